/** All findings, filtered: what the fourth section of the quality page shows. */
import { schoolName } from '../format/names.ts';
import { words } from '../format/words.ts';
import { qualityWords } from '../format/words-quality.ts';
import { uiWords } from '../format/words-ui.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Lang, RecordSpec } from '../model/chart.ts';
import { FAMILIES } from '../model/indicator.ts';
import type { Finding } from '../model/observation.ts';
import type { EvidenceRow, ValueRow } from '../model/query.ts';
import type { View } from '../model/view.ts';
import { type QualityFilters, qualityFilters, SEVERITY_ORDER } from '../query/fit-quality.ts';
import { groupScope, underGroup } from './in-group.ts';
import { sourceLines } from './notes.ts';
import { inOrder } from './quality-checklist.ts';
import { evidenceOf, findingItem, type Item, ruleName } from './quality-items.ts';
import { schoolsOf } from './scope.ts';
import { schoolCell, textCell } from './table.ts';

/** A choice of a filter with how many findings it leaves under the other filters. */
export type FilterOption = { readonly value: string; readonly label: string; readonly n: number };
export type FilterField = 'severity' | 'rule' | 'family';
export type QualityFindings = {
  readonly spec: RecordSpec;
  /** Those that pass the filters, worst first. */
  readonly items: readonly Item[];
  /** How many there are without filters. */
  readonly total: number;
  readonly options: Readonly<Record<FilterField, readonly FilterOption[]>>;
  /** Findings under the other filters: what "all" of a field stands for. */
  readonly all: Readonly<Record<FilterField, number>>;
};
export type FindingsInput = {
  readonly view: View;
  readonly catalog: Catalog;
  readonly findings: readonly Finding[];
  readonly evidence: readonly EvidenceRow[];
  /** Values that the view's group is told by; none where it needs none. */
  readonly told?: readonly ValueRow[];
  readonly lang: Lang;
};

/** Findings of the schools shown that pass the view's filters, with what each filter would leave. */
export function qualityFindings({
  view,
  catalog,
  findings,
  evidence,
  told = [],
  lang,
}: FindingsInput): QualityFindings {
  const say = qualityWords(lang);
  const base = words(lang);
  const scope = groupScope({ view, catalog, rows: told, lang });
  const names = new Map(schoolsOf(scope.view, catalog).map(({ school }) => [school.id, schoolName(school, lang)]));
  const claims = evidenceOf(evidence);
  const known = inOrder(
    findings.filter((one) => names.has(one.school)).map((one) => findingItem(one, claims, catalog, lang)),
  );
  const filters = qualityFilters(view);
  const items = known.filter((item) => passes(item, filters));
  const severities = uiWords(lang).findings.severities;
  const title = say.findings.title;
  const sentence = base.and([
    say.findings.sentence(
      items.length,
      new Set(items.map((item) => item.school)).size,
      items.filter((item) => item.severity === 'verdict').length,
      items.filter((item) => item.kind === 'conflict').length,
    ),
  ]);
  const without = (field: FilterField) => known.filter((item) => passes(item, { ...filters, [field]: [] }));
  const options = (field: FilterField, values: readonly string[], label: (value: string) => string) =>
    values.flatMap((value): readonly FilterOption[] => {
      const n = without(field).filter((item) => item[field] === value).length;
      return n > 0 || (filters[field] as readonly string[]).includes(value) ? [{ value, label: label(value), n }] : [];
    });
  const rules = [...new Set([...known.map((item) => item.rule), ...filters.rule])];
  const spec: RecordSpec = {
    kind: 'record',
    title,
    subtitle: say.findings.subtitle,
    sentence: base.tidy(sentence),
    alt: base.alt(title, sentence),
    table: {
      columns: [
        { id: 'school', title: say.findings.school, kind: 'school', unit: null },
        ...[say.findings.severity, say.findings.rule, say.findings.family, say.checklist.columns.indicator].map(
          (name, at) => ({ id: `about-${at}`, title: name, kind: 'text' as const, unit: null }),
        ),
        { id: 'finding', title: say.findings.sentenceColumn, kind: 'text', unit: null },
        { id: 'claims', title: say.findings.claimsColumn, kind: 'text', unit: null },
      ],
      rows: items.map((item) => [
        schoolCell(names.get(item.school) ?? item.school, item.school),
        textCell(item.severity === null ? '' : severities[item.severity]),
        textCell(item.ruleName),
        textCell(base.family[item.family]),
        textCell(item.name),
        textCell(item.sentence),
        textCell(item.told.map((one) => `${one.figure}${say.checklist.at(one.place)}`).join(base.semicolon)),
      ]),
    },
    notes: [],
    provenance: [...new Set(items.flatMap((item) => item.told.map((one) => one.cell)))],
    sources: sourceLines([...new Set(evidence.map((claim) => claim.source))], catalog, lang),
    lang,
    office: 'table',
  };
  return {
    spec: underGroup(spec, scope),
    items,
    total: known.length,
    options: {
      severity: options('severity', SEVERITY_ORDER, (value) => severities[value as keyof typeof severities]),
      rule: options('rule', rules, (value) => ruleName(value, say)),
      family: options('family', FAMILIES, (value) => base.family[value as keyof typeof base.family]),
    },
    all: {
      severity: without('severity').length,
      rule: without('rule').length,
      family: without('family').length,
    },
  };
}

function passes(item: Item, { severity, rule, family }: QualityFilters): boolean {
  const in_ = (chosen: readonly string[], value: string | null) =>
    chosen.length === 0 || (value !== null && chosen.includes(value));
  return in_(severity, item.severity) && in_(rule, item.rule) && in_(family, item.family);
}

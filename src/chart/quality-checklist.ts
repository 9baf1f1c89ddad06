/** 核查单: per school what it is asked to explain, as a list and as a sheet to send back. */
import { schoolName } from '../format/names.ts';
import { words } from '../format/words.ts';
import { qualityWords } from '../format/words-quality.ts';
import type { QualityWords } from '../format/words-quality-zh.ts';
import { uiWords } from '../format/words-ui.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Column, Lang, RecordSpec, Table } from '../model/chart.ts';
import type { Finding } from '../model/observation.ts';
import type { EvidenceRow, RateRow, TableRow, ValueRow } from '../model/query.ts';
import type { View } from '../model/view.ts';
import { SEVERITY_ORDER } from '../query/fit-quality.ts';
import { STANDARD_TABLES } from '../rules/prefer.ts';
import { groupScope, underGroup } from './in-group.ts';
import { sourceLines } from './notes.ts';
import { evidenceOf, findingItem, type Item, type ItemKind, type Told, unfilledItem } from './quality-items.ts';
import { tableName } from './quality-rate.ts';
import { byLevel, schoolsOf } from './scope.ts';
import { schoolCell, textCell } from './table.ts';

export type Sheet = {
  readonly school: string;
  readonly name: string;
  /** Reports it rests on, one line each. */
  readonly reports: readonly string[];
  readonly items: readonly Item[];
  readonly counts: Readonly<Record<ItemKind, number>>;
  /** Tables some of whose rows the text does not show, in words; empty where the tables are images. */
  readonly unseen: string;
  /** The school's standard tables are images. */
  readonly images: boolean;
  readonly table: Table;
};
export type Checklist = { readonly spec: RecordSpec; readonly sheets: readonly Sheet[] };
export type ChecklistInput = {
  readonly view: View;
  readonly catalog: Catalog;
  readonly findings: readonly Finding[];
  readonly evidence: readonly EvidenceRow[];
  readonly unfilled: readonly TableRow[];
  readonly rates: readonly RateRow[];
  /** Values that the view's group is told by; none where it needs none. */
  readonly told?: readonly ValueRow[];
  readonly lang: Lang;
};

/** A sheet for every school shown, in the order of levels and names; what decides a verdict stands first in each. */
export function checklist(input: ChecklistInput): Checklist {
  const { catalog, lang } = input;
  const say = qualityWords(lang);
  const scope = groupScope({ ...input, rows: input.told ?? [] });
  const evidence = evidenceOf(input.evidence);
  const asked = new Set(input.findings.flatMap((finding) => finding.cells));
  const sheets = byLevel(schoolsOf(scope.view, catalog)).flatMap(({ schools }) =>
    schools.map(({ school }): Sheet => {
      const findings = input.findings
        .filter((one) => one.school === school.id)
        .map((one) => findingItem(one, evidence, catalog, lang));
      // A cell that a finding already asks about is not asked about twice.
      const empty = input.unfilled
        .filter((row) => row.school === school.id && !asked.has(row.cell ?? ''))
        .map((row) => unfilledItem(row, evidence, catalog, lang));
      const items = [...inOrder(findings), ...empty];
      const rates = input.rates.filter((row) => row.school === school.id);
      const name = schoolName(school, lang);
      return {
        school: school.id,
        name,
        reports: sourceLines(
          catalog.sources.filter((source) => source.school === school.id).map((source) => source.id),
          catalog,
          lang,
        ),
        items,
        counts: countKinds(items),
        unseen: unseenText(rates, say, lang),
        images: rates.length > 0 && rates.every((row) => !row.tabled),
        table: sheetTable([{ id: school.id, name, items }], lang),
      };
    }),
  );
  const all = sheets.flatMap((sheet) => sheet.items);
  const title = say.checklist.title;
  const flips = all.filter((item) => item.severity === 'verdict').length;
  const sentence = words(lang).and([say.checklist.sentence(sheets.length, all.length, flips)]);
  const spec: RecordSpec = {
    kind: 'record',
    title,
    subtitle: say.checklist.subtitle,
    sentence: words(lang).tidy(sentence),
    alt: words(lang).alt(title, sentence),
    table: sheetTable(
      sheets.map(({ school, name, items }) => ({ id: school, name, items })),
      lang,
    ),
    notes: [],
    provenance: [...new Set(all.flatMap((item) => item.told.map((told) => told.cell)))],
    sources: [...new Set(sheets.flatMap((sheet) => sheet.reports))],
    lang,
    office: 'table',
  };
  return { spec: underGroup(spec, scope), sheets };
}

/** Worst first; of equals contradictions, then large changes; else as given. */
export function inOrder(items: readonly Item[]): readonly Item[] {
  const kinds: readonly ItemKind[] = ['conflict', 'change', 'finding', 'unfilled'];
  const place = (item: Item) =>
    (item.severity === null ? SEVERITY_ORDER.length : SEVERITY_ORDER.indexOf(item.severity)) * 10 +
    kinds.indexOf(item.kind);
  return items.toSorted((a, b) => place(a) - place(b));
}

function countKinds(items: readonly Item[]): Sheet['counts'] {
  const count = (kind: ItemKind) => items.filter((item) => item.kind === kind).length;
  return {
    conflict: count('conflict'),
    change: count('change'),
    finding: count('finding'),
    unfilled: count('unfilled'),
  };
}

/** Of the latest column of the tables at hand as text: which have rows that the text does not show, and how many. */
function unseenText(rates: readonly RateRow[], say: QualityWords, lang: Lang): string {
  const latest = Math.max(...rates.map((row) => row.year));
  const column = rates.filter((row) => row.tabled && row.year === latest);
  const items = STANDARD_TABLES.flatMap((table) => {
    const own = column.filter((row) => row.standard_table === table);
    const n = own.reduce((all, row) => all + row.expected - row.reported - row.not_reported, 0);
    return n > 0 ? [say.checklist.unseenOf(tableName(table, say), n)] : [];
  });
  return items.length === 0 ? '' : say.checklist.unseen(words(lang).list(items));
}

type Listed = { readonly id: string; readonly name: string; readonly items: readonly Item[] };

/** The sheet as a table: both numbers, both places, the rest in one cell, and an empty column for the school. */
function sheetTable(schools: readonly Listed[], lang: Lang): Table {
  const say = qualityWords(lang);
  const columns = Object.entries(say.checklist.columns).map(
    ([id, title]): Column => ({ id, title, kind: id === 'school' ? 'school' : 'text', unit: null }),
  );
  const severities = uiWords(lang).findings.severities;
  const told = (one: Told | undefined) => (one === undefined ? '' : `${one.name} ${one.figure}`);
  const rows = schools.flatMap(({ id, name, items }) =>
    items.map((item, at) => {
      const [first, second, ...rest] = item.told;
      return [
        schoolCell(name, id),
        textCell(String(at + 1)),
        textCell(item.kind === 'unfilled' ? say.kind.unfilled : item.ruleName),
        textCell(item.severity === null ? '' : severities[item.severity]),
        textCell(item.name),
        textCell(item.when),
        textCell(item.sentence),
        textCell(told(first)),
        textCell(first?.place ?? ''),
        textCell(told(second)),
        textCell(second?.place ?? ''),
        textCell(rest.map((one) => `${told(one)}${say.checklist.at(one.place)}`).join(words(lang).semicolon)),
        textCell(''),
      ];
    }),
  );
  return { columns, rows };
}

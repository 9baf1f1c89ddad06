/** The codebook as a reader looks things up in it. */
import { indicatorName, unitName } from '../format/names.ts';
import { words } from '../format/words.ts';
import { qualityWords } from '../format/words-quality.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Lang, RecordSpec } from '../model/chart.ts';
import { FAMILIES, type Family, type Indicator } from '../model/indicator.ts';
import { standardRows, tableOfRow } from '../rules/standard-rows.ts';
import { formulaText } from './notes.ts';
import { tableName } from './quality-rate.ts';
import { textCell } from './table.ts';

export type Standing = { readonly edition: string; readonly table: string; readonly row: string };
export type Definition = {
  readonly indicator: Indicator;
  readonly family: Family;
  readonly name: string;
  /** In the other language. */
  readonly other: string;
  readonly unit: string;
  readonly level: string;
  readonly direction: string;
  readonly rank: string;
  readonly definition: string;
  readonly caution: string;
  readonly formula: string;
  readonly breaks: string;
  /** Editions in their order; empty where it stands in no standard table. */
  readonly stands: readonly Standing[];
  /** Schools with a figure in any year. */
  readonly schools: number;
};
export type QualityDefinitions = { readonly spec: RecordSpec; readonly definitions: readonly Definition[] };

/** Every indicator of the codebook, by family, in the codebook's order. */
export function qualityDefinitions(catalog: Catalog, lang: Lang): QualityDefinitions {
  const say = qualityWords(lang).definitions;
  const base = words(lang);
  const valued = new Map<string, Set<string>>();
  for (const row of catalog.coverage) {
    if (!row.has_value) continue;
    valued.set(row.indicator, (valued.get(row.indicator) ?? new Set()).add(row.school));
  }
  const definitions = catalog.indicators
    .map((one) => definitionOf(one, valued.get(one.id)?.size ?? 0, catalog, lang))
    .toSorted((a, b) => FAMILIES.indexOf(a.family) - FAMILIES.indexOf(b.family));
  const count = (test: (one: Definition) => boolean) => definitions.filter(test).length;
  const title = say.title;
  const sentence = base.and([
    say.sentence(
      definitions.length,
      count((one) => one.stands.length > 0),
      count((one) => one.breaks !== ''),
      count((one) => one.formula !== ''),
    ),
  ]);
  const titles = [
    say.id,
    say.name,
    say.family,
    say.unit,
    say.definition,
    say.caution,
    say.formula,
    say.stands,
    say.breaks,
  ];
  return {
    spec: {
      kind: 'record',
      title,
      subtitle: say.subtitle,
      sentence: base.tidy(sentence),
      alt: base.alt(title, sentence),
      table: {
        columns: titles.map((name, at) => ({ id: `column-${at}`, title: name, kind: 'text', unit: null })),
        rows: definitions.map((one) =>
          [
            one.indicator.id,
            one.name,
            base.family[one.family],
            one.unit,
            one.definition,
            one.caution,
            one.formula,
            one.stands.map((at) => `${say.edition(at.edition)} ${at.table} › ${at.row}`).join(base.semicolon),
            one.breaks,
          ].map(textCell),
        ),
      },
      notes: [],
      provenance: [],
      sources: [],
      lang,
      office: 'table',
    },
    definitions,
  };
}

/** One indicator as the codebook has it, in words. `schools`: with a figure in any year. */
export function definitionOf(indicator: Indicator, schools: number, catalog: Catalog, lang: Lang): Definition {
  const say = qualityWords(lang).definitions;
  const zh = lang === 'zh';
  return {
    indicator,
    family: indicator.family,
    name: indicatorName(indicator, lang),
    other: zh ? indicator.name_en : indicator.name_zh,
    unit: unitName(indicator.unit, lang),
    level: indicator.level === 'both' ? say.both : words(lang).level(indicator.level),
    direction: say.directions[indicator.direction],
    rank: say.ranks[indicator.rank],
    definition: zh ? indicator.definition_zh : indicator.definition_en,
    caution: (zh ? indicator.caution_zh : indicator.caution_en) ?? '',
    formula: indicator.formula === null ? '' : formulaText(indicator.formula, catalog, lang),
    breaks: (zh ? indicator.breaks : indicator.breaks_en) ?? '',
    stands: standardRows(indicator.rows)
      .map(({ edition, path }) => ({
        edition,
        table: tableName(tableOfRow(path), qualityWords(lang)),
        row: path.split('/').slice(1).join(' › '),
      }))
      .toSorted((a, b) => (a.edition < b.edition ? -1 : Number(a.edition > b.edition))),
    schools,
  };
}

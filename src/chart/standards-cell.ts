/** One school against the standards of one indicator, as the page 达标 prints it. */

import { indicatorName } from '../format/names.ts';
import { decimalsOf, difference, plain, qualified, withUnit } from '../format/number.ts';
import { words } from '../format/words.ts';
import { standardsWords } from '../format/words-standards.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Figure, Lang } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ValueRow } from '../model/query.ts';
import type { School, Threshold } from '../model/school.ts';
import type { StandardCell } from '../model/standards.ts';
import type { View } from '../model/view.ts';
import { type Limit, nearBase, type Reading } from '../rules/standard.ts';
import { type Demand, type Rival, type Shortfall, type Standing, standings } from '../rules/standing.ts';
import { tidy } from '../rules/units.ts';
import { figure } from './figure.ts';
import { pickRows, whyAbsent } from './pick.ts';

export type CellContext = {
  readonly view: View;
  readonly catalog: Catalog;
  readonly indicator: Indicator;
  readonly twin: Indicator | null;
  /** Standards of the level for the indicator or its twin. */
  readonly thresholds: readonly Threshold[];
  /** Rows of the answer by school. */
  readonly rows: ReadonlyMap<string, readonly ValueRow[]>;
  readonly lang: Lang;
};

/** The cells of one school in a row, and the data row that each is judged by. */
export function standardCells(
  school: School,
  context: CellContext,
): readonly { readonly cell: StandardCell; readonly standing: Standing; readonly used: ValueRow | null }[] {
  const { view, catalog, indicator, twin, thresholds, lang } = context;
  const own = context.rows.get(school.id) ?? [];
  const of = (one: Indicator | null) => own.filter((row) => one !== null && row.indicator === one.id);
  const pick = (rows: readonly ValueRow[]) => pickRows(rows, [school.id], view).get(school.id)?.row ?? null;
  const cell = pick(of(indicator));
  const valued = cell !== null && cell.amount !== null;
  // Beside a printed figure only the twin of its own year can speak of the same fact.
  const twinCell = pick(of(twin).filter((row) => !valued || row.year === cell.year));
  const computed = !valued && twinCell !== null && twinCell.amount !== null;
  const used = computed ? twinCell : cell;
  const found = standings({
    school,
    indicator,
    twin,
    thresholds,
    cell,
    twinCell,
    cells: own,
    year: view.year === 'latest' ? null : view.year,
  });
  const shown: Figure =
    used === null
      ? whyAbsent(school, indicator, view, catalog, lang)
      : figure(used, computed && twin ? twin : indicator, lang);
  const text = computed ? shown.text + words(lang).inBrackets(words(lang).overview.computed) : shown.text;
  return found.map((standing) => ({
    cell: cellOf(school, { ...shown, text }, standing, context),
    standing,
    used,
  }));
}

function cellOf(
  school: School,
  shown: Figure,
  standing: Standing,
  { indicator, catalog, lang }: CellContext,
): StandardCell {
  const say = standardsWords(lang);
  const { demand, verdict, margin } = standing;
  return {
    school: school.id,
    indicator: indicator.id,
    figure: shown,
    verdict,
    line: demand === null ? '' : lineText(demand.limit, indicator, lang),
    documents: demand === null ? [] : documentsOf(demand),
    margin: demand === null || margin === null ? '' : marginText(demand.limit, margin, shown, indicator, lang),
    marginValue: margin,
    shortfall: standing.shortfall === null ? '' : shortfallText(standing.shortfall, demand, catalog, lang),
    counted: standing.shortfall?.amount != null,
    reasons: standing.reasons.map((reason) => say.reason[reason]),
    rivals: standing.rivals.map((rival) => ({
      text: rivalText(rival, indicator, catalog, lang),
      verdict: rival.verdict,
      cell: rival.cell,
    })),
    ifTypes: ifTypesText(standing, indicator, lang),
  };
}

/** What the verdict would be, were the type known: once where all types agree. */
function ifTypesText({ ifTypes }: Standing, indicator: Indicator, lang: Lang): readonly string[] {
  const say = standardsWords(lang);
  const known = ifTypes.flatMap(({ demand, verdict }) => (verdict === null ? [] : [{ demand, verdict }]));
  const [first] = known;
  if (first === undefined) return [];
  if (known.every((one) => one.verdict === first.verdict)) return [say.anyType(say.verdict[first.verdict])];
  return known.map(({ demand, verdict }) =>
    say.ifType(typesText(demand.thresholds, lang), lineText(demand.limit, indicator, lang), say.verdict[verdict]),
  );
}

/** `≥ 80 册/生`. */
export function lineText(limit: Limit, indicator: Indicator, lang: Lang): string {
  const places = String(limit.value).split('.')[1]?.length ?? 0;
  return `${limit.comparison === '>=' ? '≥' : '≤'} ${withUnit(limit.value, indicator.unit, places, lang)}`;
}

/** 文号 of each document that sets a line. */
export function documentsOf(demand: Demand): readonly string[] {
  return [...new Set(demand.thresholds.map((one) => one.document))];
}

/** School types of some standards: `综合、师范、民族`; empty where they are for all. */
export function typesText(thresholds: readonly Threshold[], lang: Lang): string {
  const types = [...new Set(thresholds.flatMap((one) => one.school_type))];
  return thresholds.some((one) => one.school_type.length === 0) ? '' : standardsWords(lang).types(types);
}

function marginText(limit: Limit, margin: number, shown: Figure, indicator: Indicator, lang: Lang): string {
  const say = standardsWords(lang);
  const printed = shown.value === null ? indicator.decimals : decimalsOf(shown.value, indicator.decimals, shown.text);
  const places = Math.max(printed, String(limit.value).split('.')[1]?.length ?? 0);
  const by = difference(Math.abs(tidy(margin)), indicator.unit, places, lang);
  if (margin === 0) return say.exact;
  if (limit.comparison === '>=') return margin > 0 ? say.over(by) : say.under(by);
  return margin > 0 ? say.below(by) : say.above(by);
}

/** `还差 26,739 ㎡（按全日制在校生人数 3,848 人计）`; why the ratio alone is compared where nothing can be counted. */
function shortfallText(lack: Shortfall, demand: Demand | null, catalog: Catalog, lang: Lang): string {
  const say = standardsWords(lang);
  const { way, amount, base } = lack;
  if (way.kind === 'none') return say.noQuantity[way.why];
  if (amount === null || demand === null) return say.noQuantity.missing;
  // Too much of something is told by the margin; only a load is cured by more of what carries it.
  if (demand.limit.comparison === '<=' && way.kind !== 'load') return '';
  const what =
    way.kind === 'share' || way.kind === 'load' ? (say.counted[way.of ?? ''] ?? say.counted.other ?? '') : '';
  const first = demand.thresholds[0]?.indicator;
  const people =
    way.kind === 'total' && way.unit === '人' ? say.counted[first === 'fulltime_teachers' ? first : 'students'] : what;
  const text =
    way.unit === '人' ? say.people(plain(amount, 0), people ?? '') : say.lack(quantity(amount, way.unit, lang));
  const named = base === null ? undefined : catalog.indicators.find((one) => one.id === base.indicator);
  if (base === null || base.amount === null || named === undefined) return text;
  const by = say.basis(
    indicatorName(named, lang),
    qualified(base.amount, base.amount_to, base.qualifier, named.unit, named.decimals, lang),
  );
  const near = demand.thresholds.every(nearBase) && way.kind === 'per' ? [say.near] : [];
  return words(lang).tidy(text + words(lang).inBrackets([by, ...near].join(words(lang).semicolon)));
}

/** A quantity still needed, rounded up as far as it is shortened: `26,739 ㎡`, `3.59 万册`, `260 万元`. */
function quantity(amount: number, unit: string, lang: Lang): string {
  const up = (value: number, places: number) => Math.ceil(tidy(value * 10 ** places)) / 10 ** places;
  if (unit === '元' && amount >= 1e4) return withUnit(up(amount / 1e4, 2), '万元', 2, lang);
  if (unit === '册' && amount >= 1e4 && lang === 'zh') return withUnit(up(amount / 1e4, 2), '万册', 2, lang);
  const whole = ['㎡', '册', '元'].includes(unit);
  return withUnit(up(amount, whole ? 0 : 2), unit, whole ? 0 : 2, lang);
}

function rivalText(rival: Rival, indicator: Indicator, catalog: Catalog, lang: Lang): string {
  const say = standardsWords(lang);
  const verdict = say.verdict[rival.verdict];
  const value = readingText(rival.reading, indicator, lang);
  const input = catalog.indicators.find((one) => one.id === rival.input?.indicator);
  if (rival.input === null || input === undefined) return say.rival(value, verdict);
  return say.rivalInput(indicatorName(input, lang), readingText(rival.input.reading, input, lang), value, verdict);
}

function readingText({ amount, to, qualifier }: Reading, indicator: Indicator, lang: Lang): string {
  const places = Math.min(indicator.decimals, String(tidy(amount)).split('.')[1]?.length ?? 0);
  return qualified(amount, to, qualifier, indicator.unit, places, lang);
}

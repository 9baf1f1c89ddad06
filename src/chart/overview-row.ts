/** One indicator across one level's schools: the cells of a matrix row. */

import { indicatorName, unitName } from '../format/names.ts';
import { when } from '../format/when.ts';
import { words } from '../format/words.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Lang, MatrixCell, MatrixRow } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ValueRow } from '../model/query.ts';
import type { Level, School } from '../model/school.ts';
import type { View } from '../model/view.ts';
import { eligibleRows, ranksOf } from './eligible.ts';
import { figure } from './figure.ts';
import { grouped, type Picked, pickRows, whyAbsent } from './pick.ts';
import { likeKey, mostCommon, type Placed } from './scope.ts';
import { appliesTo, meets, thresholdLabel, thresholdsFor } from './thresholds.ts';
import { changeBetween, withPct } from './trend-series.ts';

export type RowContext = {
  readonly view: View;
  readonly catalog: Catalog;
  readonly indicator: Indicator;
  /** Every year's rows of the indicator. */
  readonly rows: readonly ValueRow[];
  /** The computed twin, which stands in where a school prints no value of its own. */
  readonly twin: { readonly indicator: Indicator; readonly rows: readonly ValueRow[] } | null;
  readonly ranked: boolean;
  /** The one school whose change and verdict are shown; without it everyone's. */
  readonly focus?: string;
  readonly lang: Lang;
};

export type OverviewRow = {
  readonly row: MatrixRow;
  readonly used: readonly ValueRow[];
  /** Schools (of `used`) whose figure is the computed twin's. */
  readonly computed: readonly ValueRow[];
};

/** A row of the matrix and the data rows its figures came from. */
export function overviewRow(level: Level, placed: readonly Placed[], context: RowContext): OverviewRow {
  const { view, catalog, indicator, rows, lang } = context;
  const bySchool = grouped(rows, (row) => row.school);
  const ranked = context.ranked && indicator.rank !== 'no';
  const picked = pickRows(
    rows,
    placed.map(({ school }) => school.id),
    view,
  );
  const printed = placed.flatMap(({ school }) => picked.get(school.id)?.row ?? []);
  const computed = standIns(placed, picked, context);
  const used = [...printed.filter((row) => !computed.has(row.school)), ...computed.values()];
  const valued = printed.filter((row) => row.amount !== null);
  const mainYear = mostCommon((valued.length > 0 ? valued : [...computed.values()]).map((row) => row.year));
  const ranks = ranked ? ranksOf(eligibleRows(valued, indicator).rows, indicator) : new Map<string, number | null>();
  const amounts = valued.flatMap((row) => row.amount ?? []);
  // The bar of a single value would be full and say nothing.
  const top = amounts.length < 2 || amounts.some((amount) => amount < 0) ? 0 : Math.max(0, ...amounts);
  const other = (row: ValueRow) => mainYear !== null && row.year !== mainYear;
  const cells = placed.map(({ school }): MatrixCell => {
    const whole = context.focus === undefined || context.focus === school.id;
    const base = { school: school.id, indicator: indicator.id };
    const twin = context.twin;
    const own = computed.get(school.id);
    if (own !== undefined && twin !== null) {
      const shown = figure(own, twin.indicator, lang, other(own));
      return {
        ...base,
        figure: { ...shown, text: shown.text + words(lang).inBrackets(words(lang).overview.computed) },
        change: whole ? changeOf(own, twin.rows, twin.indicator, lang) : null,
        meets: whole ? verdictOf(own, school, level, catalog, twin.indicator, lang) : null,
        share: null,
        rank: null,
      };
    }
    const row = picked.get(school.id)?.row ?? null;
    if (row === null)
      return {
        ...base,
        figure: whyAbsent(school, indicator, view, catalog, lang),
        change: null,
        meets: null,
        share: null,
        rank: null,
      };
    return {
      ...base,
      figure: figure(row, indicator, lang, other(row)),
      change: whole ? changeOf(row, bySchool.get(row.school) ?? [], indicator, lang) : null,
      meets: whole ? verdictOf(row, school, level, catalog, indicator, lang) : null,
      share: row.amount === null || top === 0 || !ranked ? null : row.amount / top,
      rank: ranks.get(school.id) ?? null,
    };
  });
  const title = indicatorName(indicator, lang);
  return {
    row: {
      indicator: indicator.id,
      title: ranked ? title : `${title} †`,
      family: words(lang).family[indicator.family],
      unit: unitName(indicator.unit, lang),
      ranked,
      cells,
    },
    used,
    computed: [...computed.values()],
  };
}

/** Computed values by school, where the school prints none of its own and the indicator is for it. */
function standIns(
  placed: readonly Placed[],
  picked: ReadonlyMap<string, Picked>,
  { twin, view }: RowContext,
): ReadonlyMap<string, ValueRow> {
  if (twin === null) return new Map();
  const open = placed.filter(({ school }) => {
    const row = picked.get(school.id)?.row;
    return row == null || (row.amount === null && row.status !== 'not_applicable');
  });
  const found = pickRows(
    twin.rows,
    open.map(({ school }) => school.id),
    view,
  );
  return new Map([...found].flatMap(([id, { row }]) => (row !== null && row.amount !== null ? [[id, row]] : [])));
}

/** Change on the nearest earlier year with a like cut-off; totals by per cent, rates by points, ratios by their unit. */
export function changeOf(
  row: ValueRow,
  rows: readonly ValueRow[],
  indicator: Indicator,
  lang: Lang,
): MatrixCell['change'] {
  const before = rows
    .filter((one) => one.school === row.school && one.year < row.year && one.amount !== null)
    .filter((one) => one.period === row.period && likeKey(one) === likeKey(row))
    .toSorted((a, b) => b.year - a.year)[0];
  const by = changeBetween(before, row, indicator, lang);
  if (before === undefined || by === null) return null;
  const sign = by.abs > 0 ? 1 : by.abs < 0 ? -1 : 0;
  const relative = indicator.unit !== '%' && indicator.unit !== ':' && by.pct !== null;
  const moved = relative && by.pct !== null ? withPct(by.pct) : by.text;
  const text = sign === 0 ? words(lang).trend.unchanged : moved;
  const gap = row.year - before.year > 1 ? words(lang).inBrackets(words(lang).overview.from(when(before, lang))) : '';
  const good = sign === 0 || indicator.direction === 'neutral' ? null : (indicator.direction === 'higher') === sign > 0;
  return { text: text + gap, sign, good };
}

function verdictOf(
  row: ValueRow,
  school: School,
  level: Level,
  catalog: Catalog,
  indicator: Indicator,
  lang: Lang,
): MatrixCell['meets'] {
  const standard = thresholdsFor(catalog, indicator, level, row.year).find(
    (one) => one.kind !== '限制招生' && appliesTo(one, school),
  );
  if (standard === undefined || row.amount === null) return null;
  const ok = meets(standard, { amount: row.amount, to: row.amount_to, qualifier: row.qualifier });
  if (ok === null) return null;
  const label = thresholdLabel(standard, indicator, lang);
  return { ok, text: ok ? words(lang).met(label) : words(lang).unmet(label) };
}

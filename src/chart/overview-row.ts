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
  readonly lang: Lang;
};

export type OverviewRow = {
  readonly row: MatrixRow;
  readonly used: readonly ValueRow[];
  /** Schools (of `used`) whose figure is the computed twin's. */
  readonly computed: readonly ValueRow[];
};

/** What the cells of a row are told by: each school's value among those of its level. */
export type Among = {
  readonly picked: ReadonlyMap<string, Picked>;
  /** Twins that stand in, by school. */
  readonly computed: ReadonlyMap<string, ValueRow>;
  /** Rows of printed figures, missing ones too, in the order of the schools. */
  readonly printed: readonly ValueRow[];
  readonly ranked: boolean;
  /** By school, of those that can be compared. */
  readonly ranks: ReadonlyMap<string, number | null>;
  readonly mainYear: number | null;
  /** What a full bar stands for; 0 where bars would say nothing. */
  readonly top: number;
};

/** Picks an indicator's value of each school and ranks them. */
export function among(placed: readonly Placed[], context: RowContext): Among {
  const { view, indicator, rows } = context;
  const ranked = context.ranked && indicator.rank !== 'no';
  const picked = pickRows(
    rows,
    placed.map(({ school }) => school.id),
    view,
  );
  const printed = placed.flatMap(({ school }) => picked.get(school.id)?.row ?? []);
  const computed = standIns(placed, picked, context);
  const valued = printed.filter((row) => row.amount !== null);
  const amounts = valued.flatMap((row) => row.amount ?? []);
  return {
    picked,
    computed,
    printed,
    ranked,
    ranks: ranked ? ranksOf(eligibleRows(valued, indicator).rows, indicator) : new Map(),
    mainYear: mostCommon((valued.length > 0 ? valued : [...computed.values()]).map((row) => row.year)),
    // The bar of a single value would be full and say nothing.
    top: amounts.length < 2 || amounts.some((amount) => amount < 0) ? 0 : Math.max(0, ...amounts),
  };
}

/** One school's cell of a row. */
export function cellAmong(all: Among, level: Level, school: School, context: RowContext): MatrixCell {
  const { view, catalog, indicator, rows, twin, lang } = context;
  const base = { school: school.id, indicator: indicator.id };
  const other = (row: ValueRow) => all.mainYear !== null && row.year !== all.mainYear;
  const own = all.computed.get(school.id);
  if (own !== undefined && twin !== null) {
    const shown = figure(own, twin.indicator, lang, other(own));
    return {
      ...base,
      figure: { ...shown, text: shown.text + words(lang).inBrackets(words(lang).overview.computed) },
      change: changeOf(own, twin.rows, twin.indicator, lang),
      meets: verdictOf(own, school, level, catalog, twin.indicator, lang),
      share: null,
      rank: null,
    };
  }
  const row = all.picked.get(school.id)?.row ?? null;
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
    change: changeOf(row, rows, indicator, lang),
    meets: verdictOf(row, school, level, catalog, indicator, lang),
    share: row.amount === null || all.top === 0 || !all.ranked ? null : row.amount / all.top,
    rank: all.ranks.get(school.id) ?? null,
  };
}

/** A row of the matrix and the data rows its figures came from. */
export function overviewRow(level: Level, placed: readonly Placed[], context: RowContext): OverviewRow {
  const { indicator, lang } = context;
  const all = among(placed, context);
  const bySchool = grouped(context.rows, (row) => row.school);
  const cells = placed.map(({ school }) =>
    cellAmong(all, level, school, { ...context, rows: bySchool.get(school.id) ?? [] }),
  );
  const title = indicatorName(indicator, lang);
  return {
    row: {
      indicator: indicator.id,
      title: all.ranked ? title : `${title} †`,
      family: words(lang).family[indicator.family],
      unit: unitName(indicator.unit, lang),
      ranked: all.ranked,
      cells,
    },
    used: [...all.printed.filter((row) => !all.computed.has(row.school)), ...all.computed.values()],
    computed: [...all.computed.values()],
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

/** One level's bars: figures, order, ranks, lines. What is refused is said in the notes that come with it. */

import { indicatorName, schoolName } from '../format/names.ts';
import { withUnit } from '../format/number.ts';
import { when } from '../format/when.ts';
import { words } from '../format/words.ts';
import type { Catalog } from '../model/catalog.ts';
import type { BarMark, BarPanel, Figure, Lang, Line, Note } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ValueRow } from '../model/query.ts';
import type { Level } from '../model/school.ts';
import type { View } from '../model/view.ts';
import { mean, median, weightedMean } from '../stats/centre.ts';
import { type Eligible, eligibleRows, ranksOf } from './eligible.ts';
import { figure, figureDecimals } from './figure.ts';
import { type Picked, whyAbsent } from './pick.ts';
import { likeWords, mostCommon, type Placed } from './scope.ts';
import { appliesTo, meets, thresholdLines, thresholdsFor } from './thresholds.ts';

export type PanelContext = {
  readonly view: View;
  readonly catalog: Catalog;
  readonly indicator: Indicator;
  readonly picked: ReadonlyMap<string, Picked>;
  readonly lang: Lang;
  /** Computed measures: the indicator they start from, why a school has none, and how a figure is read. */
  readonly base?: Indicator;
  readonly why?: ReadonlyMap<string, Figure>;
  readonly read?: (figure: Figure) => Figure;
  /** Fixed order of schools, where several pictures share one. */
  readonly order?: readonly string[];
};

export type Panel = BarPanel & {
  readonly level: Level;
  readonly rows: ReadonlyMap<string, ValueRow>;
  readonly notes: readonly Note[];
  /** Decimals that the panel's medians and differences are given in. */
  readonly decimals: number;
  readonly median: number | null;
  /** Schools left out of the ranks for another cut-off date or none. */
  readonly unlike: number;
  /** Schools with a value that no verdict is given on, as the standard is for types and theirs is unknown. */
  readonly untyped: number;
};

/** Bars, ranks and lines of one level; `notes` say what was refused and why. */
export function comparePanel(level: Level, placed: readonly Placed[], context: PanelContext): Panel {
  const { view, catalog, indicator, picked, lang } = context;
  const say = words(lang);
  const drawn = placed.map((one) => ({ ...one, row: picked.get(one.school.id)?.row ?? null }));
  const valued = drawn.flatMap(({ row }) => (row !== null && row.amount !== null ? [row] : []));
  const mainYear = mostCommon(valued.map((row) => row.year));
  const mainWhen = mostCommon(valued.filter((row) => row.year === mainYear).map((row) => when(row, lang))) ?? '';
  const decimals = Math.max(0, ...valued.map((row) => figureDecimals(row, indicator)));

  const eligible = eligibleRows(valued, indicator);
  const ranks = ranksOf(eligible.rows, indicator);
  const standards = thresholdsFor(catalog, indicator, level, mainYear);
  const bars: BarMark[] = drawn.map(({ school, colour, row }) => {
    const fig: Figure =
      row === null
        ? (context.why?.get(school.id) ?? whyAbsent(school, context.base ?? indicator, view, catalog, lang))
        : (context.read ?? ((one: Figure) => one))(
            figure(row, indicator, lang, mainYear !== null && row.year !== mainYear),
          );
    const standard = standards.find((one) => one.kind !== '限制招生' && appliesTo(one, school));
    const ok =
      standard === undefined || row === null || row.amount === null
        ? null
        : meets(standard, { amount: row.amount, to: row.amount_to, qualifier: row.qualifier });
    return {
      school: school.id,
      label: schoolName(school, lang),
      figure: fig,
      rank: ranks.get(school.id) ?? null,
      meets: ok,
      colour,
    };
  });
  const averages = averageLines(valued, eligible.rows, decimals, context);
  const lines = [
    ...thresholdLines(
      standards,
      placed.map(({ school }) => school),
      indicator,
      lang,
    ),
    ...averages.lines,
  ];
  return {
    level,
    title: say.compare.panel(level, placed.length),
    when: mainWhen,
    bars: sortBars(bars, context, placed),
    lines,
    rows: new Map(drawn.flatMap(({ school, row }) => (row === null ? [] : [[school.id, row] as const]))),
    notes: [...rankNotes(eligible, bars, context), ...averages.notes],
    decimals,
    median: averages.median,
    untyped: drawn.filter(
      ({ school, row }) =>
        row !== null &&
        row.amount !== null &&
        school.school_type === null &&
        standards.some((one) => one.applies_to === 'school' && one.kind !== '限制招生') &&
        !standards.some((one) => one.kind !== '限制招生' && appliesTo(one, school)),
    ).length,
    unlike: ranks.size === 0 ? 0 : eligible.unlike.length + eligible.unstated.length,
  };
}

function rankNotes(eligible: Eligible, bars: readonly BarMark[], { indicator, lang }: PanelContext): readonly Note[] {
  const say = words(lang).note;
  const label = (row: ValueRow) => bars.find((bar) => bar.school === row.school)?.label ?? row.school;
  const note = (rows: readonly ValueRow[], text: (names: string) => string): Note[] =>
    rows.length === 0
      ? []
      : [{ kind: 'caution', text: text(words(lang).list(rows.map(label))), cells: rows.map((row) => row.key) }];
  const unlike = [
    ...note(eligible.unstated, say.unrankedNoCutoff),
    ...note(eligible.unlike, say.unrankedOther),
    ...note(eligible.ranges, say.unrankedRange),
  ];
  const rest = eligible.unstated.length + eligible.unlike.length;
  if (indicator.rank !== 'like_with_like' || eligible.rows.length + rest < 2) return unlike;
  if (eligible.rows.length < 2) return [{ kind: 'caution', text: say.noLike, cells: [] }];
  if (rest === 0 || eligible.key === null) return unlike;
  const among = say.rankedAmong(likeWords(eligible.key, lang), eligible.rows.length);
  return [{ kind: 'caution', text: among, cells: [] }, ...unlike];
}

/** Median from three values on; a mean only as the codebook allows, named as what it is, or a note that says why not. */
function averageLines(
  valued: readonly ValueRow[],
  eligible: readonly ValueRow[],
  decimals: number,
  { indicator, catalog, lang }: PanelContext,
): { lines: readonly Line[]; notes: readonly Note[]; median: number | null } {
  const say = words(lang);
  const label = (name: string, value: number) => `${name} ${withUnit(value, indicator.unit, decimals, lang)}`;
  const lines: Line[] = [];
  const notes: Note[] = [];
  const values = eligible.flatMap((row) => row.amount ?? []);
  const middle = values.length >= 3 ? median(values) : null;
  if (middle !== null) lines.push({ value: middle, label: label(say.median, middle), kind: 'median', schools: [] });

  const of = indicator.rank === 'no' ? valued.filter((row) => row.qualifier !== 'range') : eligible;
  if (indicator.aggregate === 'none') {
    if (valued.length > 1) notes.push({ kind: 'aggregate', text: say.note.noMean, cells: [] });
  } else if (of.length >= 3 && indicator.aggregate === 'sum') {
    const value = mean(of.flatMap((row) => row.amount ?? []));
    if (value !== null) {
      lines.push({ value, label: label(say.mean, value), kind: 'mean', schools: [] });
      notes.push({ kind: 'aggregate', text: say.note.plainMean(of.length), cells: [] });
    }
  } else if (of.length >= 3) {
    const weight = catalog.indicators.find((one) => one.id === indicator.weight);
    const name = weight === undefined ? (indicator.weight ?? '?') : indicatorName(weight, lang);
    const result = weightedMean(of.map((row) => ({ value: row.amount ?? 0, weight: row.weight })));
    if (result.ok) {
      lines.push({
        value: result.value,
        label: label(say.weightedMean(name), result.value),
        kind: 'mean',
        schools: [],
      });
    } else {
      const lacking = result.missing.flatMap(
        (index) => catalog.schools.find((one) => one.id === of[index]?.school) ?? [],
      );
      const names = say.list(lacking.map((school) => schoolName(school, lang)));
      notes.push({ kind: 'aggregate', text: say.note.weightMissing(name, names), cells: [] });
    }
  }
  return { lines, notes, median: middle };
}

function sortBars(
  bars: readonly BarMark[],
  { view, indicator, order }: PanelContext,
  placed: readonly Placed[],
): readonly BarMark[] {
  if (order !== undefined) return bars.toSorted((a, b) => order.indexOf(a.school) - order.indexOf(b.school));
  const pinyin = new Map(placed.map(({ school }) => [school.id, school.pinyin]));
  const name = (bar: BarMark) => pinyin.get(bar.school) ?? bar.school;
  const byName = (a: BarMark, b: BarMark) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0);
  if (view.sort === 'name') return bars.toSorted(byName);
  const sign = indicator.direction === 'lower' ? 1 : -1;
  return bars.toSorted((a, b) => {
    if (a.figure.value === null || b.figure.value === null)
      return Number(a.figure.value === null) - Number(b.figure.value === null) || byName(a, b);
    return sign * (a.figure.value - b.figure.value) || byName(a, b);
  });
}

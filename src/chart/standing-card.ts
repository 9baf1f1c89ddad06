import { indicatorName, schoolNameOf } from '../format/names.ts';
import { asPrinted, difference, qualified, withUnit } from '../format/number.ts';
import { words } from '../format/words.ts';
import { standingWords } from '../format/words-standing.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Figure, Lang, Note } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ValueRow } from '../model/query.ts';
import type { School } from '../model/school.ts';
import type { StandingCard } from '../model/standing.ts';
import type { View } from '../model/view.ts';
import { twinOf } from '../query/twin.ts';
import { median, quantile } from '../stats/centre.ts';
import type { PeerGroup } from '../stats/peers.ts';
import { PERCENTILE_FROM, percentile } from '../stats/percentile.ts';
import { type Eligible, eligibleRows, ranksOf } from './eligible.ts';
import { figure, figureDecimals } from './figure.ts';
import { changeOf } from './overview-row.ts';
import { groupName, silenceText } from './peer-group.ts';
import { pickRows, whyAbsent } from './pick.ts';
import { standardCells } from './standards-cell.ts';
import { MEDIAN_FROM, QUARTILES_FROM } from './summary-row.ts';

export type StandingInput = {
  readonly school: School;
  readonly indicator: Indicator;
  /** Whom the school is held against; see `groupAround`. */
  readonly group: PeerGroup;
  /** Year and basis of the figures. */
  readonly view: View;
  readonly catalog: Catalog;
  /** Every year's values of the indicator for the group, and for the school of its twin and of what standards multiply by. */
  readonly rows: readonly ValueRow[];
  readonly lang: Lang;
};

/** One school with one indicator: value, change, place in its group, distance to the group's middle and to the standards. */
export function standing(input: StandingInput): StandingCard {
  const { school, indicator, group, view, catalog, lang } = input;
  const say = standingWords(lang);
  const rows = input.rows.filter((row) => row.nature === 'actual' && row.dimension === '' && row.scope === '');
  const own = rows.filter((row) => row.indicator === indicator.id);
  const members = group.schools.includes(school.id) ? group.schools : [school.id, ...group.schools];
  const picked = pickRows(own, members, view);
  const row = picked.get(school.id)?.row ?? null;
  const valued = [...picked.values()].flatMap((one) => (one.row?.amount == null ? [] : [one.row]));
  const eligible = eligibleRows(valued, indicator);
  const ranks = ranksOf(eligible.rows, indicator);
  const place = ranks.get(school.id) ?? null;
  const counted = eligible.rows.length;
  const values = eligible.rows.map((one) => one.amount ?? 0);
  const decimals = Math.max(0, ...eligible.rows.map((one) => figureDecimals(one, indicator)));
  const middle = counted >= MEDIAN_FROM ? median(values) : null;
  const ahead = place === null || row?.amount == null ? null : percentile(row.amount, values, indicator.direction);
  const cells = standardsOf(input, rows);
  const shown: Figure = row === null ? whyAbsent(school, indicator, view, catalog, lang) : figure(row, indicator, lang);
  return {
    school: school.id,
    indicator: indicator.id,
    title: indicatorName(indicator, lang),
    // Where only a computed value stands, the standards are held against it: both show the same figure.
    figure: shown.value === null ? (cells[0]?.figure ?? shown) : shown,
    change: row === null || row.amount === null ? null : changeOf(row, own, indicator, lang),
    group: groupName(group, view, catalog, lang),
    silence: silenceText(group, lang),
    rank: place === null ? null : say.rank[indicator.direction](place, counted),
    noRank: place === null ? whyNoRank(row, eligible, input) : '',
    percentile: ahead === null ? null : say.percentile[indicator.direction](Math.round(ahead)),
    noPercentile: place !== null && ahead === null ? say.fewForPercentile(counted, PERCENTILE_FROM) : '',
    median: middle === null ? null : withUnit(middle, indicator.unit, decimals, lang),
    toMedian:
      middle === null || place === null || row?.amount == null
        ? null
        : gapText(row.amount, middle, indicator, decimals, lang),
    quartiles:
      counted < QUARTILES_FROM
        ? null
        : qualified(quantile(values, 0.25) ?? 0, quantile(values, 0.75), 'range', indicator.unit, decimals, lang),
    counted,
    standards: cells,
    notes: notesOf(eligible, catalog, lang),
  };
}

function standardsOf({ school, indicator, view, catalog, lang }: StandingInput, rows: readonly ValueRow[]) {
  const twin = twinOf(indicator.id, catalog);
  const ids = [indicator.id, twin?.id];
  const thresholds = catalog.thresholds.filter((one) => one.level === school.level && ids.includes(one.indicator));
  if (thresholds.length === 0) return [];
  const own = new Map([[school.id, rows.filter((row) => row.school === school.id)]]);
  return standardCells(school, { view, catalog, indicator, twin, thresholds, rows: own, lang }).map(({ cell }) => cell);
}

/** Why the school has no place: the codebook, no value, an unlike date, or nobody to be ranked with. */
function whyNoRank(row: ValueRow | null, eligible: Eligible, { indicator, group, lang }: StandingInput): string {
  const say = standingWords(lang).noRank;
  const caution = (lang === 'en' ? indicator.caution_en : indicator.caution_zh) ?? '';
  if (indicator.rank === 'no') return words(lang).note.caution(caution || words(lang).note.cautionDefault);
  if (row === null || row.amount === null) return say.noValue;
  if (eligible.ranges.includes(row)) return say.range;
  if (eligible.unstated.includes(row)) return say.unstated;
  if (eligible.unlike.includes(row)) return say.unlike;
  return group.silence === null ? say.nobody : '';
}

/** The difference of what is printed, so that a reader who subtracts gets the same. */
function gapText(value: number, middle: number, indicator: Indicator, decimals: number, lang: Lang): string {
  const say = words(lang).compare;
  const by = asPrinted(value, decimals) - asPrinted(middle, decimals);
  if (asPrinted(by, decimals) === 0) return say.same;
  const size = difference(Math.abs(by), indicator.unit, decimals, lang);
  return by > 0 ? say.above(size) : say.below(size);
}

/** Members with a value that were not ranked with the others, by reason. */
function notesOf(eligible: Eligible, catalog: Catalog, lang: Lang): readonly Note[] {
  const say = words(lang);
  const names = (rows: readonly ValueRow[]) =>
    say.list(rows.map((row) => schoolNameOf(catalog.schools, row.school, lang)));
  const note = (rows: readonly ValueRow[], text: (names: string) => string): readonly Note[] =>
    rows.length === 0
      ? []
      : [{ kind: 'caution', text: say.tidy(text(names(rows))), cells: rows.map((row) => row.key) }];
  return [
    ...note(eligible.unstated, say.note.unrankedNoCutoff),
    ...note(eligible.unlike, say.note.unrankedOther),
    ...note(eligible.ranges, say.note.unrankedRange),
  ];
}

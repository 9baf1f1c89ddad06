/** What stands around the pivot of awards in words: what it is of, how it is narrowed, what must be known to read it. */
import { words } from '../format/words.ts';
import { awardPivotWords } from '../format/words-award-pivot.ts';
import { awardWords } from '../format/words-awards.ts';
import type { AwardPivotField, AwardPivotRow } from '../model/award.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Lang, Note } from '../model/chart.ts';
import type { PivotTable } from '../model/pivot.ts';
import type { View } from '../model/view.ts';
import { awardSides } from '../query/award-fields.ts';
import type { AwardChoices } from '../query/award-view.ts';
import { awardValue } from './award-pivot-axis.ts';
import { shownSchools } from './awards.ts';

/** Rows from which on the page says how to find one's way. */
const MANY = 60;

export type AwardPivotInput = {
  readonly view: View;
  readonly catalog: Catalog;
  readonly rows: readonly AwardPivotRow[];
  readonly lang: Lang;
};

/** `竞赛获奖`, or all kinds where the table keeps them apart. */
export function kindsName({ filter }: AwardChoices, lang: Lang): string {
  const w = awardWords(lang);
  const [kind, ...others] = filter.kinds;
  return kind === undefined || others.length > 0 ? w.allKinds : w.kinds[kind];
}

/** What the awards of the chosen cell have in common, in the order of the fields; empty where none is chosen. */
export function cellName({ pivot }: AwardChoices, catalog: Catalog, lang: Lang): string {
  const cell = pivot?.cell ?? null;
  if (pivot === null || cell === null) return '';
  const named = [...pivot.sides.rows, ...pivot.sides.columns].flatMap((field) => {
    const value = cell[field];
    return value === undefined ? [] : [awardValue(field, value, catalog, lang)];
  });
  return named.length === 0 ? awardPivotWords(lang).total : named.join(' · ');
}

/** The filters in words: what is shown is never narrower than it says. */
export function awardFilterTexts(
  { filter, school, search }: AwardChoices,
  catalog: Catalog,
  lang: Lang,
): readonly string[] {
  const named = (field: AwardPivotField, values: readonly (string | number)[]) =>
    values.map((value) => awardValue(field, String(value), catalog, lang));
  const { colon } = words(lang);
  return [
    ...(school === null ? [] : named('school', [school])),
    ...named('year', filter.years),
    ...filter.reports.map((year) => colon(awardPivotWords(lang).report, String(year))),
    ...named('competition', filter.competitions),
    ...named('tier', filter.tiers),
    ...named('grade', filter.grades),
    ...named('recipient', filter.recipients),
    ...named('mode', filter.modes),
    ...(search === '' ? [] : [`“${search}”`]),
  ];
}

/** What must be known to read the table rightly. */
export function awardPivotNotes(
  { view, catalog, rows, lang }: AwardPivotInput,
  pivot: PivotTable,
  choices: AwardChoices,
): readonly Note[] {
  const w = awardWords(lang);
  const say = awardPivotWords(lang);
  const sides = awardSides(view);
  const has = (...fields: readonly AwardPivotField[]) =>
    fields.some((field) => sides.rows.includes(field) || sides.columns.includes(field));
  const note = (kind: Note['kind'], text: string): Note => ({ kind, text, cells: [] });
  const cells = rows.filter(({ folded }) => folded === 0);
  const sum = (field: 'cumulative' | 'partial' | 'several' | 'several_stated') =>
    cells.reduce((all, row) => all + row[field], 0);
  const told = [
    ...(sum('partial') > 0 ? [w.partly(sum('partial'))] : []),
    ...(sum('several') > 0 ? [w.severally(sum('several'), sum('several_stated'))] : []),
    ...(sum('cumulative') > 0 ? [w.cumulatively(sum('cumulative'))] : []),
  ];
  const levels = new Set(shownSchools(view, catalog).map(({ level }) => level));
  const totals = pivot.rows.some(({ total }) => total) || pivot.columns.some(({ total }) => total);
  const lines = pivot.rows.filter(({ total }) => !total).length;
  const blanks = pivot.cells.some((line) => line.some(({ facts }) => facts === 0));
  return [
    note('caution', w.noRank),
    ...(blanks ? [note('missing', say.note.blank)] : []),
    ...(totals ? [note('aggregate', say.note.total)] : []),
    ...(choices.filter.kinds.length === 1 ? [] : [note('aggregate', say.note.kinds)]),
    ...(levels.size > 1 && !has('level', 'school') ? [note('aggregate', say.note.levels)] : []),
    ...(told.length > 0 ? [note('definition', say.note.holds(w.join(told)))] : []),
    ...(has('tier') ? [note('definition', w.tierNote)] : []),
    ...(has('mode') || choices.filter.modes.length > 0 ? [note('definition', say.note.mode)] : []),
    ...(has('year', 'report_year') ? [note('year', say.note.years)] : []),
    ...(choices.pivot?.heat === true ? [note('caution', say.note.heat)] : []),
    ...(lines > MANY ? [note('definition', say.many(lines))] : []),
  ];
}

import { groupRule } from '../../query/fit-group.ts';
import { profileSchool } from '../../query/fit-profile.ts';
import { STANDING } from '../../query/plan-standing.ts';
import { groupAround } from '../peer-group.ts';
import { profileSpec, rowsByIndicator } from '../profile.ts';
import { profileAwards } from '../profile-awards.ts';
import { profileFamilies } from '../profile-families.ts';
import { flowSpec, flowViews } from '../profile-flow.ts';
import { standing } from '../standing-card.ts';
import { standingSpec } from '../standing-spec.ts';
import { answerTo, type Piece, type PiecesInput, type PiecesOf } from './piece.ts';

/**
 * The school's record (`''`), where its graduates went (`flow`, or `flow:kinds` …), what its totals are made of
 * (`structure:<id>`), its awards (`awards`), and one indicator's standing (`standing:<indicator>`).
 */
export const profilePieces: PiecesOf = (input) => {
  const { view, catalog, answers, lang, piece } = input;
  const school = profileSchool(view, catalog);
  if (school === undefined) return [];
  if (piece.startsWith(STANDING)) return standingPiece(input);
  const rows = answerTo(answers, 'values');
  // All of a school takes long to work out: only what is asked for is.
  if (piece === '')
    return [{ id: '', spec: profileSpec({ school, catalog, rows, coverage: answerTo(answers, 'coverage'), lang }) }];
  if (piece === 'awards') {
    const spec = profileAwards(answerTo(answers, 'award_counts'), school.id, lang);
    return spec === null ? [] : [{ id: piece, spec }];
  }
  const family = {
    school,
    catalog,
    rows: rowsByIndicator(rows),
    parts: answerTo(answers, 'parts').filter((row) => row.school === school.id),
    lang,
  };
  if (piece.startsWith('flow'))
    return flowViews(family).flatMap((one, at): readonly Piece[] => {
      const spec = flowSpec(family, one);
      return spec === null ? [] : [{ id: at === 0 ? 'flow' : `flow:${one}`, spec }];
    });
  return profileFamilies(family).families.flatMap(({ structures }) =>
    structures.map((spec): Piece => ({ id: `structure:${spec.id}`, spec })),
  );
};

function standingPiece({ view, catalog, answers, lang, piece }: PiecesInput): readonly Piece[] {
  const school = profileSchool(view, catalog);
  const indicator = catalog.indicators.find((one) => one.id === piece.slice(STANDING.length));
  if (school === undefined || indicator === undefined) return [];
  const rows = answerTo(answers, 'values');
  const group = groupAround(school, groupRule(view) ?? 'level', view, catalog, rows);
  const card = standing({ school, indicator, group, view, catalog, rows, lang });
  return [{ id: piece, spec: standingSpec(card, { school, catalog, rows, lang }) }];
}

/** Columns of awards: as the dataset keeps them, one row an award, and counted. */
import {
  AWARD_KINDS,
  type AwardCount,
  type AwardPivotRow,
  type AwardRow,
  type AwardStored,
  GRADES,
  MODES,
  RECIPIENTS,
  TIERS,
} from '../model/award.ts';
import type { Award } from '../model/observation.ts';
import {
  type ColumnsOf,
  period,
  qualifier,
  text,
  textOrNull,
  whole,
  wholeOrNull,
  word,
  wordOrNull,
  yesNo,
  yesNoOrNull,
} from './columns.ts';

/** One place that tells an award. */
export const AWARD_PLACE_COLUMNS: ColumnsOf<Award> = {
  award_id: text,
  school: text,
  year: whole,
  period,
  kind: word(...AWARD_KINDS),
  competition: text,
  event: textOrNull,
  tier: wordOrNull('international', 'national', 'provincial', 'municipal', 'industry'),
  grade: textOrNull,
  recipient: wordOrNull('student', 'teacher', 'both', 'school'),
  mode: wordOrNull('individual', 'team'),
  count: wholeOrNull,
  unit: text,
  qualifier,
  listed: yesNo,
  complete: yesNoOrNull,
  scope: text,
  source: text,
  section: text,
  locator: text,
  note: textOrNull,
};

/** The dataset's table: places, with class, series and what search looks in, all made by the build. */
export const AWARD_TABLE_COLUMNS: ColumnsOf<AwardStored> = {
  ...AWARD_PLACE_COLUMNS,
  grade_class: word(...GRADES),
  series: text,
  tags: text,
  sounds: text,
};
const told: ColumnsOf<Omit<AwardRow, 'total'>> = {
  ...AWARD_PLACE_COLUMNS,
  grade_class: word(...GRADES),
  series: text,
  places: whole,
  differs: yesNo,
  count_min: wholeOrNull,
  count_max: wholeOrNull,
};
/** The dataset's other table of awards: one row an award, in the words of its best place. */
export const TOLD_AWARD_COLUMNS: ColumnsOf<Omit<AwardRow, 'total'> & Pick<AwardStored, 'tags' | 'sounds'>> = {
  ...told,
  tags: text,
  sounds: text,
};
export const AWARD_COLUMNS: ColumnsOf<AwardRow> = { ...told, total: whole };
export const AWARD_COUNT_COLUMNS: ColumnsOf<AwardCount> = {
  school: text,
  year: whole,
  kind: word(...AWARD_KINDS),
  tier: word(...TIERS),
  series: text,
  grade_class: word(...GRADES),
  recipient: word(...RECIPIENTS),
  mode: word(...MODES),
  report_year: whole,
  items: whole,
  cumulative: whole,
  partial: whole,
  whole,
  several: whole,
  several_stated: whole,
};
export const AWARD_PIVOT_COLUMNS: ColumnsOf<AwardPivotRow> = {
  row_key: text,
  column_key: text,
  folded: whole,
  items: whole,
  cumulative: whole,
  partial: whole,
  several: whole,
  several_stated: whole,
  sources: text,
  groups: whole,
};

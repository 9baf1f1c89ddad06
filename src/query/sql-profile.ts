/** Statement of the profile page: every part of a total that a school's reports state, with the names of its members. */
import type { Sql } from '../model/query.ts';
import { amongOrAll, name, sql } from './fragment.ts';
import { tableName } from './schema.ts';

const CELLS = name(tableName('cells'));
const MEMBERS = name(tableName('members'));
const INDICATORS = name(tableName('indicators'));

/** Whole-school actual cells of every breakdown; of two dimensions at once both members are named. */
export function parts(schools: readonly string[]): Sql {
  return sql`SELECT part.*, concat_ws(' · ', one.name_zh, two.name_zh) AS member_zh,
  concat_ws(' · ', one.name_en, two.name_en) AS member_en,
  one.parent AS member_parent, one.relation AS member_relation, coalesce(kin.siblings, 0)::INTEGER AS member_siblings
FROM ${CELLS} AS part
  JOIN ${INDICATORS} AS codebook ON codebook.id = part.indicator
  LEFT JOIN ${MEMBERS} AS one
    ON one.dimension = split_part(part.dimension, '+', 1) AND one.id = split_part(part.member, '+', 1)
  LEFT JOIN ${MEMBERS} AS two
    ON two.dimension = split_part(part.dimension, '+', 2) AND two.id = split_part(part.member, '+', 2)
  LEFT JOIN (
    SELECT dimension, parent, count(*) AS siblings FROM ${MEMBERS} WHERE parent IS NOT NULL GROUP BY ALL
  ) AS kin ON kin.dimension = one.dimension AND kin.parent = one.parent
WHERE part.scope = '' AND part.dimension <> '' AND part.nature = 'actual' AND ${amongOrAll(name('part.school'), schools)}
ORDER BY part.school, codebook.position, part.dimension, one."order", two."order", part.year DESC,
  part.as_of DESC NULLS LAST, part."key"`;
}

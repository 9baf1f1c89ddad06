import type { ChartSpec, Lang } from '../../model/chart.ts';
import type { Result } from '../../model/query.ts';
import { resultPicture, resultRecord } from '../own-query.ts';

/** The result of a reader's own statement as it stands in a document: `drawn` as a picture where it can be, the statement in its notes. */
export function sqlSpec(
  result: Result,
  { sql, fingerprint, lang, drawn }: { sql: string; fingerprint: string; lang: Lang; drawn: boolean },
): ChartSpec {
  const record = resultRecord(result, sql, fingerprint, lang);
  const picture = drawn ? resultPicture(result, lang) : null;
  return picture === null ? record : { ...picture, notes: record.notes, provenance: record.provenance };
}

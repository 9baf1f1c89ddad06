import type { SummaryGroup } from '../../model/summary.ts';

/** Rows that fill a window of usual height: those of a table are the lower ones. */
const ROWS = 16;

/** How many indicators of each group stand on the page's first screen; a group that is left out stands below it. */
export function firstScreen(groups: readonly SummaryGroup[]): readonly number[] {
  let room = ROWS;
  return groups.flatMap(({ rows }) => {
    if (room <= 0) return [];
    let count = 0;
    for (const own of rows) {
      if (room <= 0) break;
      room -= own.length;
      count += 1;
    }
    return [count];
  });
}

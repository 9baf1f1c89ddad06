import { isShown } from '../../chart/standards.ts';
import { standardsWords } from '../../format/words-standards.ts';
import type { StandardGroup, StandardRow, StandardsSpec } from '../../model/standards.ts';
import type { StandardShow } from '../../query/fit-standards.ts';
import { FocusMark } from '../peers/focus-mark.tsx';
import { useReader } from '../reader.ts';
import { StandardCellView } from './cell.tsx';
import { StandardHead } from './table.tsx';

type Props = {
  readonly spec: StandardsSpec;
  readonly group: StandardGroup;
  readonly rows: readonly StandardRow[];
  readonly show: StandardShow;
};

/** One level on a phone: a card per school, its indicators down the page; what is not met stands first. */
export function StandardsCards({ spec, group, rows, show }: Props) {
  const { lang } = useReader();
  const say = standardsWords(lang);
  const firstMiss = group.schools.findIndex((school) => school.counts.unmet > 0);
  return (
    <div className="cards">
      {group.schools.map((school, at) => {
        const own = rows
          .map((row) => ({ row, cells: (row.cells[at] ?? []).filter((cell) => isShown(cell, show)) }))
          .filter(({ cells }) => cells.length > 0)
          .sort((a, b) => urgency(a.cells) - urgency(b.cells));
        if (own.length === 0) return null;
        return (
          <details key={school.id} className="card" open={at === Math.max(0, firstMiss)}>
            <summary>
              <span className="card-name">
                {school.name} <FocusMark of={spec} school={school.id} />
              </span>
              <span className="st-counts">{say.counts(school.counts, school.why)}</span>
            </summary>
            <ul className="st-list">
              {own.map(({ row, cells }) => (
                <li key={row.indicator} className={cells[0]?.figure.absence === null ? 'st-item' : 'st-item mx-absent'}>
                  <StandardHead row={row} counts={false} />
                  {cells.map((cell) => (
                    <StandardCellView key={cell.line} cell={cell} what={`${school.name} ${row.title}`} />
                  ))}
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
}

function urgency(cells: StandardRow['cells'][number]): number {
  const verdicts = cells.map((cell) => cell.verdict);
  return verdicts.includes('unmet') ? 0 : verdicts.includes('met') ? 1 : 2;
}

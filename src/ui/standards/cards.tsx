import { standardsWords } from '../../format/words-standards.ts';
import type { StandardGroup, StandardRow } from '../../model/standards.ts';
import { useReader } from '../reader.ts';
import { StandardCellView } from './cell.tsx';
import { StandardHead } from './table.tsx';

/** One level on a phone: a card per school, its indicators down the page; what is not met stands first. */
export function StandardsCards({
  group,
  rows,
}: {
  readonly group: StandardGroup;
  readonly rows: readonly StandardRow[];
}) {
  const { lang } = useReader();
  const say = standardsWords(lang);
  return (
    <div className="cards">
      {group.schools.map((school, at) => (
        <details key={school.id} className="card" open={at === 0}>
          <summary>
            <span className="card-name">{school.name}</span>
            <span className="st-counts">{say.counts(school.counts)}</span>
          </summary>
          <ul className="st-list">
            {[...rows]
              .sort((a, b) => urgency(a, at) - urgency(b, at))
              .map((row) => {
                const cells = row.cells[at] ?? [];
                return cells.length === 0 ? null : (
                  <li
                    key={row.indicator}
                    className={cells[0]?.figure.absence === null ? 'st-item' : 'st-item mx-absent'}
                  >
                    <StandardHead
                      row={{ ...row, lines: row.lines.filter(() => cells[0]?.line === '' || row.lines.length === 1) }}
                      counts={false}
                    />
                    {cells.map((cell) => (
                      <StandardCellView key={cell.line} cell={cell} what={`${school.name} ${row.title}`} />
                    ))}
                  </li>
                );
              })}
          </ul>
        </details>
      ))}
    </div>
  );
}

function urgency(row: StandardRow, at: number): number {
  const verdicts = (row.cells[at] ?? []).map((cell) => cell.verdict);
  return verdicts.includes('unmet') ? 0 : verdicts.includes('met') ? 1 : 2;
}

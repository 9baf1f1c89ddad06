import type { MatrixSpec } from '../../model/chart.ts';
import { IndicatorLink } from '../indicator/link.tsx';
import { FocusMark } from '../peers/focus-mark.tsx';
import { useReader } from '../reader.ts';
import { MatrixCellView } from './cell.tsx';
import { CoverageCell } from './coverage.tsx';

/** A card per school: its indicators down the page, each with the same marks as in the table. */
export function MatrixCards({ spec }: { readonly spec: MatrixSpec }) {
  const { w, href } = useReader();
  return spec.groups.map((group) => (
    <section key={group.level} className="cards" aria-label={group.level}>
      <h2>{w.levels[group.level === '中职' ? '中职' : '高职']}</h2>
      {group.schools.map((school, index) => (
        <details key={school.id} className="card" open={index === 0}>
          <summary>
            <span className="card-name">
              {school.name} <FocusMark of={spec} school={school.id} />
            </span>
            <CoverageCell coverage={group.coverage.find((row) => row.school === school.id)} colour={school.colour} />
          </summary>
          <dl className="card-list">
            {group.rows.map((row) => {
              const cell = row.cells[index];
              return cell === undefined ? null : (
                <div key={row.indicator} className={cell.figure.absence === null ? 'card-row' : 'card-row mx-absent'}>
                  <dt>
                    <IndicatorLink id={row.indicator} named={row.title}>
                      {row.title}
                    </IndicatorLink>
                    <a
                      className="mx-trend"
                      href={href({ page: 'compare', indicators: [row.indicator] })}
                      aria-label={w.seeCompare(row.title)}
                      title={w.seeCompare(row.title)}
                    >
                      ⇄
                    </a>
                  </dt>
                  <dd>
                    <MatrixCellView cell={cell} what={`${school.name} ${row.title}`} colour={school.colour} />
                  </dd>
                </div>
              );
            })}
          </dl>
        </details>
      ))}
    </section>
  ));
}

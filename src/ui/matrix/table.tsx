import { Fragment } from 'react';
import type { MatrixGroup, MatrixRow } from '../../model/chart.ts';
import { useReader } from '../reader.ts';
import { MatrixCellView } from './cell.tsx';
import { CoverageCell } from './coverage.tsx';
import type { MatrixSpec } from './matrix.tsx';

/** Rows are indicators by family, columns schools; 填报率 first. One table per level, since levels are never mixed. */
export function MatrixTable({ spec }: { readonly spec: MatrixSpec }) {
  return spec.groups.map((group) => <GroupTable key={group.level} group={group} />);
}

function GroupTable({ group }: { readonly group: MatrixGroup }) {
  const { w, href } = useReader();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label={`${group.level} ${w.overview.matrix}`} tabIndex={0}>
      <table className="matrix">
        <caption>{group.level}</caption>
        <thead>
          <tr>
            <th scope="col">{w.overview.rows}</th>
            {group.schools.map((school) => (
              <th key={school.id} scope="col">
                <a href={href({ schools: [school.id] })}>{school.name}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="mx-coverage-row">
            <th scope="row" title={w.overview.rateHelp}>
              {w.overview.rate}
            </th>
            {group.schools.map((school) => (
              <td key={school.id}>
                <CoverageCell
                  coverage={group.coverage.find((row) => row.school === school.id)}
                  colour={school.colour}
                />
              </td>
            ))}
          </tr>
          {group.rows.map((row, index) => (
            <Fragment key={row.indicator}>
              {row.family !== group.rows[index - 1]?.family && (
                <tr className="mx-family">
                  <th scope="rowgroup" colSpan={group.schools.length + 1}>
                    {row.family}
                  </th>
                </tr>
              )}
              <IndicatorRow row={row} group={group} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function IndicatorRow({ row, group }: { readonly row: MatrixRow; readonly group: MatrixGroup }) {
  const { w, href } = useReader();
  return (
    <tr>
      <th scope="row">
        <a href={href({ page: 'compare', indicators: [row.indicator] })} title={w.seeCompare(row.title)}>
          {row.title}
        </a>
        {!row.ranked && (
          <span className="quiet" title={w.overview.unranked}>
            {' '}
            †
          </span>
        )}
        {hasChange(row) && (
          <a
            className="mx-trend"
            href={href({ page: 'trend', indicators: [row.indicator] })}
            aria-label={w.seeTrend(row.title)}
            title={w.seeTrend(row.title)}
          >
            ↗
          </a>
        )}
      </th>
      {row.cells.map((cell, index) => (
        <td key={cell.school} className={cell.figure.absence === null ? undefined : 'mx-absent'}>
          <MatrixCellView
            cell={cell}
            what={`${group.schools[index]?.name ?? ''} ${row.title}`}
            colour={group.schools[index]?.colour ?? 0}
          />
        </td>
      ))}
    </tr>
  );
}

function hasChange(row: MatrixRow): boolean {
  return row.cells.some((cell) => cell.change !== null);
}

import { Fragment } from 'react';
import type { MatrixGroup, MatrixRow, MatrixSpec } from '../../model/chart.ts';
import { IndicatorLink } from '../indicator/link.tsx';
import { FocusMark } from '../peers/focus-mark.tsx';
import { useReader } from '../reader.ts';
import { MatrixCellView } from './cell.tsx';
import { CoverageCell } from './coverage.tsx';

/** Up to so many schools stand side by side in one table, levels apart; more get a table per level. */
const SIDE_BY_SIDE = 8;

/** Rows are indicators by family, columns schools; 填报率 first. Levels stand in column groups of their own, never mixed. */
export function MatrixTable({ spec }: { readonly spec: MatrixSpec }) {
  const schools = spec.groups.reduce((sum, group) => sum + group.schools.length, 0);
  return schools <= SIDE_BY_SIDE ? (
    <LevelsTable spec={spec} groups={spec.groups} />
  ) : (
    spec.groups.map((group) => <LevelsTable key={group.level} spec={spec} groups={[group]} />)
  );
}

type Levels = { readonly spec: MatrixSpec; readonly groups: readonly MatrixGroup[] };

function LevelsTable({ spec, groups }: Levels) {
  const { w } = useReader();
  const rows = union(groups);
  const columns = groups.reduce((sum, group) => sum + group.schools.length, 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label={w.overview.matrix} tabIndex={0}>
      <table className="matrix">
        <caption className="visually-hidden">{w.overview.matrix}</caption>
        <Head spec={spec} groups={groups} />
        <tbody>
          <tr className="mx-coverage-row">
            <th scope="row" title={w.overview.rateHelp}>
              {w.overview.rate}
            </th>
            {groups.flatMap((group) =>
              group.schools.map((school, index) => (
                <td key={school.id} className={edge(index)}>
                  <CoverageCell
                    coverage={group.coverage.find((one) => one.school === school.id)}
                    colour={school.colour}
                  />
                </td>
              )),
            )}
          </tr>
          {rows.map((row, index) => (
            <Fragment key={row.indicator}>
              {row.family !== rows[index - 1]?.family && (
                <tr className="mx-family">
                  <th scope="rowgroup" colSpan={columns + 1}>
                    {row.family}
                  </th>
                </tr>
              )}
              <IndicatorRow row={row} groups={groups} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Head({ spec, groups }: Levels) {
  const { w, href } = useReader();
  return (
    <thead>
      <tr className="mx-levels">
        <td />
        {groups.map((group) => (
          <th key={group.level} scope="colgroup" colSpan={group.schools.length} className="mx-edge">
            {w.levels[group.level === '中职' ? '中职' : '高职']}
          </th>
        ))}
      </tr>
      <tr>
        <th scope="col">{w.overview.rows}</th>
        {groups.flatMap((group) =>
          group.schools.map((school, index) => (
            <th key={school.id} scope="col" className={edge(index)}>
              <a href={href({ schools: [school.id], group: '' })}>{school.name}</a>{' '}
              <FocusMark of={spec} school={school.id} />
            </th>
          )),
        )}
      </tr>
    </thead>
  );
}

function IndicatorRow({ row, groups }: { readonly row: MatrixRow; readonly groups: readonly MatrixGroup[] }) {
  const { w, href } = useReader();
  const all = groups.map((group) => group.rows.find((one) => one.indicator === row.indicator));
  return (
    <tr>
      <th scope="row">
        <IndicatorLink id={row.indicator} named={row.title}>
          {row.title}
        </IndicatorLink>
        <span className="mx-ways">
          <a
            className="mx-trend"
            href={href({ page: 'compare', indicators: [row.indicator] })}
            aria-label={w.seeCompare(row.title)}
            title={w.seeCompare(row.title)}
          >
            ⇄
          </a>
          {all.some((one) => one?.cells.some((cell) => cell.change !== null)) && (
            <a
              className="mx-trend"
              href={href({ page: 'trend', indicators: [row.indicator] })}
              aria-label={w.seeTrend(row.title)}
              title={w.seeTrend(row.title)}
            >
              ↗
            </a>
          )}
        </span>
      </th>
      {groups.flatMap((group, at) =>
        group.schools.map((school, index) => {
          const cell = all[at]?.cells[index];
          return (
            <td
              key={school.id}
              className={`${edge(index)} ${cell === undefined || cell.figure.absence !== null ? 'mx-absent' : ''}`}
            >
              {cell && <MatrixCellView cell={cell} what={`${school.name} ${row.title}`} colour={school.colour} />}
            </td>
          );
        }),
      )}
    </tr>
  );
}

/** Rows of all levels in the order of the first that has them. */
function union(groups: readonly MatrixGroup[]): readonly MatrixRow[] {
  const seen = new Map<string, MatrixRow>();
  for (const row of groups.flatMap((group) => group.rows)) if (!seen.has(row.indicator)) seen.set(row.indicator, row);
  const family = [...new Set([...seen.values()].map((row) => row.family))];
  return [...seen.values()].sort((a, b) => family.indexOf(a.family) - family.indexOf(b.family));
}

function edge(index: number): string {
  return index === 0 ? 'mx-edge' : '';
}

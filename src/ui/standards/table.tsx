import { Fragment } from 'react';
import { standardsWords } from '../../format/words-standards.ts';
import type { StandardGroup, StandardRow, StandardsSpec } from '../../model/standards.ts';
import { groupFilters } from '../../query/fit-group.ts';
import { FocusMark } from '../peers/focus-mark.tsx';
import { useReader } from '../reader.ts';
import { StandardCellView } from './cell.tsx';

/** So many schools share the width of a desk; more scroll sideways beside the indicators, which stay. */
const SIDE_BY_SIDE = 6;

/** One level on a desk: indicators with their lines down the page, schools across, counts at both heads. */
export function StandardsTable({
  spec,
  group,
  rows,
}: {
  readonly spec: StandardsSpec;
  readonly group: StandardGroup;
  readonly rows: readonly StandardRow[];
}) {
  const { lang, w, href } = useReader();
  const say = standardsWords(lang);
  const caption = say.caption(w.levels[group.level === '中职' ? '中职' : '高职']);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table className={group.schools.length > SIDE_BY_SIDE ? 'matrix standards standards-wide' : 'matrix standards'}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say.indicator}</th>
            {group.schools.map((school) => (
              <th key={school.id} scope="col">
                <a href={href({ schools: [school.id], group: '' })}>{school.name}</a>{' '}
                <FocusMark of={spec} school={school.id} />
                <span className="st-counts">{say.counts(school.counts, school.why)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.indicator}>
              <th scope="row">
                <StandardHead row={row} />
              </th>
              {group.schools.map((school, at) => {
                const cells = row.cells[at] ?? [];
                const lacking = cells[0] === undefined || cells[0].figure.absence !== null;
                return (
                  <td key={school.id} className={lacking ? 'mx-absent' : undefined}>
                    {cells.length === 0 && <span className="st-side">{say.noStandard}</span>}
                    {cells.map((cell) => (
                      <StandardCellView key={cell.line} cell={cell} what={`${school.name} ${row.title}`} />
                    ))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** An indicator with the lines that are set for it, their documents, and its counts. */
export function StandardHead({ row, counts = true }: { readonly row: StandardRow; readonly counts?: boolean }) {
  const { lang, w, catalog, view, href } = useReader();
  const where = groupFilters(view, catalog);
  return (
    <div className="st-head">
      <a href={href({ page: 'compare', indicators: [row.indicator], where })} title={w.seeCompare(row.title)}>
        {row.title}
      </a>
      {row.lines.map((line) => (
        <span key={line.text} className="st-standard">
          {line.text}
          {line.documents.map((document) => (
            <Fragment key={document}>
              {' '}
              <span className="st-document">{document}</span>
            </Fragment>
          ))}
        </span>
      ))}
      {counts && <span className="st-counts">{standardsWords(lang).counts(row.counts, row.why)}</span>}
    </div>
  );
}

import { Fragment, useId, useState } from 'react';
import { words } from '../../format/words.ts';
import { summaryWords } from '../../format/words-summary.ts';
import type { SummaryGroup, SummaryRow } from '../../model/summary.ts';
import { useReader } from '../reader.ts';
import { SummaryParts } from './parts.tsx';
import { SummaryValueView } from './value.tsx';

const VALUES = ['sum', 'mean', 'median', 'spread'] as const;
const COLUMNS = ['indicator', ...VALUES, 'counted', 'when'] as const;

/** One level's aggregates: indicators down, what may be made of them across; every aggregate unfolds its schools. */
export function SummaryTable({ group }: { readonly group: SummaryGroup }) {
  const { lang } = useReader();
  const say = summaryWords(lang);
  const caption = say.caption(group.title);
  let family = '';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table className="table sm-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {say.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        {group.rows.map((rows) => {
          const first = rows[0];
          const heading = first !== undefined && first.family !== family ? first.family : '';
          family = first?.family ?? family;
          return (
            <tbody key={first?.indicator}>
              {heading !== '' && (
                <tr className="sm-family">
                  <th colSpan={COLUMNS.length} scope="rowgroup">
                    {heading}
                  </th>
                </tr>
              )}
              {rows.map((row) => (
                <Row key={row.part} row={row} />
              ))}
            </tbody>
          );
        })}
      </table>
    </section>
  );
}

function Row({ row }: { readonly row: SummaryRow }) {
  const { lang, href } = useReader();
  const say = summaryWords(lang);
  const [open, setOpen] = useState(false);
  const id = useId();
  const name = row.part === '' ? row.title : `${row.title} ${row.part}`;
  const toggle = () => setOpen(!open);
  return (
    <Fragment>
      <tr className={row.part === '' ? 'sm-whole' : 'sm-part'}>
        <th scope="row">
          {row.part === '' ? (
            <a href={href({ page: 'compare', indicators: [row.indicator], chart: '', group: '', where: [] })}>
              {row.title}
            </a>
          ) : (
            row.part
          )}
        </th>
        {VALUES.map((value) => (
          <td key={value}>
            <SummaryValueView
              value={row[value]}
              what={say.open(`${name} ${say.columns[value]} ${row[value].text}`)}
              onOpen={toggle}
              open={open}
              controls={id}
            />
          </td>
        ))}
        <td>
          <button
            type="button"
            className="link"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            aria-label={say.open(`${name} ${say.counted(row.counted, row.of)}`)}
            onClick={toggle}
          >
            {say.counted(row.counted, row.of)} <span aria-hidden="true">{open ? '▴' : '▾'}</span>
          </button>
          {row.marks !== '' && <span className="sm-detail sm-mark">{words(lang).tidy(row.marks)}</span>}
        </td>
        <td className="sm-when">{row.when}</td>
      </tr>
      {open && (
        <tr className="sm-open">
          <td colSpan={COLUMNS.length}>
            <SummaryParts row={row} id={id} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

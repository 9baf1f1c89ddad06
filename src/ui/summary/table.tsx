import { Fragment, useId, useState } from 'react';
import { words } from '../../format/words.ts';
import { summaryWords } from '../../format/words-summary.ts';
import type { SummaryGroup, SummaryRow } from '../../model/summary.ts';
import { BelowPieces, useLate } from '../below.tsx';
import { useReader } from '../reader.ts';
import { SummaryParts } from './parts.tsx';
import { SummaryValueView } from './value.tsx';

const VALUES = ['sum', 'mean', 'median', 'spread'] as const;
const COLUMNS = ['indicator', ...VALUES, 'counted', 'when'] as const;

type Props = {
  readonly group: SummaryGroup;
  /** Indicators that stand on the page's first screen. */
  readonly first: number;
};

/** One level's aggregates: indicators down, what may be made of them across; every aggregate unfolds its schools. */
export function SummaryTable({ group, first }: Props) {
  const { lang } = useReader();
  const say = summaryWords(lang);
  const caption = say.caption(group.title);
  const lines = group.rows.map((rows, at) => {
    const family = rows[0]?.family ?? '';
    const heading = family === group.rows[at - 1]?.[0]?.family ? '' : family;
    return <Lines key={rows[0]?.indicator} rows={rows} heading={heading} />;
  });
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
        {lines.slice(0, first)}
        <BelowPieces of={group}>{lines.slice(first)}</BelowPieces>
      </table>
    </section>
  );
}

/** An indicator's rows, under its family's name where that begins. */
function Lines({ rows, heading }: { readonly rows: readonly SummaryRow[]; readonly heading: string }) {
  return (
    <tbody {...useLate()}>
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

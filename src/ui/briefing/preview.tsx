import { useMemo } from 'react';
import { columnShares } from '../../export/briefing-parts.ts';
import type { Grid } from '../../export/grid.ts';
import { isDrawn, numbered, partTitle, tableParts, tablesOf } from '../../export/numbering.ts';
import { briefingWords } from '../../format/words-briefing-page.ts';
import { exportWords } from '../../format/words-export.ts';
import { uiWords } from '../../format/words-ui.ts';
import type { Briefing, Show } from '../../model/briefing.ts';
import type { ChartSpec, Lang } from '../../model/chart.ts';
import { EChart } from '../echart.tsx';
import { ErrorBoundary } from '../error-boundary.tsx';
import { ReaderContext, useReader } from '../reader.ts';
import type { ItemAnswer } from './answers.ts';
import { languageOf, titled } from './exhibits.ts';
import { today } from './today.ts';

type Props = { readonly briefing: Briefing; readonly answers: ReadonlyMap<string, ItemAnswer> };

/** The document as it will be printed: paper is white in either theme. */
export default function Preview({ briefing, answers }: Props) {
  const reader = useReader();
  const lang = languageOf(briefing, reader.lang);
  const paper = useMemo(() => ({ ...reader, dark: false, motion: false, lang, w: uiWords(lang) }), [reader, lang]);
  const say = briefingWords(lang);
  const title = briefing.title.trim() === '' ? say.title : briefing.title;
  const specs = briefing.items.map((item) => {
    const spec = item.kind === 'text' ? undefined : answers.get(item.id)?.data?.spec;
    return spec === undefined || item.kind === 'text' ? null : { spec: titled(spec, item), show: item.show };
  });
  const counted = numbered(specs.filter((one) => one !== null));
  let at = -1;
  return (
    <ReaderContext.Provider value={paper}>
      <div className="bf-paper" lang={lang === 'zh' ? 'zh-CN' : 'en'}>
        <header className="bf-cover">
          <h1>{title}</h1>
          <p className="quiet">{say.made(today(), reader.catalog.fingerprint.slice(0, 8))}</p>
          {briefing.items.length > 1 && (
            <nav aria-label={say.toc} className="bf-toc">
              <h2>{say.toc}</h2>
              <ol>
                {briefing.items.map((item, index) => (
                  <li key={item.id}>
                    {titleIn(item.title, specs[index]?.spec, item.kind === 'text' ? say.text : '…')}
                  </li>
                ))}
              </ol>
            </nav>
          )}
        </header>
        {briefing.items.map((item, index) => {
          if (item.kind === 'text')
            return (
              <section key={item.id} className="bf-section">
                {item.title.trim() !== '' && <h2>{item.title}</h2>}
                <Paragraphs text={item.note} />
              </section>
            );
          const one = specs[index];
          if (one === null || one === undefined)
            return (
              <section key={item.id} className="bf-section bf-wait">
                <h2>{titleIn(item.title, undefined, '…')}</h2>
                <p className="quiet">{answers.get(item.id)?.error ? say.failed : say.waiting}</p>
              </section>
            );
          at += 1;
          return (
            <ErrorBoundary key={item.id}>
              <Section item={item} {...one} figure={counted[at]?.figure ?? null} table={counted[at]?.table ?? null} />
            </ErrorBoundary>
          );
        })}
        <footer className="quiet">{exportWords(lang).meta.disclaimer}</footer>
      </div>
    </ReaderContext.Provider>
  );
}

function titleIn(own: string, spec: ChartSpec | undefined, instead: string): string {
  return own.trim() !== '' ? own : (spec?.title ?? instead);
}

function Paragraphs({ text }: { readonly text: string }) {
  return text
    .split('\n')
    .map((line, at) => ({ line, at }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, at }) => <p key={at}>{line}</p>);
}

type SectionProps = {
  readonly item: { readonly note: string };
  readonly spec: ChartSpec;
  readonly show: Show;
  readonly figure: number | null;
  readonly table: number | null;
};

function Section({ item, spec, show, figure, table }: SectionProps) {
  const { lang } = spec;
  const say = briefingWords(lang);
  const out = exportWords(lang);
  const grids = tablesOf(spec, show).filter((grid) => grid.rows.length > 0);
  const parts = tableParts(grids);
  const notes = show === 'sentence' ? [] : spec.notes;
  return (
    <section className="bf-section">
      <h2>{spec.title}</h2>
      {spec.subtitle !== '' && <p className="quiet">{spec.subtitle}</p>}
      <Paragraphs text={spec.sentence} />
      {item.note.trim() !== '' && (
        <div className="bf-remark">
          <Paragraphs text={item.note} />
        </div>
      )}
      {figure !== null && isDrawn(spec) && (
        <figure className="bf-figure">
          <Drawing spec={spec} />
          <figcaption>{say.figure(figure, spec.title)}</figcaption>
        </figure>
      )}
      {table !== null &&
        grids.map((grid, at) => (
          <GridTable
            key={grid.title + String(at)}
            grid={grid}
            caption={say.table(`${table}${parts[at]?.mark ?? ''}`, partTitle(spec, parts[at]))}
            lang={lang}
          />
        ))}
      {show !== 'sentence' && (
        <ul className="bf-notes">
          {notes.map((note) => (
            <li key={`${note.kind}${note.text}`}>{note.text}</li>
          ))}
          {spec.kind === 'matrix' && <li>{out.verdictKey}</li>}
          {(figure !== null || table !== null) && <li>{out.marksKey}</li>}
        </ul>
      )}
      {spec.sources.length > 0 && <p className="quiet">{out.source(spec.sources)}</p>}
    </section>
  );
}

const nothing = () => undefined;

function Drawing({ spec }: { readonly spec: ChartSpec }) {
  if (spec.kind !== 'multiples') return <EChart spec={spec} onPick={nothing} />;
  return spec.charts.map((chart) => (
    <div key={chart.indicator} className="bf-multiple">
      <h3>{chart.spec.axis.title}</h3>
      <EChart spec={chart.spec} onPick={nothing} />
    </div>
  ));
}

type GridProps = { readonly grid: Grid; readonly caption: string; readonly lang: Lang };

function GridTable({ grid, caption, lang }: GridProps) {
  const look = (cell: Grid['head'][number]) =>
    [cell.end ? 'bf-end' : '', cell.quiet ? 'absent' : ''].filter(Boolean).join(' ') || undefined;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="bf-scroll" aria-label={caption} tabIndex={0}>
      <table className="bf-table">
        <caption>{caption}</caption>
        <colgroup>
          {columnShares(grid).map((share, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <col key={at} width={`${share}%`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {grid.head.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <th key={at} scope="col" className={look(cell)}>
                {cell.text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own
            <tr key={at}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <td key={column} className={look(cell)}>
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {grid.left > 0 && <p className="quiet">{exportWords(lang).moreRows(grid.left)}</p>}
    </section>
  );
}

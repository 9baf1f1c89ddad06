import { useMemo } from 'react';
import {
  type QualityRate,
  qualityRate,
  type RateCell,
  type RateGroup,
  type RateLine,
} from '../../chart/quality-rate.ts';
import { words } from '../../format/words.ts';
import { qualityWords } from '../../format/words-quality.ts';
import { Await } from '../await.tsx';
import { Controls } from '../controls.tsx';
import { useAnswer, useLast } from '../data/use-answer.ts';
import { planned } from '../data/values-query.ts';
import { RangeBar } from '../matrix/range-bar.tsx';
import { FocusMark } from '../peers/focus-mark.tsx';
import { Whom } from '../pickers/whom.tsx';
import { useReader } from '../reader.ts';
import { useTold } from './asked.ts';
import { Record } from './record.tsx';

/** 填报率 by school, standard table and family. */
export function RateSection() {
  const { lang, catalog, view } = useReader();
  const { data: rows, error, retry } = useAnswer(planned(view, catalog, 'rates'));
  const { data: told, error: untold, retry: tell } = useTold();
  const rate = useLast(
    useMemo(
      () => (rows && told ? qualityRate({ view, catalog, rows, told, lang }) : undefined),
      [view, catalog, rows, told, lang],
    ),
  );
  const controls = (
    <Controls>
      <Whom rows={told} level />
    </Controls>
  );
  return (
    <Await value={rate} error={error ?? untold} onRetry={error === null ? tell : retry} controls={controls}>
      {(ready) => (
        <Record spec={ready.spec} controls={controls}>
          {ready.groups.map((group) => (
            <RateTables key={group.level} rate={ready} group={group} />
          ))}
        </Record>
      )}
    </Await>
  );
}

function RateTables({ rate, group }: { readonly rate: QualityRate; readonly group: RateGroup }) {
  const { lang, href } = useReader();
  const say = qualityWords(lang);
  const level = words(lang).level(group.level);
  const family = words(lang).family;
  return (
    <>
      <RateTable
        spec={rate.spec}
        caption={say.rate.byTable(level)}
        heads={[say.rate.total, ...rate.tables]}
        lines={group.lines}
        cells={(line) => [line.total, ...line.tables].map((cell) => ({ cell, href: null }))}
      />
      <RateTable
        spec={rate.spec}
        caption={say.rate.byFamily(level)}
        heads={rate.families.map((one) => family[one])}
        lines={group.lines}
        cells={(line) =>
          line.families.map((cell, at) => ({
            cell,
            href: href({
              chart: 'matrix',
              schools: [line.school],
              group: '',
              where: [`family:${rate.families[at] ?? ''}`, 'rows:standard'],
            }),
          }))
        }
      />
    </>
  );
}

type TableProps = {
  readonly spec: QualityRate['spec'];
  readonly caption: string;
  readonly heads: readonly string[];
  readonly lines: readonly RateLine[];
  readonly cells: (line: RateLine) => readonly { readonly cell: RateCell; readonly href: string | null }[];
};

function RateTable({ spec, caption, heads, lines, cells }: TableProps) {
  const { lang, href } = useReader();
  const say = qualityWords(lang).rate;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table className="table rate-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="col-school">
              {say.school}
            </th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.source}${line.year}`}>
              <th scope="row" className="col-school">
                <a
                  href={href({ chart: 'checklist', schools: [line.school], group: '' })}
                  title={say.toSheet(line.name)}
                >
                  {line.name}
                </a>{' '}
                <FocusMark of={spec} school={line.school} />
                <span className="rate-when">{line.when}</span>
              </th>
              {cells(line).map(({ cell, href: to }, at) => (
                <td key={heads[at]}>
                  <Rate
                    cell={cell}
                    line={line}
                    head={at === 0 && to === null}
                    to={to}
                    what={`${line.name} ${heads[at] ?? ''}`}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type RateProps = {
  readonly cell: RateCell;
  readonly line: RateLine;
  /** The school's total: says in words why there is no rate. */
  readonly head: boolean;
  readonly to: string | null;
  readonly what: string;
};

function Rate({ cell, line, head, to, what }: RateProps) {
  const { lang } = useReader();
  const say = qualityWords(lang).rate;
  if (cell.expected === 0) return <span className="absent">{line.tabled ? cell.text : '—'}</span>;
  const counts = cell.rate === null && !head ? say.cells(cell.reported, cell.expected) : cell.detail;
  const text = cell.rate === null ? (head ? cell.text : null) : cell.text;
  return (
    <div className="rate-cell" title={cell.rate === null ? `${cell.text} · ${cell.detail}` : undefined}>
      {text !== null && (
        <span className={cell.rate === null ? 'rate-image' : 'rate-value'}>
          {to === null ? (
            text
          ) : (
            <a href={to} title={say.toMatrix(what)}>
              {text}
            </a>
          )}
        </span>
      )}
      {cell.rate !== null && <RangeBar share={cell.rate} colour={line.colour} />}
      <span className="rate-counts">
        {text === null && to !== null ? (
          <a href={to} title={say.toMatrix(what)}>
            {counts}
          </a>
        ) : (
          counts
        )}
        {cell.rate !== null && cell.notReported > 0 && ` · ${say.missing(cell.notReported)}`}
      </span>
    </div>
  );
}

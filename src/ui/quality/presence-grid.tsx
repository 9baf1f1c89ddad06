import { type KeyboardEvent, memo } from 'react';
import type {
  Mark,
  PresenceColumn,
  PresenceFamily,
  PresenceLine,
  QualityPresence,
} from '../../chart/quality-presence.ts';
import { qualityWords } from '../../format/words-quality.ts';
import type { Family } from '../../model/indicator.ts';
import { RangeBar } from '../matrix/range-bar.tsx';
import { FocusMark } from '../peers/focus-mark.tsx';
import { useReader } from '../reader.ts';

/** Shapes differ as well as shades. */
export const GLYPHS: Readonly<Record<Mark, string>> = {
  reported: '●',
  parts: '◐',
  not_reported: '○',
  not_applicable: '／',
  not_found: '·',
};

type Props = { readonly presence: QualityPresence; readonly onToggle: (family: Family) => void };

/** The table of marks: families fold, arrow keys move, every mark opens its origin. */
export function PresenceGrid({ presence, onToggle }: Props) {
  const { lang } = useReader();
  const say = qualityWords(lang).matrix;
  const { columns, families } = presence;
  const schools = [...new Map(columns.map((column) => [column.school, column])).values()];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll presence-scroll" aria-label={presence.spec.title} tabIndex={0}>
      <table className="presence">
        <thead>
          <tr>
            <th rowSpan={2} scope="col" className="presence-name">
              {say.family}
            </th>
            {schools.map((school) => {
              const years = columns.filter((column) => column.school === school.school).length;
              return (
                <th key={school.school} scope="colgroup" colSpan={years} className="presence-first">
                  {school.name} <FocusMark of={presence.spec} school={school.school} />
                </th>
              );
            })}
          </tr>
          <tr>
            {columns.map((column, at) => (
              <th key={`${column.school}${column.year}`} scope="col" className={edge(columns, at)}>
                {say.year(column.year)}
              </th>
            ))}
          </tr>
        </thead>
        {families.map((family) => (
          <FamilyRows key={family.family} family={family} columns={columns} onToggle={onToggle} />
        ))}
      </table>
    </section>
  );
}

type FamilyProps = {
  readonly family: PresenceFamily;
  readonly columns: readonly PresenceColumn[];
  readonly onToggle: Props['onToggle'];
};

function FamilyRows({ family, columns, onToggle }: FamilyProps) {
  const { lang } = useReader();
  const say = qualityWords(lang).matrix;
  return (
    <tbody onKeyDown={move}>
      <tr className="presence-family">
        <th scope="row" className="presence-name">
          <button type="button" aria-expanded={family.open} onClick={() => onToggle(family.family)}>
            <span aria-hidden="true" className="presence-fold">
              {family.open ? '▾' : '▸'}
            </span>
            {family.name}
            <span className="quiet"> {say.items(family.indicators)}</span>
          </button>
        </th>
        {columns.map((column, at) => {
          const { filled, of } = family.counts[at] ?? { filled: 0, of: 0 };
          return (
            <td key={`${column.school}${column.year}`} className={edge(columns, at)} title={say.filledLong(filled, of)}>
              {say.filled(filled, of)}
              {of > 0 && <RangeBar share={filled / of} colour={column.colour} />}
            </td>
          );
        })}
      </tr>
      {family.lines.map((line, at) => (
        <LineRow key={line.indicator} line={line} columns={columns} first={at === 0} />
      ))}
    </tbody>
  );
}

type LineProps = { readonly line: PresenceLine; readonly columns: readonly PresenceColumn[]; readonly first: boolean };

const LineRow = memo(function LineRow({ line, columns, first }: LineProps) {
  const { lang, href, openOrigin } = useReader();
  const say = qualityWords(lang).matrix;
  return (
    <tr>
      <th scope="row" className={`presence-name presence-depth-${line.depth}`}>
        <a href={href({ page: 'compare', indicators: [line.indicator], chart: '', where: [] })}>{line.name}</a>
      </th>
      {columns.map((column, at) => {
        const { mark, cell, conflict } = line.cells[at] ?? { mark: 'not_found' as const, cell: null, conflict: false };
        const what = `${column.name} ${line.name} ${say.year(column.year)}: ${say.marks[mark]}${conflict ? ` · ${say.conflict}` : ''}`;
        return (
          <td key={`${column.school}${column.year}`} className={edge(columns, at)}>
            <button
              type="button"
              className={`mark mark-${mark}`}
              tabIndex={first && at === 0 ? 0 : -1}
              aria-label={what}
              title={what}
              onClick={() => openOrigin({ cell, school: column.school, indicator: line.indicator })}
            >
              {conflict ? '⚠' : GLYPHS[mark]}
            </button>
          </td>
        );
      })}
    </tr>
  );
});

/** A line before each school's first year. */
function edge(columns: readonly PresenceColumn[], at: number): string | undefined {
  return columns[at]?.school === columns[at - 1]?.school ? undefined : 'presence-first';
}

/** Arrow keys go from mark to mark of an unfolded family; one of them is in the order of Tab. */
function move(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
  const from = event.target instanceof HTMLElement ? event.target.closest('td') : null;
  const row = from?.closest('tr');
  if (step === undefined || !from || !row || !(event.target instanceof HTMLButtonElement)) return;
  const [down = 0, across = 0] = step;
  const rows = [...event.currentTarget.querySelectorAll('tr')];
  const target = rows[rows.indexOf(row) + down]?.cells[from.cellIndex + across]?.querySelector<HTMLElement>('.mark');
  event.preventDefault();
  target?.focus();
}

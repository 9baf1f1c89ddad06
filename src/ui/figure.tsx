import { words } from '../format/words.ts';
import type { Figure } from '../model/chart.ts';
import { useReader } from './reader.ts';
import { useOpenCell } from './use-open-cell.ts';

type Props = { readonly figure: Figure; readonly what: string; readonly school?: string; readonly indicator?: string };

/** A figure as text that leads home: value with unit and marks, or the reason why there is none. Never a bare number. */
export function FigureText({ figure, what, school, indicator }: Props) {
  const { w, lang, openOrigin } = useReader();
  const doubts = figure.flags.filter((flag) => flag === 'conflict' || flag === 'finding');
  const openCell = useOpenCell();
  const open = () => {
    if (figure.cell !== null) openCell(figure.cell);
    else if (school !== undefined && indicator !== undefined) openOrigin({ cell: null, school, indicator });
  };
  return (
    <button
      type="button"
      className={classOf(figure)}
      onClick={open}
      aria-label={[what, figure.text, ...doubts.map((flag) => words(lang).flag[flag])].join(' ')}
      title={w.openSource(what)}
    >
      {figure.text}
      {doubts.length > 0 && (
        <span className="flag" aria-hidden="true">
          ⚠
        </span>
      )}
    </button>
  );
}

/** What is no number is quiet, whichever its reason: not said, or not computed. */
function classOf({ absence, value }: Figure): string {
  if (absence !== null) return `fig absent absent-${absence}`;
  return value === null ? 'fig absent' : 'fig';
}

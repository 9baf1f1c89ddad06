import type { Figure } from '../model/chart.ts';
import { useReader } from './reader.ts';
import { useOpenCell } from './use-open-cell.ts';

type Props = { readonly figure: Figure; readonly what: string; readonly school?: string; readonly indicator?: string };

/** A figure as text that leads home: value with unit and marks, or the reason why there is none. Never a bare number. */
export function FigureText({ figure, what, school, indicator }: Props) {
  const { w, openOrigin } = useReader();
  const openCell = useOpenCell();
  const open = () => {
    if (figure.cell !== null) openCell(figure.cell);
    else if (school !== undefined && indicator !== undefined) openOrigin({ cell: null, school, indicator });
  };
  return (
    <button
      type="button"
      className={figure.absence === null ? 'fig' : `fig absent absent-${figure.absence}`}
      onClick={open}
      aria-label={`${what} ${figure.text}${figure.flags.includes('conflict') ? ` ${w.provenance.conflict}` : ''}`}
      title={w.openSource(what)}
    >
      {figure.text}
      {figure.flags.includes('conflict') && (
        <span className="flag" aria-hidden="true">
          ⚠
        </span>
      )}
    </button>
  );
}

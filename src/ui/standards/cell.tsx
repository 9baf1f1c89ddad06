import { standardsWords } from '../../format/words-standards.ts';
import type { StandardCell } from '../../model/standards.ts';
import { FigureText } from '../figure.tsx';
import { useReader } from '../reader.ts';
import { useOpenCell } from '../use-open-cell.ts';

/** Verdict, value, how far from the line, what is lacking; what the source says otherwise, or why nothing can be said. */
export function StandardCellView({ cell, what }: { readonly cell: StandardCell; readonly what: string }) {
  const { lang, w } = useReader();
  const say = standardsWords(lang);
  const openCell = useOpenCell();
  return (
    <div className={`st-cell st-${cell.verdict}`}>
      <span className="st-verdict">
        <span aria-hidden="true">{say.mark[cell.verdict]}</span> {say.verdict[cell.verdict]}
      </span>
      <span className="st-value">
        <FigureText figure={cell.figure} what={what} school={cell.school} indicator={cell.indicator} />
        {cell.line !== '' && cell.figure.value !== null && <span className="st-line">{cell.line}</span>}
      </span>
      {cell.margin !== '' && <span className="st-margin">{cell.margin}</span>}
      {cell.shortfall !== '' && <span className={cell.counted ? 'st-lack' : 'st-side'}>{cell.shortfall}</span>}
      {[...cell.reasons.slice(cell.figure.value === null ? 1 : 0), ...cell.ifTypes].map((text) => (
        <span key={text} className="st-side">
          {text}
        </span>
      ))}
      {cell.rivals.map((rival) => (
        <span key={rival.text} className={`st-rival st-${rival.verdict}`}>
          <span aria-hidden="true">⚠ </span>
          <button type="button" className="link" onClick={() => openCell(rival.cell)} title={w.openSource(what)}>
            {rival.text}
          </button>
        </span>
      ))}
    </div>
  );
}

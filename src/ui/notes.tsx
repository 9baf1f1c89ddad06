import type { Note } from '../model/chart.ts';
import { useReader } from './reader.ts';
import { ShowSql } from './show-sql.tsx';
import { useOpenCell } from './use-open-cell.ts';

type Props = { readonly notes: readonly Note[]; readonly sources: readonly string[] };

/** What must be known to read the picture rightly, and where its numbers come from. Conflicts lead to their claims. */
export function Notes({ notes, sources }: Props) {
  const { w } = useReader();
  const openCell = useOpenCell();
  return (
    <div className="notes">
      {notes.length > 0 && (
        <section aria-labelledby="notes-title">
          <h2 id="notes-title">{w.notes}</h2>
          <ul>
            {notes.map((note) => (
              <li key={`${note.kind}${note.text}`} className={`note note-${note.kind}`}>
                {note.text}
                {note.kind === 'conflict' &&
                  note.cells.map((cell) => (
                    <button
                      key={cell}
                      type="button"
                      className="link"
                      onClick={() => openCell(cell)}
                      aria-label={`${w.findings.open} ${note.text}`}
                    >
                      {w.findings.open}
                    </button>
                  ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="sources-title">
        <h2 id="sources-title">{w.sources}</h2>
        <ul>
          {sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      </section>
      <ShowSql />
    </div>
  );
}

import { useEffect, useRef, useState } from 'react';
import { exportWords } from '../../format/words-export.ts';
import type { Watch } from '../../io/export-run.ts';
import type { Table } from '../../model/chart.ts';
import { useReader } from '../reader.ts';

/** What a reader copies by hand where the clipboard is refused. */
type Manual = { readonly text: string } | { readonly table: Table } | { readonly picture: Blob };
type State = {
  readonly said: string;
  /** Said besides. */
  readonly noted: string;
  readonly working: { readonly what: string; readonly done: number; readonly all: number } | null;
  readonly manual: Manual | null;
};
export type OutcomeState = {
  readonly state: State;
  readonly busy: boolean;
  readonly say: (text: string) => void;
  readonly note: (text: string) => void;
  readonly byHand: (text: string, manual: Manual) => void;
  readonly cancel: () => void;
  /** Runs what may take a while: with progress, a way to cancel, and words for what comes of it (null: said already). */
  readonly run: (what: string, work: (watch: Watch) => Promise<string | null>) => Promise<void>;
};

const QUIET: State = { said: '', noted: '', working: null, manual: null };

/** State of what was asked for last. What still runs ends with the component. */
export function useOutcome(): OutcomeState {
  const { lang } = useReader();
  const say = exportWords(lang).state;
  const [state, setState] = useState(QUIET);
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);
  return {
    state,
    busy: state.working !== null,
    say: (said) => setState({ ...QUIET, said }),
    note: (noted) => setState((now) => ({ ...now, noted })),
    byHand: (said, manual) => setState({ ...QUIET, said, manual }),
    cancel: () => control.current?.abort(),
    run: async (what, work) => {
      const own = new AbortController();
      control.current = own;
      setState({ ...QUIET, working: { what, done: 0, all: 0 } });
      const onProgress = (done: number, all: number) =>
        setState((now) => (now.working === null ? now : { ...now, working: { what, done, all } }));
      const end = (said: string) => setState((now) => ({ ...QUIET, noted: now.noted, said }));
      try {
        const said = await work({ signal: own.signal, onProgress });
        if (said !== null) end(said);
        else setState((now) => ({ ...now, working: null }));
      } catch (error) {
        if (own.signal.aborted) end(say.cancelled);
        else end(error instanceof RangeError ? say.tooLarge : say.failed(what));
        if (!own.signal.aborted) console.error(error);
      }
    },
  };
}

/** What comes of an export: progress with a way out, words, and what to copy by hand. */
export function Outcome({ outcome }: { readonly outcome: OutcomeState }) {
  const { lang } = useReader();
  const say = exportWords(lang);
  const { said, noted, working, manual } = outcome.state;
  return (
    <div className="export-outcome">
      <p role="status">
        {working === null ? said : say.state.working(working.what)}
        {noted !== '' && ` ${noted}`}
      </p>
      {working !== null && (
        <p className="export-row">
          <progress
            aria-label={say.state.working(working.what)}
            {...(working.all > 0 ? { value: working.done, max: working.all } : {})}
          />
          <button type="button" className="button small" onClick={outcome.cancel}>
            {say.menu.cancel}
          </button>
        </p>
      )}
      {manual !== null && <ByHand manual={manual} label={said} />}
    </div>
  );
}

function ByHand({ manual, label }: { readonly manual: Manual; readonly label: string }) {
  const box = useRef<HTMLTableElement & HTMLTextAreaElement>(null);
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if ('picture' in manual) {
      const made = URL.createObjectURL(manual.picture);
      setAddress(made);
      return () => URL.revokeObjectURL(made);
    }
    // Selected for the reader, so that one key copies it.
    if (box.current instanceof HTMLTextAreaElement) box.current.select();
    else if (box.current !== null) getSelection()?.selectAllChildren(box.current);
    return undefined;
  }, [manual]);
  if ('picture' in manual) return <img className="export-preview" src={address} alt={label} />;
  if ('text' in manual) return <textarea ref={box} readOnly rows={4} value={manual.text} aria-label={label} />;
  return (
    <div className="export-by-hand">
      <table ref={box} className="table">
        <tbody>
          <tr>
            {manual.table.columns.map((column) => (
              <th key={column.id}>{column.title}</th>
            ))}
          </tr>
          {manual.table.rows.map((row) => (
            <tr key={row.map((cell) => cell.figure?.cell ?? cell.text).join('|')}>
              {row.map((cell, at) => (
                <td key={manual.table.columns[at]?.id}>{cell.text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

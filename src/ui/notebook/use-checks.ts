import { useCallback, useEffect, useRef, useState } from 'react';
import type { NotebookEntry, TableDiff } from '../../model/notebook.ts';
import { diffTable } from '../../query/notebook-diff.ts';
import { useEngine } from '../data/engine-context.ts';
import { useReader } from '../reader.ts';
import { askFigures, digestOf, type Figures, reasonOf } from './ask.ts';

export type Checked = {
  readonly diffs: readonly TableDiff[];
  /** Names of results that only one of the two has. */
  readonly more: readonly string[];
  readonly less: readonly string[];
  readonly same: boolean;
  /** The kept figures do not give their own digest. */
  readonly unsound: boolean;
  readonly figures: Figures;
};
export type Check =
  | { readonly state: 'running' }
  | { readonly state: 'failed'; readonly reason: string }
  /** `entry` is what was held against now: after it changed, the check is void. */
  | { readonly state: 'done'; readonly entry: NotebookEntry; readonly checked: Checked };

/** Questions asked again, one after the other, and what came of each. */
export function useChecks() {
  const { catalog, lang } = useReader();
  const engine = useEngine();
  const [checks, setChecks] = useState<ReadonlyMap<string, Check>>(new Map());
  const stop = useRef<AbortController | null>(null);
  const put = useCallback((id: string, check: Check | null) => {
    setChecks((all) => {
      const next = new Map(all);
      if (check === null) next.delete(id);
      else next.set(id, check);
      return next;
    });
  }, []);
  const check = async (entries: readonly NotebookEntry[]) => {
    stop.current?.abort();
    const mine = new AbortController();
    stop.current = mine;
    for (const entry of entries) {
      if (mine.signal.aborted) return;
      put(entry.id, { state: 'running' });
      try {
        const checked = await heldAgainst(entry, await askFigures(entry, catalog, engine, mine.signal));
        put(entry.id, mine.signal.aborted ? null : { state: 'done', entry, checked });
      } catch (error) {
        put(entry.id, mine.signal.aborted ? null : { state: 'failed', reason: reasonOf(error, lang) });
      }
    }
  };
  const cancel = () => stop.current?.abort();
  useEffect(() => () => stop.current?.abort(), []);
  return { checks, check, cancel, forget: (id: string) => put(id, null) };
}

async function heldAgainst(entry: NotebookEntry, figures: Figures): Promise<Checked> {
  const now = new Map(figures.tables.map((table) => [table.name, table]));
  const diffs = entry.tables.flatMap((was): TableDiff[] => {
    const is = now.get(was.name);
    return is === undefined ? [] : [diffTable(was, is, is.digest)];
  });
  const less = entry.tables.map(({ name }) => name).filter((name) => !now.has(name));
  const more = [...now.keys()].filter((name) => !entry.tables.some((was) => was.name === name));
  const sound = await Promise.all(
    entry.tables.map(async (table) => table.rows.length < table.count || (await digestOf(table)) === table.digest),
  );
  const unsound =
    sound.includes(false) ||
    diffs.some((diff) => !diff.same && diff.digestWas === diff.digestIs && diff.countWas === diff.countIs);
  const same = diffs.every((diff) => diff.same) && more.length + less.length === 0 && !unsound;
  return { diffs, more, less, same, unsound, figures };
}

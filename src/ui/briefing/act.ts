import type { QueryClient } from '@tanstack/react-query';
import { briefingIsHeld, storeBriefing, storedBriefing } from '../../io/briefing-store.ts';
import type { Seen } from '../../model/briefing.ts';
import type { ChartSpec, Lang } from '../../model/chart.ts';
import type { Result } from '../../model/query.ts';
import type { View } from '../../model/view.ts';
import { formatAddress } from '../../query/address.ts';
import { type BriefingAction, type BriefingState, briefingReducer } from '../../query/briefing-edit.ts';
import { seenOf, storageText, storedBriefingOf } from '../../query/briefing-file.ts';
import { figuresOf, keptResult } from './results.ts';

/** Steps back and forth, kept while the app runs. */
export type Steps = Pick<BriefingState, 'past' | 'future' | 'problem'>;
export const STEPS_KEY = ['briefing-steps'] as const;
export const NO_STEPS: Steps = { past: [], future: [], problem: null };

/** Does it to the stored briefing, whoever changed that last; gives back the state after it. */
export function actOn(client: QueryClient, action: BriefingAction): BriefingState {
  const text = storedBriefing();
  const before = storedBriefingOf(text);
  const steps = client.getQueryData<Steps>(STEPS_KEY) ?? NO_STEPS;
  const after = briefingReducer({ briefing: before, ...steps }, action);
  const { briefing, ...kept } = after;
  client.setQueryData<Steps>(STEPS_KEY, kept);
  if (briefing !== before) storeBriefing(storageText(briefing));
  return after;
}

/** Key of the number of rows among what was seen. */
export const ROWS = '#rows';

type Given = {
  readonly spec: ChartSpec | undefined;
  readonly lang: Lang;
  readonly view: View;
  readonly piece: string;
  readonly fingerprint: string;
};
export type Added = { readonly outcome: 'added' | 'held' | 'full'; readonly count: number };

/** Puts a piece of a page into the briefing: its question, and the figures it shows now. */
export function addPiece(client: QueryClient, { spec, lang, view, piece, fingerprint }: Given): Added {
  const { briefing, problem } = actOn(client, {
    type: 'add',
    item: {
      kind: 'view',
      address: formatAddress({ ...view, data: null }),
      piece,
      show: 'all',
      title: '',
      note: '',
      lang: spec?.lang ?? lang,
      data: fingerprint,
      seen: spec === undefined ? [] : seenIn(spec),
    },
  });
  return outcomeOf(briefing.items.length, problem);
}

type Ran = { readonly spec: ChartSpec; readonly sql: string; readonly result: Result; readonly fingerprint: string };

/** Puts a statement into the briefing, with the result it gave; drawn where the reader saw it drawn. */
export async function addResult(client: QueryClient, { spec, sql, result, fingerprint }: Ran): Promise<Added> {
  const was = keptResult(await figuresOf(result, sql));
  const show = spec.kind === 'record' ? 'table' : 'all';
  const { briefing, problem } = actOn(client, {
    type: 'add',
    item: { kind: 'sql', sql, show, title: '', note: '', lang: spec.lang, data: fingerprint, was },
  });
  return outcomeOf(briefing.items.length, problem);
}

function outcomeOf(count: number, problem: BriefingState['problem']): Added {
  if (problem === 'too_many') return { outcome: 'full', count };
  return { outcome: briefingIsHeld() ? 'held' : 'added', count };
}

/** The figures of a spec's table as they are printed; of a list without figures its rows, and how many there are. */
export function seenIn({ table }: Pick<ChartSpec, 'table'>): Seen {
  const figures = table.rows.flatMap((row) => row.flatMap(({ figure }) => (figure === null ? [] : [figure])));
  if (figures.length > 0 || table.rows.length === 0) return seenOf(figures);
  const rows = table.rows.map((row) => row.flatMap(({ text }) => (text === '' ? [] : [text.replaceAll('|', '/')])));
  const count = { cell: ROWS, text: String(rows.length) };
  return seenOf([count, ...rows.map((row) => ({ cell: row.join(' · '), text: '✓' }))]);
}

import type { QueryClient } from '@tanstack/react-query';
import { briefingIsHeld, storeBriefing, storedBriefing } from '../../io/briefing-store.ts';
import type { Seen } from '../../model/briefing.ts';
import type { ChartSpec } from '../../model/chart.ts';
import type { View } from '../../model/view.ts';
import { formatAddress } from '../../query/address.ts';
import { type BriefingAction, type BriefingState, briefingReducer } from '../../query/briefing-edit.ts';
import { seenOf, storageText, storedBriefingOf } from '../../query/briefing-file.ts';

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

type Given = { readonly spec: ChartSpec; readonly view: View; readonly piece: string; readonly fingerprint: string };
export type Added = { readonly outcome: 'added' | 'held' | 'full'; readonly count: number };

/** Puts a piece of a page into the briefing: its question, and the figures it shows now. */
export function addPiece(client: QueryClient, { spec, view, piece, fingerprint }: Given): Added {
  const { briefing, problem } = actOn(client, {
    type: 'add',
    item: {
      kind: 'view',
      address: formatAddress({ ...view, data: null }),
      piece,
      show: 'all',
      title: '',
      note: '',
      lang: spec.lang,
      data: fingerprint,
      seen: seenIn(spec),
    },
  });
  const count = briefing.items.length;
  if (problem === 'too_many') return { outcome: 'full', count };
  return { outcome: briefingIsHeld() ? 'held' : 'added', count };
}

/** The figures of a spec's table as they are printed. */
export function seenIn(spec: ChartSpec): Seen {
  return seenOf(spec.table.rows.flatMap((row) => row.flatMap(({ figure }) => (figure === null ? [] : [figure]))));
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { briefingIsHeld, storedBriefing, watchBriefing } from '../../io/briefing-store.ts';
import type { Briefing } from '../../model/briefing.ts';
import type { BriefingAction, BriefingState } from '../../query/briefing-edit.ts';
import { storedBriefingOf } from '../../query/briefing-file.ts';
import { actOn, NO_STEPS, STEPS_KEY, type Steps } from './act.ts';

export type BriefingDesk = Steps & {
  readonly briefing: Briefing;
  /** Storage would not take it: it lasts as long as this tab. */
  readonly held: boolean;
  readonly act: (action: BriefingAction) => BriefingState;
};

/** The briefing as it is stored, with the way to change it and to take changes back. */
export function useBriefing(): BriefingDesk {
  const client = useQueryClient();
  const text = useSyncExternalStore(watchBriefing, storedBriefing);
  const briefing = useMemo(() => storedBriefingOf(text), [text]);
  const { data: steps } = useQuery<Steps>({
    queryKey: STEPS_KEY,
    queryFn: () => NO_STEPS,
    initialData: () => client.getQueryData<Steps>(STEPS_KEY) ?? NO_STEPS,
  });
  const act = useCallback((action: BriefingAction) => actOn(client, action), [client]);
  return { ...steps, briefing, held: briefingIsHeld(), act };
}

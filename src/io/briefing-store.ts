import { keptText } from './kept-text.ts';

/** The briefing in browser storage. */
export const {
  read: storedBriefing,
  write: storeBriefing,
  isHeld: briefingIsHeld,
  watch: watchBriefing,
  watchElsewhere: watchBriefingElsewhere,
} = keptText('voclens:briefing');

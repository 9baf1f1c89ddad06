import { useMemo, useSyncExternalStore } from 'react';
import { briefingButtonWords } from '../../format/words-briefing.ts';
import { storedBriefing, watchBriefing } from '../../io/briefing-store.ts';
import { useReader } from '../reader.ts';

/** The way to the briefing, with how much is in it. */
export function BriefingLink() {
  const { lang, view, href } = useReader();
  const text = useSyncExternalStore(watchBriefing, storedBriefing);
  const count = useMemo(() => countIn(text), [text]);
  const say = briefingButtonWords(lang);
  return (
    <a
      className="tool tool-briefing"
      href={href({ page: 'briefing' })}
      title={say.openTitle(count)}
      aria-label={say.openTitle(count)}
      aria-current={view.page === 'briefing' ? 'page' : undefined}
    >
      <span aria-hidden="true" className="tool-sheet" />
      <span className="tool-word">{say.open}</span>
      {count > 0 && <span className="tool-count">{count}</span>}
    </a>
  );
}

/** The page reads the whole; the count must not need its code. */
function countIn(text: string | null): number {
  try {
    const { items } = JSON.parse(text ?? '{}') as { items?: unknown };
    return Array.isArray(items) ? items.length : 0;
  } catch {
    return 0;
  }
}

import { peerWords } from '../../format/words-peers.ts';
import type { ChartSpec } from '../../model/chart.ts';
import { useReader } from '../reader.ts';

/** Beside the name of the school that the picture's group is formed around: says so in a word, not by colour alone. */
export function FocusMark({
  of: { focus },
  school,
}: {
  readonly of: Pick<ChartSpec, 'focus'>;
  readonly school: string;
}) {
  const { lang } = useReader();
  if (focus !== school) return null;
  return <span className="focus-mark">{peerWords(lang).focusMark}</span>;
}

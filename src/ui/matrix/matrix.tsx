import type { MatrixSpec } from '../../model/chart.ts';
import { useNarrow } from '../use-narrow.ts';
import { MatrixCards } from './cards.tsx';
import { MatrixTable } from './table.tsx';

/** The overview's picture: a table per level on a desk, cards per school on a phone. Both are the same spec. */
export function Matrix({ spec }: { readonly spec: MatrixSpec }) {
  const narrow = useNarrow();
  return narrow ? <MatrixCards spec={spec} /> : <MatrixTable spec={spec} />;
}

export type Ranked = {
  readonly value: number | null /** As printed; two values that print alike tie. Default: `value`. */;
  readonly printed?: number;
};

/**
 * Competition ranking (1, 2, 2, 4), in the order given; null for a missing value.
 * `lower` puts the smallest first; `higher` and `neutral` the largest.
 */
export function rank(
  items: readonly Ranked[],
  direction: 'higher' | 'lower' | 'neutral' = 'higher',
): readonly (number | null)[] {
  const sign = direction === 'lower' ? 1 : -1;
  const keys = items.map((item) =>
    item.value === null || Number.isNaN(item.value) ? null : (item.printed ?? item.value),
  );
  const sorted = keys.filter((key) => key !== null).sort((a, b) => sign * (a - b));
  const first = new Map<number, number>();
  sorted.forEach((key, index) => {
    if (!first.has(key)) first.set(key, index + 1);
  });
  return keys.map((key) => (key === null ? null : (first.get(key) ?? null)));
}

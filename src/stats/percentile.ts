/** Members that a group must have before a percentile says more than the rank does. */
export const PERCENTILE_FROM = 20;

/**
 * Percentile rank of one of `values`, 0–100: the share of the group it is ahead of, those equal to it counted half.
 * `lower` is ahead where smaller. Null where the group is too small (see `PERCENTILE_FROM`).
 */
export function percentile(
  value: number,
  values: readonly number[],
  direction: 'higher' | 'lower' | 'neutral',
): number | null {
  if (values.length < PERCENTILE_FROM) return null;
  const behind = values.filter((other) => (direction === 'lower' ? other > value : other < value)).length;
  const equal = values.filter((other) => other === value).length;
  return ((behind + equal / 2) / values.length) * 100;
}

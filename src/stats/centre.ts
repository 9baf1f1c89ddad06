/** Missing values must be taken out before: these see numbers only and say null for an empty list. */

/** Sum; 0 for an empty list is never what a reader means, so null. */
export function sum(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((total, value) => total + value, 0);
}

/** Arithmetic mean; null when empty. */
export function mean(values: readonly number[]): number | null {
  const total = sum(values);
  return total === null ? null : total / values.length;
}

/**
 * Quantile `p` (0–1) by linear interpolation between order statistics at position (n − 1)p:
 * method 7 of Hyndman & Fan, that of Excel's QUARTILE.INC and of DuckDB's quantile_cont. Null when empty.
 */
export function quantile(values: readonly number[], p: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * Math.min(1, Math.max(0, p));
  const low = sorted[Math.floor(at)] as number;
  const high = sorted[Math.ceil(at)] as number;
  return low + (high - low) * (at - Math.floor(at));
}

/** Middle value, or the mean of the two middle ones; null when empty. */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5);
}

export type Weighted = { readonly value: number; readonly weight: number | null };
export type WeightedMean =
  | { readonly ok: true; readonly value: number; readonly weight: number }
  /** Indexes of the items without a usable weight; empty when there are no items, or all weights are 0. */
  | { readonly ok: false; readonly missing: readonly number[] };

/** Σ wx ÷ Σ w. Refuses when any weight is missing or negative: leaving an item out would change what is averaged. */
export function weightedMean(items: readonly Weighted[]): WeightedMean {
  const missing = items.flatMap((item, index) => (item.weight === null || !(item.weight >= 0) ? [index] : []));
  const weight = items.reduce((total, item) => total + (item.weight ?? 0), 0);
  if (missing.length > 0 || weight === 0) return { ok: false, missing };
  return {
    ok: true,
    value: items.reduce((total, item) => total + item.value * ((item.weight ?? 0) / weight), 0),
    weight,
  };
}

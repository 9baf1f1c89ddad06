export type Change = {
  /** `to − from`, in the unit of the values: for rates, percentage points. */
  readonly abs: number | null;
  /** Per cent of `from`; null when `from` is 0 or negative, when something is missing, and for rates. */
  readonly pct: number | null;
  /** Percentage points; null unless the values are rates. */
  readonly points: number | null;
};

/** Change from one value to another. A rate (unit %) changes by points, never by per cent of itself. */
export function change(from: number | null, to: number | null, isRate: boolean): Change {
  if (from === null || to === null || !Number.isFinite(from) || !Number.isFinite(to))
    return { abs: null, pct: null, points: null };
  const abs = tidy(to - from);
  if (isRate) return { abs, pct: null, points: abs };
  return { abs, pct: from > 0 ? ((to - from) / from) * 100 : null, points: null };
}

/** 97.25 − 95.86 is 1.3900000000000006 in binary; twelve significant digits are more than any report prints. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

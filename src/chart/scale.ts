export type Scale = { readonly min: number; readonly max: number; readonly step: number };

/** Round bounds and step (1, 2, 2.5, 5 × 10ⁿ) that hold `low` to `high` in about `count` intervals. */
export function niceScale(low: number, high: number, count = 5): Scale {
  const span = high - low;
  if (!(span > 0))
    return low === 0 ? { min: 0, max: 1, step: 0.5 } : niceScale(Math.min(0, low), Math.max(0, high), count);
  const raw = span / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = tidy(([1, 2, 2.5, 5, 10].find((m) => m * power >= raw * 0.999) ?? 10) * power);
  return { min: tidy(Math.floor(low / step + 1e-9) * step), max: tidy(Math.ceil(high / step - 1e-9) * step), step };
}

/** Ticks from `min` to `max` of an axis whose bounds are set, about `count` of them. */
export function ticks(min: number, max: number, count = 5): readonly number[] {
  const { step } = niceScale(min, max, count);
  const first = Math.ceil(min / step - 1e-9);
  const n = Math.floor((max - first * step) / step + 1e-9);
  return Array.from({ length: Math.max(0, n) + 1 }, (_, index) => tidy((first + index) * step));
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

import { tick } from '../format/number.ts';
import type { Axis, Lang } from '../model/chart.ts';
import { ticks } from './scale.ts';
import { SMALL } from './shapes.ts';
import { textWidth } from './text-width.ts';

/** Ticks of a horizontal axis `length` px long: five, or as many as their labels leave room for. */
export function fittedTicks(axis: Axis, length: number, lang: Lang): readonly number[] {
  const [min, max] = [axis.min ?? 0, axis.max ?? 1];
  const wide = Math.max(1, ...ticks(min, max).map((value) => textWidth(tick(value, axis.unit, lang), SMALL) + 16));
  return ticks(min, max, Math.max(1, Math.min(5, Math.floor(length / wide))));
}

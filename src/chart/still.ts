import type { Option } from './look.ts';
import type { Shape } from './shapes.ts';

/** A series that only draws: axes, rules, names. It neither moves nor answers the pointer. */
export function stillSeries(id: string, z: number, shapes: () => readonly Shape[]): Option {
  return {
    type: 'custom',
    id,
    coordinateSystem: 'none',
    silent: true,
    z,
    animation: false,
    tooltip: { show: false },
    data: [0],
    renderItem: () => ({ type: 'group', children: shapes() }),
  };
}

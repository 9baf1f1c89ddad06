import type { Query } from '../model/query.ts';
import type { View } from '../model/view.ts';

/** What the page of one indicator asks, always of all schools: its values, what is there and why not, what must be kept apart, its findings. */
export function planIndicator(view: View): readonly Query[] {
  const indicators = view.indicators.slice(0, 1);
  return [
    { kind: 'values', indicators, schools: [], years: 'all', basis: 'data' },
    { kind: 'presence', indicators, schools: [] },
    { kind: 'variants', indicators },
    { kind: 'findings', schools: [] },
  ];
}

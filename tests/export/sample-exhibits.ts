/** Test data: exhibits of every kind of spec that the pages make, as the app would make them. */
import { type Exhibit, exhibitOf, withPlaces } from '../../src/export/exhibit.ts';
import type { Hooks } from '../../src/export/zip.ts';
import type { ChartSpec, Lang } from '../../src/model/chart.ts';
import type { Claim } from '../../src/model/observation.ts';
import type { View } from '../../src/model/view.ts';
import { allSpecs } from '../chart/all-specs.ts';
import { CATALOG, view } from '../chart/fixture.ts';

/** An exhibit of a spec over the chart tests' data. */
export function exhibit(spec: ChartSpec, seen: Partial<View> = {}): Exhibit {
  return exhibitOf({
    spec,
    view: view('', seen),
    catalog: CATALOG,
    version: '0.1.0',
    link: 'https://host.test/#/compare?i=x&d=e17f',
    made: '2026-11-22',
  });
}

/** All of them by name, each with a printed place. */
export function exhibits(lang: Lang): Readonly<Record<string, Exhibit>> {
  return Object.fromEntries(
    Object.entries(allSpecs(lang)).map(([name, spec]) => [name, withPlaces(exhibit(spec), [CLAIM], CATALOG)]),
  );
}

export const CLAIM: Claim = {
  id: 'luzhou-2023:7',
  cell: 'luzhou|placement_rate|2023|cohort|2023-12-31|||||actual',
  school: 'luzhou',
  indicator: 'placement_rate',
  year: 2023,
  period: 'cohort',
  as_of: '2023-12-31',
  since: null,
  scope: '',
  dimension: '',
  member: '',
  nature: 'actual',
  qualifier: '',
  text: '97.25',
  value: 97.25,
  value_to: null,
  unit: '%',
  amount: 97.25,
  amount_to: null,
  status: 'reported',
  n: null,
  method: null,
  source: 'luzhou-2023',
  report_year: 2023,
  section: '人才培养质量计分卡/毕业去向落实率',
  place: 'standard',
  locator: 'L891',
  override: '',
  note: null,
  preferred: true,
};

/** No progress, and a one-pixel picture. */
export const HOOKS: Hooks = {
  step: async () => {},
  picture: async () => ({ png: PIXEL, width: 600, height: 300 }),
};
const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (char) => char.charCodeAt(0),
);

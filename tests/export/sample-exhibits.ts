/** Test data: exhibits of every kind of spec that the pages make, as the app would make them. */

import type { Exhibit } from '../../src/export/exhibit.ts';
import { exhibitOf, withPlaces } from '../../src/export/exhibit.ts';
import type { ChartSpec, Lang } from '../../src/model/chart.ts';
import { allSpecs } from '../chart/all-specs.ts';
import { CATALOG, view } from '../chart/fixture.ts';

/** An exhibit of a spec over the chart tests' data. */
export function exhibit(spec: ChartSpec, more: Partial<Exhibit> = {}): Exhibit {
  return {
    ...exhibitOf({
      spec,
      view: view(''),
      catalog: CATALOG,
      version: '0.1.0',
      link: 'https://host.test/#/compare?i=x&d=e17f',
      made: '2026-11-22',
    }),
    ...more,
  };
}

/** All of them by name, with one printed place each. */
export function exhibits(lang: Lang): Readonly<Record<string, Exhibit>> {
  return Object.fromEntries(
    Object.entries(allSpecs(lang)).map(([name, spec]) => [name, withPlaces(exhibit(spec), [], CATALOG)]),
  );
}

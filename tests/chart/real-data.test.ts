/** Over the built dataset: every default Compare and Trend view in both languages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layoutBars } from '../../src/chart/bar-layout.ts';
import { compareSpec } from '../../src/chart/compare.ts';
import { overviewSpec } from '../../src/chart/overview.ts';
import { trendSpec } from '../../src/chart/trend.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { ValueRow } from '../../src/model/query.ts';
import { plan } from '../../src/query/plan.ts';
import { snapshotName } from '../../src/query/snapshots.ts';
import { view } from './fixture.ts';

const folder = join(import.meta.dirname, '../../public/data');
const built = existsSync(join(folder, 'catalog.json'));
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

describe.skipIf(!built)('over the built dataset (skipped until `npm run data` has run)', () => {
  it('every default view has a sentence, whole rows, and room for its labels', () => {
    const catalog = read('catalog.json') as Catalog;
    const names = readdirSync(join(folder, 'snap')).flatMap((name) => {
      const match = /^(compare|trend)-(\w+?)(?:-(data|report))?\.json$/.exec(name);
      return match === null
        ? []
        : [{ name, page: match[1] as 'compare' | 'trend', id: match[2] ?? '', basis: match[3] }];
    });
    for (const { name, page, id, basis } of names) {
      const rows = read(`snap/${name}`).answer as readonly ValueRow[];
      for (const lang of ['zh', 'en'] as const) {
        const asked = view(id, { page, basis: basis === 'report' ? 'report' : 'data' });
        const spec = (page === 'compare' ? compareSpec : trendSpec)({ view: asked, catalog, rows, lang });
        expect(spec.sentence, name).toMatch(lang === 'zh' ? /。$/ : /\.$/);
        for (const cells of spec.table.rows) expect(cells.length, name).toBe(spec.table.columns.length);
        if (spec.kind === 'bar') expect(layoutBars(spec, 320).height, name).toBeGreaterThan(0);
        expect(JSON.stringify([spec.sentence, spec.notes]), name).not.toMatch(/undefined|NaN|\[object/);
      }
    }
    const [values] = plan(view('', { page: 'overview' }), catalog);
    const overview = {
      rows: read(`snap/${values === undefined ? '' : snapshotName(values)}.json`).answer,
      coverage: read('snap/overview-coverage.json').answer,
    };
    const spec = overviewSpec({
      view: view('', { page: 'overview' }),
      catalog,
      ...overview,
      findings: read('snap/overview-findings.json').answer,
      lang: 'zh',
    });
    expect(spec.groups.length).toBeGreaterThan(0);
    expect(spec.sentence).toMatch(/^高职 \d+ 所/);
  }, 240_000);
});

import fc from 'fast-check';
import { COMPARE_MEASURES, PAGES, TREND_MEASURES, type View } from '../../src/model/view.ts';
import { tidyStatement } from '../../src/query/address-text.ts';

const NO_FIELDS = { rows: [], columns: [], order: '' };

/** Any view that an address can say, ids of whatever data: slugs, or Chinese words. */
export function views(ids: readonly string[] = []): fc.Arbitrary<View> {
  const slug = fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,20}$/);
  const word = fc.stringMatching(/^[一-龥]{1,8}$/);
  const id = ids.length > 0 ? fc.oneof(fc.constantFrom(...ids), slug) : fc.oneof(slug, word);
  const text = fc.oneof(fc.constantFrom('SELECT 1', "FROM claims\nWHERE school = 'a'"), fc.string()).map(tidyStatement);
  return fc
    .record({
      page: fc.constantFrom(...PAGES),
      schools: fc.array(id, { maxLength: 40 }),
      indicators: fc.array(id, { maxLength: 6 }),
      year: fc.oneof(fc.constant('latest' as const), fc.integer({ min: 1000, max: 9999 })),
      basis: fc.constantFrom('data' as const, 'report' as const),
      measure: fc.constantFrom(...TREND_MEASURES, ...COMPARE_MEASURES),
      sort: fc.constantFrom('value' as const, 'name' as const),
      level: fc.constantFrom('all' as const, '高职' as const, '中职' as const),
      chart: fc.oneof(fc.constant(''), slug),
      group: fc.oneof(fc.constant(''), slug),
      where: fc.array(
        fc.tuple(slug, fc.oneof(slug, word)).map(([field, value]) => `${field}:${value}`),
        { maxLength: 4 },
      ),
      rows: fc.array(id, { maxLength: 3 }),
      columns: fc.array(id, { maxLength: 3 }),
      value: fc.oneof(fc.constant(''), slug),
      order: fc.oneof(
        fc.constant(''),
        slug.map((key) => `d.${key}`),
      ),
      sql: text,
      data: fc.option(slug),
    })
    .map((view) => ({
      ...view,
      ...(view.page === 'sql' ? {} : { sql: '' }),
      ...(view.page === 'explore' || view.page === 'awards' ? {} : NO_FIELDS),
      ...(view.page === 'explore' ? {} : { value: '' }),
    }));
}

/** The pivot of awards, its filters and the lists behind its cells, against a plain count over the file that people keep. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { awardPivotSpec } from '../../src/chart/award-pivot.ts';
import { readCsv } from '../../src/ingest/csv.ts';
import {
  AWARD_FIELDS,
  AWARD_KINDS,
  type AwardFilter,
  type AwardPivotField,
  GRADES,
  MODES,
  RECIPIENTS,
  TIERS,
} from '../../src/model/award.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import { BETWEEN } from '../../src/model/pivot.ts';
import type { Query } from '../../src/model/query.ts';
import type { View } from '../../src/model/view.ts';
import { DEFAULT_VIEW, formatAddress } from '../../src/query/address.ts';
import { awardCellText } from '../../src/query/award-fields.ts';
import { awardQueries, EVERY_AWARD, keeps } from '../../src/query/award-view.ts';
import { decode } from '../../src/query/decode.ts';
import { openAddress } from '../../src/query/repair.ts';
import { toSql } from '../../src/query/sql.ts';
import { gradeClass, seriesOf } from '../../src/rules/award-words.ts';
import { openNative, type TestEngine } from './support/engines.ts';
import { readCatalog } from './support/planned.ts';

const root = join(import.meta.dirname, '../..');
const rowsOf = (name: string): readonly Readonly<Record<string, string>>[] => {
  const { header, rows } = readCsv(readFileSync(join(root, 'data', name), 'utf8'));
  return rows.map(({ cells }) => Object.fromEntries(header.map((column, at) => [column, cells[at] ?? ''])));
};

/** Every award once, by the value of each field, told by its best place. */
type Item = { readonly listed: boolean; readonly values: Readonly<Record<AwardPivotField, string>> };
function items(): readonly Item[] {
  const levels = new Map(rowsOf('schools.csv').map((row) => [row.id ?? '', row.level ?? '']));
  const reports = new Map(rowsOf('sources.csv').map((row) => [row.id ?? '', row.report_year ?? '']));
  const places = new Map<string, Readonly<Record<string, string>>[]>();
  for (const row of rowsOf('awards.csv')) {
    const id = row.award_id ?? '';
    places.set(id, [...(places.get(id) ?? []), row]);
  }
  const rank = (row: Readonly<Record<string, string>>) => [
    Number(row.listed !== 'true'),
    Number(row.count === ''),
    Number(!row.section?.startsWith('表')),
    Number(row.event === ''),
    row.source ?? '',
    Number(/\d+/.exec(row.locator ?? '')?.[0] ?? 0),
    row.locator ?? '',
  ];
  const before = (a: readonly (string | number)[], b: readonly (string | number)[]): number => {
    const at = a.findIndex((one, place) => one !== b[place]);
    return at < 0 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
  };
  return [...places.values()].map((told) => {
    const [best = {}] = told.toSorted((a, b) => before(rank(a), rank(b)));
    const modes = new Set(told.map((row) => row.mode ?? '').filter(Boolean));
    const mode = best.mode || (modes.size === 1 ? [...modes][0] : '') || 'none';
    return {
      listed: best.listed === 'true',
      values: {
        school: best.school ?? '',
        level: levels.get(best.school ?? '') ?? '',
        competition: seriesOf(best.competition ?? ''),
        tier: best.tier || 'none',
        grade: gradeClass(best.grade || null),
        recipient: best.recipient || 'none',
        mode,
        kind: best.kind ?? '',
        year: best.year ?? '',
        report_year: reports.get(best.source ?? '') ?? '',
      },
    };
  });
}

const ITEMS = items();
const some = <T>(values: readonly T[]) => fc.oneof(fc.constant<readonly T[]>([]), fc.subarray([...values]));
const filters: fc.Arbitrary<AwardFilter> = fc.record({
  kinds: some(AWARD_KINDS),
  years: some([2022, 2023, 2024]),
  tiers: some(TIERS),
  grades: some(GRADES),
  recipients: some(RECIPIENTS),
  modes: some(MODES),
  reports: some([2023, 2024]),
  competitions: some(['internet-plus', 'challenge-cup', 'teaching-ability', '市级技能大赛']),
});
const sides = fc
  .tuple(fc.shuffledSubarray([...AWARD_FIELDS], { minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: 2 }))
  .map(([fields, cut]) => ({ rows: fields.slice(0, cut), columns: fields.slice(cut, cut + 2) }))
  .filter(({ rows, columns }) => rows.length + columns.length > 0);

const passes = (filter: AwardFilter, { values }: Item) => {
  const among = (chosen: readonly (string | number)[], value: string) =>
    chosen.length === 0 || chosen.map(String).includes(value);
  return (
    among(filter.kinds, values.kind) &&
    among(filter.years, values.year) &&
    among(filter.tiers, values.tier) &&
    among(filter.grades, values.grade) &&
    among(filter.recipients, values.recipient) &&
    among(filter.modes, values.mode) &&
    among(filter.reports, values.report_year) &&
    among(filter.competitions, values.competition)
  );
};

describe('the awards of the real data', () => {
  let engine: TestEngine;
  let catalog: Catalog;
  beforeAll(async () => {
    engine = await openNative(join(root, 'public/data/voclens.duckdb'));
    catalog = await readCatalog(engine);
  });
  afterAll(() => engine.close());
  const ask = async <Q extends Query>(query: Q) => decode(query, await engine.run(toSql(query)));

  test('any fields and filters: cells and totals are a plain count of awards, each told once', async () => {
    await fc.assert(
      fc.asyncProperty(sides, filters, some(['luzhou', 'suining', 'liaocheng']), async (side, filter, schools) => {
        const rows = await ask({ kind: 'award_pivot', schools, filter, search: [], ...side, limit: 1_000_000 });
        const kept = ITEMS.filter(
          (item) =>
            item.listed && passes(filter, item) && (schools.length === 0 || schools.includes(item.values.school)),
        );
        const expected = new Map<string, number>();
        const count = (key: string) => expected.set(key, (expected.get(key) ?? 0) + 1);
        for (const { values } of kept) {
          const row = side.rows.map((field) => values[field]).join(BETWEEN);
          const column = side.columns.map((field) => values[field]).join(BETWEEN);
          count(`0|${row}|${column}`);
          if (side.rows.length > 0) count(`1||${column}`);
          if (side.columns.length > 0) count(`2|${row}|`);
          if (side.rows.length > 0 && side.columns.length > 0) count('3||');
        }
        const found = rows.map((one) => [`${one.folded}|${one.row_key}|${one.column_key}`, one.items] as const);
        expect(new Map(found)).toEqual(expected);
        expect(found).toHaveLength(expected.size);
        for (const row of rows) expect(row.groups).toBe(rows.length);
      }),
      { numRuns: 25 },
    );
  });

  test('the counts that the fixed tables are made of come to the same under the same filter', async () => {
    const counts = await ask({ kind: 'award_counts', schools: [] });
    fc.assert(
      fc.property(filters, (filter) => {
        const told = counts.filter((one) => keeps(filter, one)).reduce((all, one) => all + one.items, 0);
        expect(told).toBe(ITEMS.filter((item) => item.listed && passes(filter, item)).length);
      }),
    );
    expect(counts.reduce((all, one) => all + (one.mode === 'team' ? one.items : 0), 0)).toBeGreaterThan(50);
  });

  test('the list behind every cell and total holds just as many, also after the address was sent to someone', async () => {
    const view: View = {
      ...DEFAULT_VIEW,
      page: 'awards',
      chart: 'pivot',
      where: ['recipient:student'],
      rows: ['level', 'mode'],
      columns: ['report_year', 'tier'],
    };
    const { pivot } = awardQueries(view, catalog);
    if (pivot === null) throw new Error('no pivot');
    const rows = await ask(pivot);
    expect(rows.length).toBeGreaterThan(20);
    for (const { row_key, column_key, folded, items: n } of rows) {
      const cell = awardCellText(pivot, (folded & 1) > 0 ? null : row_key, (folded & 2) > 0 ? null : column_key);
      const sent = formatAddress({ ...view, where: [...view.where, `cell:${cell}`] });
      const opened = openAddress(sent, catalog);
      expect(opened.repairs, cell).toEqual([]);
      const [first] = await ask(awardQueries(opened.view, catalog).list);
      expect(first?.total, cell).toBe(n);
    }
  });

  test('every competition can be opened, whatever it is called', async () => {
    const view: View = {
      ...DEFAULT_VIEW,
      page: 'awards',
      chart: 'pivot',
      rows: ['competition'],
      columns: ['kind'],
    };
    const { pivot } = awardQueries(view, catalog);
    if (pivot === null) throw new Error('no pivot');
    const keys = (await ask(pivot)).filter(({ folded }) => folded === 2).map(({ row_key }) => row_key);
    expect(keys.length).toBeGreaterThan(300);
    const wrong = keys.filter((key) => {
      const where = [`cell:${awardCellText(pivot, key, null)}`];
      const opened = openAddress(formatAddress({ ...view, where }), catalog);
      return awardQueries(opened.view, catalog).list.filter.competitions[0] !== key;
    });
    expect(wrong).toEqual([]);
  });

  test('the table of every pair of fields, in both languages: whole, named in words, its totals those of the file', async () => {
    const listed = ITEMS.filter((item) => item.listed);
    for (const [at, field] of AWARD_FIELDS.entries()) {
      const other = AWARD_FIELDS[(at + 3) % AWARD_FIELDS.length] ?? 'school';
      const cut: View = { ...DEFAULT_VIEW, page: 'awards', chart: 'pivot', rows: [field], columns: [other] };
      const { pivot } = awardQueries(cut, catalog);
      if (pivot === null) throw new Error('no pivot');
      const rows = await ask(pivot);
      const own = listed.filter((item) => passes(pivot.filter, item));
      for (const lang of ['zh', 'en'] as const) {
        const spec = awardPivotSpec({ view: cut, catalog, rows, lang });
        const table = spec.pivot;
        expect(table?.cells.at(-1)?.at(-1)?.figure.value, `${field} ${other}`).toBe(own.length);
        for (const [line, header] of (table?.rows ?? []).entries()) {
          const expected = header.total ? own : own.filter((item) => item.values[field] === header.key);
          const cells = table?.cells[line]?.filter((_, column) => table.columns[column]?.total === false) ?? [];
          expect(cells.reduce((all, { facts }) => all + facts, 0)).toBe(expected.length);
        }
        expect(JSON.stringify([spec.title, spec.subtitle, spec.sentence, spec.notes])).not.toMatch(
          /undefined|NaN|\[obj/,
        );
        const words = [...(table?.rows ?? []), ...(table?.columns ?? [])].flatMap(({ labels }) => labels);
        expect(
          words.filter((word) => /^(none|national|provincial|student|team|merit)$/.test(word) && lang === 'zh'),
        ).toEqual([]);
        for (const line of spec.table.rows) expect(line).toHaveLength(spec.table.columns.length);
      }
    }
  });

  test('totals that reports print are in none of it, and are found by the same filters', async () => {
    const told = { kind: 'awards', schools: [], search: [], order: 'school', limit: 5000, offset: 0 } as const;
    for (const filter of [EVERY_AWARD, { ...EVERY_AWARD, modes: ['team' as const] }]) {
      const totals = await ask({ ...told, listed: false, filter });
      expect(totals).toHaveLength(ITEMS.filter((item) => !item.listed && passes(filter, item)).length);
      expect(totals.every((one) => !one.listed)).toBe(true);
    }
  });
});

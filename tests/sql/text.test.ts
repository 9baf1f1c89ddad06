import { describe, expect, test } from 'vitest';
import type { Query } from '../../src/model/query.ts';
import { catalogSql } from '../../src/query/catalog.ts';
import { createTable, TABLES, type TableName } from '../../src/query/schema.ts';
import { toSql } from '../../src/query/sql.ts';

const values = { kind: 'values', indicators: ['placement_rate'], schools: [], basis: 'data' } as const;
const questions: Readonly<Record<string, Query>> = {
  'all years': { ...values, years: 'all' },
  'one year of two schools': { ...values, years: 2023, schools: ['luzhou', 'liaocheng'] },
  'latest year': { ...values, years: 'latest' },
  'one report': { ...values, years: 2023, basis: 'report' },
  'latest report': { ...values, years: 'latest', basis: 'report' },
  coverage: { kind: 'coverage', schools: [] },
  claims: { kind: 'claims', cells: ['a', 'b'] },
  observations: { kind: 'observations', cells: ['a', 'b'] },
  'form rows': { kind: 'form_rows', schools: ['luzhou'] },
  'no claims': { kind: 'claims', cells: [] },
  cells: { kind: 'cells', keys: ['a'] },
  findings: { kind: 'findings', schools: ['luzhou'] },
  rates: { kind: 'rates', schools: [] },
  unfilled: { kind: 'unfilled', schools: ['luzhou'] },
  evidence: { kind: 'evidence', schools: ['luzhou', 'suining'] },
  awards: {
    kind: 'awards',
    schools: ['luzhou'],
    filter: {
      kinds: ['竞赛'],
      years: [2023, 2022],
      tiers: ['national', 'none'],
      grades: ['first'],
      recipients: ['student'],
      modes: ['team'],
      reports: [2023],
      competitions: ['brics'],
    },
    listed: true,
    search: ['national', '挑战杯'],
    order: 'year',
    limit: 50,
    offset: 50,
  },
  'award counts': { kind: 'award_counts', schools: [] },
  'award pivot': {
    kind: 'award_pivot',
    schools: ['suining'],
    filter: {
      kinds: [],
      years: [],
      tiers: [],
      grades: [],
      recipients: [],
      modes: ['none', 'team'],
      reports: [],
      competitions: [],
    },
    search: ['挑战杯'],
    rows: ['competition', 'school'],
    columns: ['mode', 'report_year'],
    limit: 20_000,
  },
  'places of an award': { kind: 'award_places', awards: ['luzhou-2023-003'] },
  parts: { kind: 'parts', schools: ['luzhou'] },
  variants: { kind: 'variants', indicators: ['graduates'] },
  facets: { kind: 'facets', schools: [] },
  pivot: {
    kind: 'pivot',
    indicators: ['new_students', 'graduates'],
    schools: ['luzhou', 'suining'],
    years: [2023],
    reports: [],
    natures: ['actual', 'target'],
    scopes: [''],
    qualifiers: ['', '≥'],
    statuses: [],
    dimensions: ['招生类型', '年级'],
    members: [{ dimension: '招生类型', ids: ['gaokao', ''] }],
    rows: ['school', '招生类型'],
    columns: ['indicator', '年级', 'nature'],
    limit: 20_000,
  },
  presence: { kind: 'presence', indicators: ['graduates'], schools: ['luzhou'] },
};

describe('the SQL as it is sent', () => {
  test.each(Object.entries(questions))('%s', (_, query) => {
    const { text, params } = toSql(query);
    expect(`${text}\n-- ${JSON.stringify(params.map((param) => param.value))}`).toMatchSnapshot();
  });

  test('the catalog', () => {
    expect(catalogSql.map(({ name, sql }) => `-- ${name}\n${sql.text}`).join('\n')).toMatchSnapshot();
  });

  test('the tables', () => {
    const tables = Object.keys(TABLES) as TableName[];
    expect(tables.map(createTable).join(';\n')).toMatchSnapshot();
  });

  test('values only ever travel as typed parameters', () => {
    const hostile = "x'; DROP TABLE voc.cells; --";
    for (const query of Object.values(questions)) {
      const asked = {
        ...query,
        indicators: [hostile],
        schools: [hostile],
        cells: [hostile],
        keys: [hostile],
        awards: [hostile],
      };
      const { text, params } = toSql(asked as Query);
      expect(text).not.toContain('DROP');
      expect(text.match(/\?::(VARCHAR|INTEGER|DOUBLE)/g)?.length ?? 0).toBe(params.length);
      expect(text.match(/\?/g)?.length ?? 0).toBe(params.length);
    }
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pathsOf, readPackage } from '../../data/build/package.ts';
import { readCsv } from '../../src/ingest/csv.ts';
import { CONTRACT } from '../../src/model/catalog.ts';
import { TABLES } from '../../src/query/schema.ts';
import { root } from './folder.ts';
import { descriptorIssues } from './frictionless.ts';

const data = join(root, 'data');
const contract = readPackage(data);
const raw = JSON.parse(readFileSync(join(data, 'datapackage.json'), 'utf8'));

test('is a Data Package v2 with licence, sources and the contract’s version', () => {
  expect(raw.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
  expect(raw['voclens:contract']).toBe(CONTRACT);
  expect(raw.version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(raw.licenses).toEqual([expect.objectContaining({ name: 'MIT' })]);
  const titles = readCsv(readFileSync(join(data, 'sources.csv'), 'utf8')).rows.length;
  expect(raw.sources).toHaveLength(titles);
});

describe('the standard’s rules for descriptors', () => {
  type Change = (descriptor: typeof raw) => void;
  const broken = (change: Change) => {
    const copy = structuredClone(raw);
    change(copy);
    return descriptorIssues(copy);
  };
  test('are kept', () => {
    expect(descriptorIssues(raw)).toEqual([]);
  });
  test.each<readonly [what: string, change: Change]>([
    ['another version', (d) => (d.$schema = 'https://datapackage.org/profiles/1.0/datapackage.json')],
    ['no resources', (d) => (d.resources = [])],
    ['two resources of one name', (d) => (d.resources[1].name = d.resources[0].name)],
    ['a path out of the folder', (d) => (d.resources[0].path = '../indicators.csv')],
    ['a path to a host', (d) => (d.resources[0].path = '/etc/indicators.csv')],
    ['neither path nor data', (d) => delete d.resources[0].path],
    ['a licence without a name', (d) => (d.licenses = [{ title: 'MIT' }])],
    ['an unknown type', (d) => (d.resources[0].schema.fields[0].type = 'text')],
    [
      'a constraint that does not go with its type',
      (d) => (d.resources[0].schema.fields[0].constraints = { minimum: 1 }),
    ],
    ['two fields of one name', (d) => (d.resources[0].schema.fields[1].name = d.resources[0].schema.fields[0].name)],
    ['a key that is no field', (d) => (d.resources[0].schema.primaryKey = 'nothing')],
    [
      'a foreign key to nowhere',
      (d) =>
        (d.resources[0].schema.foreignKeys = [{ fields: ['id'], reference: { resource: 'nowhere', fields: ['id'] } }]),
    ],
    ['a pattern that does not compile', (d) => (d.resources[0].schema.fields[0].constraints = { pattern: '(' })],
  ])('and %s is seen', (_, change) => {
    expect(broken(change)).not.toEqual([]);
  });
});

test('lists every CSV file of the folder, and no other', () => {
  const there = ['', 'observations'].flatMap((folder) =>
    readdirSync(join(data, folder))
      .filter((name) => name.endsWith('.csv'))
      .map((name) => (folder === '' ? name : `${folder}/${name}`)),
  );
  expect(contract.resources.flatMap((resource) => pathsOf(resource)).sort()).toEqual(there.sort());
});

describe.each(contract.resources.map((resource) => [resource.name, resource] as const))('%s', (_, resource) => {
  test('says of every resource what the standard asks', () => {
    expect(resource).toMatchObject({ type: 'table', format: 'csv', encoding: 'utf-8' });
    expect(resource.schema).toMatchObject({ $schema: 'https://datapackage.org/profiles/2.0/tableschema.json' });
  });
  test('describes every column of its files, with types that fit', () => {
    for (const path of pathsOf(resource)) {
      const { header, rows } = readCsv(readFileSync(join(data, path), 'utf8'));
      expect(resource.schema.fields.map((field) => field.name)).toEqual(header);
      for (const [at, field] of resource.schema.fields.entries()) {
        expect(field.description).not.toBe('');
        if (field.type !== 'integer' && field.type !== 'number') continue;
        const odd = rows.filter(({ cells }) => cells[at] !== '' && !Number.isFinite(Number(cells[at])));
        expect(odd.map((row) => `${path}:${row.line}`)).toEqual([]);
      }
    }
  });
});

test('its words are the words of the dataset’s columns', () => {
  const pairs = {
    indicators: 'indicators',
    schools: 'schools',
    thresholds: 'thresholds',
    awards: 'awards',
    observations: 'claims',
  };
  for (const [resource, table] of Object.entries(pairs)) {
    const columns: Readonly<Record<string, { readonly words: readonly string[] | null } | undefined>> =
      TABLES[table as keyof typeof TABLES].columns;
    for (const field of contract.resources.find(({ name }) => name === resource)?.schema.fields ?? []) {
      const words = columns[field.name]?.words;
      if (words)
        expect(field.constraints?.enum, `${resource}.${field.name}`).toEqual(words.filter((word) => word !== ''));
    }
  }
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pathsOf, readPackage } from '../../data/build/package.ts';
import { readCsv } from '../../src/ingest/csv.ts';
import { CONTRACT } from '../../src/model/catalog.ts';
import { TABLES } from '../../src/query/schema.ts';
import { root } from './folder.ts';

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

/** The documents for researchers: the dictionary says what the data say, and what the guide tells one to type works. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dictionary } from '../../data/build/dictionary.ts';
import { openNative } from '../sql/support/engines.ts';

const root = join(import.meta.dirname, '../..');
const doc = (name: string) => readFileSync(join(root, 'docs', name), 'utf8');

describe.each(['zh', 'en'] as const)('the data dictionary, %s', (lang) => {
  const text = dictionary(join(root, 'data'), lang);
  it('is current (`npx tsx data/dictionary.ts` writes it)', () => {
    expect(doc(`dictionary.${lang}.md`) === text).toBe(true);
  });
  it('names every indicator once in its tables, and says what each column means', () => {
    const ids = readFileSync(join(root, 'data/indicators.csv'), 'utf8').match(/^[a-z][a-z0-9_]*(?=,)/gm) ?? [];
    const rows = new Set(text.match(/^\| `[a-z0-9_]+` \|/gm));
    for (const id of ids.filter((one) => one !== 'id')) expect(rows.has(`| \`${id}\` |`), id).toBe(true);
    expect(text.match(/^\| `[a-z_0-9]+` \|[^|]*\|\s*\|$/gm) ?? []).toEqual([]);
    expect(text).not.toMatch(/undefined|\[object/);
  });
});

const file = join(root, 'public/data/voclens.duckdb');
describe.skipIf(!existsSync(file))('what researchers are told to type (skipped until `npm run data` has run)', () => {
  it.each(['zh', 'en'] as const)('every statement of research.%s.md runs and answers', async (lang) => {
    const statements = [...doc(`research.${lang}.md`).matchAll(/```sql\n([\s\S]*?)```/g)].map((one) => one[1] ?? '');
    expect(statements.length).toBeGreaterThan(2);
    const engine = await openNative(file);
    await engine.run({ text: 'USE voc', params: [] });
    for (const text of statements) {
      const columns = await engine.run({ text: text.trim().replace(/;$/, ''), params: [] });
      expect(Object.values(columns)[0]?.length, text).toBeGreaterThan(0);
    }
    engine.close();
  });
});

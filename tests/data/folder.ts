import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

export const root = join(import.meta.dirname, '../..');

/** A change to one file of the sound fixture: `find` must stand in it. */
export type Edit = { readonly file: string; readonly find: string; readonly put: string };

/** A copy of the sound fixture under the real datapackage.json, with some edits, until the test, or the file, ends. Gives its path. */
export function fixture(edits: readonly Edit[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'voclens-data-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    onTestFinished(remove);
  } catch {
    afterAll(remove);
  }
  cpSync(join(import.meta.dirname, 'fixtures'), folder, { recursive: true });
  const contract = JSON.parse(readFileSync(join(root, 'data/datapackage.json'), 'utf8'));
  for (const resource of contract.resources) {
    if (resource.name === 'observations') resource.path = ['observations/alpha-2023.csv', 'observations/beta-2023.csv'];
  }
  writeFileSync(join(folder, 'datapackage.json'), JSON.stringify(contract, null, 1));
  for (const { file, find, put } of edits) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(find)) throw new Error(`${file} has no “${find}” to edit`);
    writeFileSync(path, text.replace(find, put));
  }
  return folder;
}

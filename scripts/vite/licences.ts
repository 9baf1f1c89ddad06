/** LICENSES.txt: the licence of everything that the built folder contains, read from what was bundled. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Copied into the folder or contained in what is copied, so never seen by the bundler. */
const COPIED = ['@duckdb/duckdb-wasm', 'apache-arrow', 'flatbuffers', 'tslib'];

/** Of a module's path the package it belongs to, as its folder below the last node_modules. */
export function packageOf(id: string): string | null {
  const found = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id);
  return found?.[1] ?? null;
}

const isText = (name: string) => /^(licen[cs]e|notice|copying|copyrightnotice)/i.test(name);

function textsOf(folder: string): string[] {
  const own = readdirSync(folder, { withFileTypes: true });
  const files = own.filter((entry) => entry.isFile() && isText(entry.name)).map((entry) => join(folder, entry.name));
  const more = join(folder, 'licenses');
  if (existsSync(more)) files.push(...readdirSync(more).map((name) => join(more, name)));
  return files.map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim());
}

/** Name, version, licence and texts of each package folder; equal texts are printed once. Throws where a package has no text. */
export function licenceText(root: string, folders: readonly string[]): string {
  const extra = join(root, 'scripts', 'licences');
  const seen = new Map<string, string>();
  const parts = [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      name: string;
      version: string;
      license: string;
    };
    const title = `${name} ${version} (${license})`;
    const given = join(extra, `${name.replace('/', '+').replace('@', '')}.txt`);
    const texts = textsOf(folder);
    if (existsSync(given)) texts.push(readFileSync(given, 'utf8').trim());
    if (texts.length === 0) throw new Error(`${name} carries no licence text: put it into scripts/licences`);
    const printed = texts.map((text) => {
      const before = seen.get(text);
      if (!before) seen.set(text, title);
      return before ? `The same text as of ${before}.` : text;
    });
    return `${title}\n\n${printed.join('\n\n')}`;
  });
  const ours = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
  return [`VocLens\n\n${ours}`, ...parts].join(`\n\n${'='.repeat(80)}\n\n`).concat('\n');
}

/** Collects the packages of pages and workers alike and writes LICENSES.txt into the built folder. */
export function licences(root: string): { readonly main: () => Plugin; readonly worker: () => Plugin } {
  const folders = new Set(COPIED.map((name) => join(root, 'node_modules', name)));
  const collect: Plugin['generateBundle'] = (_options, bundle) => {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      for (const id of file.moduleIds) {
        const folder = packageOf(id);
        if (folder && existsSync(join(folder, 'package.json'))) folders.add(folder);
      }
    }
  };
  return {
    worker: () => ({ name: 'voclens-licences-worker', generateBundle: collect }),
    main: () => ({
      name: 'voclens-licences',
      apply: 'build',
      generateBundle(options, bundle, isWrite) {
        (collect as (...args: unknown[]) => void).call(this, options, bundle, isWrite);
        this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source: licenceText(root, [...folders]) });
      },
    }),
  };
}

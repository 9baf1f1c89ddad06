// @ts-check
// What must be made before the app can be served, each step skipped while its inputs are what they were.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { must, ROOT } from './run.mjs';

/** @param {string} path @returns {string[]} files under it, sorted; the file itself; nothing where it is absent */
function filesOf(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  const names = readdirSync(path).sort();
  return names.filter((name) => name !== 'node_modules').flatMap((name) => filesOf(join(path, name)));
}

/**
 * One hash over names and contents of files and folders.
 * @param {readonly string[]} paths absolute
 * @param {string} [root] names are hashed relative to it
 * @returns {string} sha256 in hex
 */
export function hashOf(paths, root = ROOT) {
  const hash = createHash('sha256').update(process.version);
  for (const file of paths.flatMap(filesOf)) {
    hash.update(`\0${relative(root, file).replaceAll('\\', '/')}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/**
 * Runs `make` unless the inputs' hash is that of the last success and the outputs are still there.
 * @param {{ name: string, inputs: readonly string[], outputs: readonly string[], make: () => Promise<void>, root?: string }} step
 * @returns {Promise<boolean>} whether it ran
 */
export async function once({ name, inputs, outputs, make, root = ROOT }) {
  const file = join(root, '.cache', 'steps', `${name}.sha256`);
  const hash = hashOf(
    inputs.map((path) => join(root, path)),
    root,
  );
  const there = outputs.every((path) => existsSync(join(root, path)));
  if (there && existsSync(file) && readFileSync(file, 'utf8') === hash) return false;
  await make();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, hash);
  return true;
}

const TOOLS = ['package-lock.json', 'tsconfig.json'];
const FLOORS = ['model', 'stats', 'format', 'rules', 'ingest', 'query', 'chart'].map((floor) => `src/${floor}`);

/** The dataset, its manifest and snapshots in public/data. */
export const data = () =>
  once({
    name: 'data',
    inputs: [...TOOLS, 'data', ...FLOORS],
    outputs: ['public/data/manifest.json'],
    make: () => must(['--import', 'tsx', 'data/build.ts']),
  });

/** The engine's files, cut down. */
export const wasm = () => must(['scripts/wasm/slim.mjs']);

/** The static folder dist/. */
export const app = () =>
  once({
    name: 'app',
    inputs: [...TOOLS, 'package.json', 'LICENSE', 'vite.config.ts', 'index.html', 'src', 'public', 'scripts'],
    outputs: ['dist/index.html', 'dist/LICENSES.txt'],
    make: async () => {
      await must(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);
      await must(['scripts/compress.mjs']);
    },
  });

// @ts-check
// The size gate: JavaScript that the browser must have before the first chart, in brotli. The engine comes after it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { ROOT } from './lib/run.mjs';

/** Bytes. */
export const LIMIT = 350 * 1000;
/** Loaded on the way to a chart of the compare page; what else is loaded lazily comes after it. */
const ON_THE_WAY = [/(^|\/)app\b/, /(^|\/)pages\/compare\b/, /(^|\/)chart\b/];
const AFTER = [/duckdb/, /apache-arrow/, /(^|\/)io\/engine/];

/** @typedef {Record<string, { file: string, src?: string, name?: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[] }>} Chunks */

/**
 * The chunks before the first chart: the entry and the lazy ones on the way there, with all that they import.
 * @param {Chunks} chunks Vite's manifest
 * @returns {string[]} file names in dist/, sorted
 */
export function beforeFirstChart(chunks) {
  const files = new Set();
  const visit = (/** @type {string} */ key) => {
    const chunk = chunks[key];
    if (!chunk || files.has(chunk.file)) return;
    if (chunk.file.endsWith('.js')) files.add(chunk.file);
    for (const next of chunk.imports ?? []) visit(next);
    for (const next of chunk.dynamicImports ?? []) {
      const what = `${chunks[next]?.src ?? ''} ${chunks[next]?.name ?? ''} ${next}`;
      if (AFTER.some((pattern) => pattern.test(what))) continue;
      if (ON_THE_WAY.some((pattern) => what.split(' ').some((part) => pattern.test(part)))) visit(next);
    }
  };
  // The entry is a group of its own (scripts/vite/chunks.ts), which the manifest then calls by that name alone.
  for (const [key, chunk] of Object.entries(chunks)) if (chunk.isEntry || chunk.name === 'entry') visit(key);
  return [...files].sort();
}

/**
 * Weighs the build.
 * @returns {{ bytes: number, files: { file: string, bytes: number }[] }} brotli (quality 11) bytes
 */
export function weigh() {
  const chunks = JSON.parse(readFileSync(join(ROOT, '.cache', 'chunks.json'), 'utf8'));
  const files = beforeFirstChart(chunks).map((file) => ({
    file,
    bytes: brotliCompressSync(readFileSync(join(ROOT, 'dist', file))).length,
  }));
  // An empty list is light, and wrong.
  for (const part of ['entry', 'app', 'compare', 'chart']) {
    if (!files.some(({ file }) => file.includes(`/${part}-`)))
      throw new Error(`The size gate finds no chunk "${part}"`);
  }
  return { bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), files };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { bytes, files } = weigh();
  for (const one of files) console.log(`${String(Math.round(one.bytes / 1000)).padStart(5)} KB  ${one.file}`);
  const share = `${Math.round(bytes / 1000)} of ${LIMIT / 1000} KB`;
  console.log(`JavaScript before the first chart: ${share} in brotli`);
  if (bytes > LIMIT) {
    process.stderr.write('That is more than allowed: load it later, or load less.\n');
    process.exit(1);
  }
}

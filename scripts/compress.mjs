// @ts-check
// Writes .br and .gz beside every text-like file of dist/, so that a host that knows them sends a fifth of the bytes.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { ROOT } from './lib/run.mjs';

const KINDS = /\.(html|js|mjs|css|json|svg|txt|duckdb|wasm)$/;
const SMALLEST = 1024;

/** @param {string} folder @returns {string[]} */
function filesOf(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesOf(path) : [path];
  });
}

/**
 * Compresses a folder in place; files that come with their own .br or .gz keep them.
 * @param {string} folder
 * @returns {{ files: number, raw: number, br: number }} bytes before and after brotli
 */
export function compress(folder) {
  const sum = { files: 0, raw: 0, br: 0 };
  for (const file of filesOf(folder).filter((name) => KINDS.test(name) && statSync(name).size >= SMALLEST)) {
    const bytes = readFileSync(file);
    // Quality 9 costs a second on text and minutes on the engine: that one gets a wide window instead.
    const large = bytes.length > 4 << 20;
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: large ? 5 : 9,
      [constants.BROTLI_PARAM_LGWIN]: large ? 24 : 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    if (!existsSync(`${file}.br`)) writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
    if (!existsSync(`${file}.gz`)) writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 6 }));
    sum.files += 1;
    sum.raw += bytes.length;
    sum.br += statSync(`${file}.br`).size;
  }
  return sum;
}

if (process.argv[1]?.endsWith('compress.mjs')) {
  const { files, raw, br } = compress(join(ROOT, 'dist'));
  const mb = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(`dist/: ${files} files, ${mb(raw)}, ${mb(br)} in brotli`);
}

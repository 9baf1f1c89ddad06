// Puts the engine into public/engine/: DuckDB-wasm's worker, its wasm cut down to what the worker can reach, the stock
// wasm as the fallback, brotli copies beside them and engine.json that names them all.
//
// The stock wasm is linked for extensions to be loaded at run time and so exports 75,000 names; the browser walks each of
// them at start. Without extensions (this app may load none) only those can be reached that the worker's glue mentions or
// that the module's own GOT and env imports are resolved with. Dropping the rest halves the time to ready.
//
// Then its start is done here, once, instead of at every visit: the engine runs up to where its database is open, and what
// its memory then holds becomes what it begins with. It is compiled as it is called, so what need not run need not be
// compiled either.
//
//   node scripts/wasm/slim.mjs [--no-stock] [--force]
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { listExports, listImports, withExports } from './exports.mjs';
import { withGlobals, withMemory } from './memory.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const require = createRequire(join(root, 'package.json'));
const LIMIT = 240_000;
/** The options that the database is opened with, here or in the page. */
const OPEN = join(root, 'src', 'io', 'engine-open.json');
/** What duckdb-eh.wasm of 1.32.0 uses, no more: a pass may otherwise write what an older browser cannot read. */
const FEATURES = [
  'exception-handling',
  'bulk-memory',
  'simd',
  'multivalue',
  'reference-types',
  'sign-ext',
  'nontrapping-float-to-int',
  'mutable-globals',
  'extended-const',
];

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const mb = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

/** duckdb-eh.wasm with unreachable exports, and then the code only they reached, taken out. Rejects on failure. */
async function slim(stock, worker, folder) {
  const mentioned = new Set(worker.toString('utf8').match(/[A-Za-z_$][\w$]*/g));
  const imported = new Set(listImports(stock, ['GOT.mem', 'GOT.func', 'env']));
  const all = listExports(stock);
  const keep = (name) => imported.has(name) || mentioned.has(name) || mentioned.has(`_${name}`);
  const cut = withExports(stock, keep);
  const [from, to] = [join(folder, 'cut.wasm'), join(folder, 'slim.wasm')];
  await writeFile(from, cut);
  const tool = join(root, 'node_modules', 'binaryen', 'bin', 'wasm-opt');
  const flags = ['--mvp-features', ...FEATURES.map((name) => `--enable-${name}`), '--remove-unused-module-elements'];
  await promisify(execFile)(process.execPath, [tool, from, ...flags, '-o', to], { timeout: LIMIT, maxBuffer: 1 << 24 });
  const slimmed = await readFile(to);
  await Promise.all([rm(from), rm(to)]);
  console.log(`engine: ${listExports(slimmed).length} of ${all.length} exports kept`);
  return slimmed;
}

/**
 * The module as it is once its database is open, and what the page must do in place of that start; null, with a warning,
 * where it cannot be brought so far here.
 */
async function begun(wasm, workerPath, folder) {
  const [from, memory, rest] = ['from.wasm', 'memory.bin', 'rest.json'].map((name) => join(folder, name));
  await writeFile(from, wasm);
  try {
    const run = [join(here, 'first-run.mjs'), from, workerPath, await readFile(OPEN, 'utf8'), memory, rest];
    await promisify(execFile)(process.execPath, run, { timeout: LIMIT });
    const { calls, changed } = JSON.parse(await readFile(rest, 'utf8'));
    return { wasm: withGlobals(withMemory(wasm, await readFile(memory)), changed), calls };
  } catch (error) {
    // Node prints the line of the script at fault, which is the whole script.
    const why = String(error.stderr ?? error.message).match(/^\w*Error: .*$/m)?.[0] ?? error.code;
    console.warn(`engine: the wasm could not be started ahead (${why}); start is slower`);
    return null;
  } finally {
    await Promise.all([from, memory, rest].map((path) => rm(path, { force: true })));
  }
}

/** Writes `bytes` as `<stem>.<hash>.<ext>` with a .br beside it; what engine.json says of it. */
async function put(folder, stem, ext, bytes) {
  const hash = sha256(bytes);
  const file = `${stem}.${hash.slice(0, 12)}.${ext}`;
  const { BROTLI_PARAM_QUALITY: quality, BROTLI_PARAM_LGWIN: window } = constants;
  // Quality 5 takes a second, 11 two minutes for a sixth less.
  const packed = await promisify(brotliCompress)(bytes, { params: { [quality]: 5, [window]: 24 } });
  await Promise.all([writeFile(join(folder, file), bytes), writeFile(join(folder, `${file}.br`), packed)]);
  return { file, bytes: bytes.length, brotli: packed.length, sha256: hash };
}

async function build(folder, stockPath, workerPath) {
  const [stock, script] = await Promise.all([readFile(stockPath), readFile(workerPath)]);
  const worker = Buffer.from(script.toString('utf8').replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n'));
  const started = performance.now();
  const slimmed = await slim(stock, worker, folder).catch((error) => {
    console.warn(`engine: the wasm could not be cut down (${error.message}); the stock one is used, start is slower`);
    return null;
  });
  if (slimmed) console.log(`engine: ${mb(stock.length)} cut down to ${mb(slimmed.length)} in ${seconds(started)}`);
  const ahead = slimmed && (await begun(slimmed, workerPath, folder));
  const [wasm, fallback, script2] = await Promise.all([
    slimmed && put(folder, 'duckdb-slim', 'wasm', ahead?.wasm ?? slimmed),
    put(folder, 'duckdb-eh', 'wasm', stock),
    put(folder, 'duckdb-worker', 'js', worker),
  ]);
  const info = { worker: script2, slim: wasm && { ...wasm, begun: ahead?.calls ?? null }, stock: fallback };
  await writeFile(join(folder, 'engine.json'), `${JSON.stringify(info)}\n`);
  return slimmed !== null && ahead !== null;
}

/** Fills public/engine/ from the cache, made first where it is missing. Returns the folder. */
export async function buildEngine({ stock = true, force = false, quiet = false } = {}) {
  const started = performance.now();
  const dist = dirname(require.resolve('@duckdb/duckdb-wasm'));
  const [stockPath, workerPath] = [join(dist, 'duckdb-eh.wasm'), join(dist, 'duckdb-browser-eh.worker.js')];
  const own = ['slim.mjs', 'exports.mjs', 'memory.mjs', 'first-run.mjs'].map((name) => join(here, name));
  const inputs = [stockPath, workerPath, OPEN, ...own];
  const parts = await Promise.all(inputs.map((path) => readFile(path)));
  const binaryen = await readFile(join(root, 'node_modules', 'binaryen', 'package.json'));
  const key = sha256(...parts, binaryen).slice(0, 16);
  const cache = join(root, '.cache', 'voclens', 'engine', key);
  if (force || !(await stat(join(cache, 'engine.json')).catch(() => null))) {
    const work = `${cache}.${process.pid}`;
    await mkdir(work, { recursive: true });
    try {
      // A failed attempt is not remembered: the next build tries again.
      if (!(await build(work, stockPath, workerPath))) return await publish(work, true, started, false);
      await rm(cache, { recursive: true, force: true });
      await rename(work, cache);
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  }
  return publish(cache, stock, started, quiet);
}

async function publish(from, stock, started, quiet) {
  const to = join(root, 'public', 'engine');
  const info = JSON.parse(await readFile(join(from, 'engine.json'), 'utf8'));
  if (!stock && info.slim) info.stock = null;
  const named = [info.worker, info.slim, info.stock].filter(Boolean);
  const wanted = named.flatMap((entry) => [entry.file, `${entry.file}.br`]);
  await mkdir(to, { recursive: true });
  for (const name of await readdir(to)) if (!wanted.includes(name)) await rm(join(to, name), { recursive: true });
  for (const name of wanted) {
    const [there, here] = await Promise.all([stat(join(to, name)).catch(() => null), stat(join(from, name))]);
    if (there?.size !== here.size) await cp(join(from, name), join(to, name));
  }
  await writeFile(join(to, 'engine.json'), `${JSON.stringify(info)}\n`);
  const sizes = named.map((entry) => `${entry.file} ${mb(entry.bytes)} (br ${mb(entry.brotli)})`);
  if (!quiet) console.log(`engine: ${sizes.join(', ')}: ready in ${seconds(started)}`);
  return to;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildEngine({ stock: !process.argv.includes('--no-stock'), force: process.argv.includes('--force') });
}

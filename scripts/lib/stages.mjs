// @ts-check
// The stages of npm test and npm run check: what each runs and how its outcome is counted.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ensureChineseFont, findBrowser } from '../find-browser.mjs';
import { node, ROOT } from './run.mjs';

/** @typedef {{ tell?: (output: Buffer) => void }} Output where a command's output goes; without it it is shown as it comes */
/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ name: string, run: (options?: Output) => Promise<Count>, took?: () => number }} Stage */

const bin = (/** @type {string} */ path) => join('node_modules', path);

/**
 * A stage that passes or fails as one.
 * @param {string} name @param {string[][]} commands each as after `node` @returns {Stage}
 */
function whole(name, commands) {
  const run = async (options = {}) => {
    for (const command of commands) {
      if ((await node(command, options)) !== 0) return { passed: 0, failed: 1, skipped: 0 };
    }
    return { passed: 1, failed: 0, skipped: 0 };
  };
  return { name, run };
}

/**
 * Counts a vitest JSON report; a file that could not even load is one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} json
 * @param {number} code vitest's exit code: an error outside any test is one failure
 * @returns {Count}
 */
export function countOf(json, code) {
  const broken = json.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = json.numFailedTests + broken;
  return {
    passed: json.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: json.numPendingTests + json.numTodoTests,
  };
}

/** @param {string[]} args @param {Output & { env?: Record<string, string> }} [options] @returns {Promise<Count>} */
async function vitest(args, options = {}) {
  const file = join(ROOT, '.cache', `vitest.${args.join('.').replaceAll(/[^\w.]+/g, '-')}.json`);
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await node([bin('vitest/vitest.mjs'), 'run', ...args, ...reporters], options);
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  return countOf(JSON.parse(readFileSync(file, 'utf8')), code);
}

async function inBrowser() {
  try {
    const { path, args, from } = await findBrowser();
    console.log(`${path} (from ${from})`);
    const missing = ensureChineseFont();
    if (missing) console.log(missing);
    return await vitest(['--project', 'browser'], { env: { VOCLENS_BROWSER: JSON.stringify({ path, args }) } });
  } catch (error) {
    process.stderr.write(`${/** @type {Error} */ (error).message}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** The engine cut down, and then what is promised of it, so that no other stage need make it. @type {Stage['run']} */
async function engine(options) {
  const code = await node(['scripts/wasm/slim.mjs'], options);
  return code === 0 ? await vitest(['--project', 'engine'], options) : { passed: 0, failed: 1, skipped: 0 };
}

/** By name; each runs alone. */
export const stages = {
  types: whole('types', [[bin('typescript/bin/tsc'), '--noEmit', '-p', '.']]),
  lint: whole('lint and format', [[bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.']]),
  deadCode: whole('dead code', [[bin('knip/bin/knip.js')]]),
  floors: { name: 'floors', run: () => vitest(['--project', 'node', 'tests/architecture.test.ts']) },
  data: whole('data', [['--import', 'tsx', 'data/build.ts']]),
  engine: { name: 'engine', run: engine },
  unit: { name: 'unit, data and SQL', run: () => vitest(['--project', 'node']) },
  build: whole('build', [['scripts/build.mjs']]),
  size: whole('size', [['scripts/size.mjs']]),
  chromium: whole('browser and office at hand', [['scripts/find-browser.mjs'], ['scripts/find-office.mjs']]),
  browser: { name: 'browser', run: inBrowser },
};

/**
 * Starts these at once, one after another, beside the stages that report shows meanwhile. In report's list each waits for
 * its turn and then shows what it said: whoever comes later in the list may rely on it.
 * @template {Stage[]} T
 * @param {[...T]} list
 * @returns {{ [K in keyof T]: Stage }}
 */
export function beside(list) {
  /** @type {Promise<unknown>} */
  let before = Promise.resolve();
  const stages = list.map(({ name, run }) => {
    let took = 0;
    /** @type {Buffer[]} */
    const said = [];
    const outcome = before.then(async () => {
      const since = performance.now();
      const count = await run({ tell: (output) => said.push(output) }).catch((error) => {
        said.push(Buffer.from(`${error.stack}\n`));
        return { passed: 0, failed: 1, skipped: 0 };
      });
      took = performance.now() - since;
      return count;
    });
    before = outcome;
    const turn = async () => {
      const count = await outcome;
      process.stdout.write(Buffer.concat(said));
      return count;
    };
    return { name, run: turn, took: () => took };
  });
  return /** @type {{ [K in keyof T]: Stage }} */ (stages);
}

/**
 * Runs the stages one after another, all of them whatever fails, and prints times and the count.
 * @param {readonly Stage[]} list
 * @returns {Promise<number>} the exit code
 */
export async function report(list) {
  const began = performance.now();
  const sum = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  const lines = [];
  for (const { name, run, took } of list) {
    console.log(`\n── ${name}`);
    const since = performance.now();
    const count = await run();
    sum.passed += count.passed;
    sum.failed += count.failed;
    sum.skipped += count.skipped;
    const time = `${((took?.() ?? performance.now() - since) / 1000).toFixed(1)} s`;
    const line = `${count.failed > 0 ? '✗' : '✓'} ${name.padEnd(20)} ${time.padStart(8)}`;
    console.log(line);
    lines.push(count.failed > 0 ? `${line}   ${count.failed} failed` : line);
  }
  console.log(`\n${lines.join('\n')}\n${((performance.now() - began) / 1000).toFixed(1)} s in all\n`);
  console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`);
  return sum.failed > 0 ? 1 : 0;
}

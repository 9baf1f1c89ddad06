// @ts-check
// The stages of npm test and npm run check: what each runs and how its outcome is counted.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ensureChineseFont, findBrowser } from '../find-browser.mjs';
import { node, ROOT } from './run.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ name: string, run: () => Promise<Count> }} Stage */

const bin = (/** @type {string} */ path) => join('node_modules', path);

/**
 * A stage that passes or fails as one.
 * @param {string} name @param {string[][]} commands each as after `node` @returns {Stage}
 */
function whole(name, commands) {
  const run = async () => {
    for (const command of commands) {
      if ((await node(command)) !== 0) return { passed: 0, failed: 1, skipped: 0 };
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

/** @param {string[]} args @param {Record<string, string>} [env] @returns {Promise<Count>} */
async function vitest(args, env = {}) {
  const file = join(ROOT, '.cache', 'vitest.json');
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await node([bin('vitest/vitest.mjs'), 'run', ...args, ...reporters], { env });
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  return countOf(JSON.parse(readFileSync(file, 'utf8')), code);
}

async function inBrowser() {
  try {
    const { path, args, from } = await findBrowser();
    console.log(`${path} (from ${from})`);
    const missing = ensureChineseFont();
    if (missing) console.log(missing);
    return await vitest(['--project', 'browser'], { VOCLENS_BROWSER: JSON.stringify({ path, args }) });
  } catch (error) {
    process.stderr.write(`${/** @type {Error} */ (error).message}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** By name; each runs alone. */
export const stages = {
  types: whole('types', [[bin('typescript/bin/tsc'), '--noEmit', '-p', '.']]),
  lint: whole('lint and format', [[bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.']]),
  deadCode: whole('dead code', [[bin('knip/bin/knip.js')]]),
  floors: { name: 'floors', run: () => vitest(['--project', 'node', 'tests/architecture.test.ts']) },
  data: whole('data', [['--import', 'tsx', 'data/build.ts']]),
  engine: whole('engine', [['scripts/wasm/slim.mjs']]),
  unit: { name: 'unit, data and SQL', run: () => vitest(['--project', 'node']) },
  build: whole('build', [['scripts/build.mjs']]),
  size: whole('size', [['scripts/size.mjs']]),
  browser: { name: 'browser', run: inBrowser },
};

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
  for (const { name, run } of list) {
    console.log(`\n── ${name}`);
    const since = performance.now();
    const count = await run();
    sum.passed += count.passed;
    sum.failed += count.failed;
    sum.skipped += count.skipped;
    const time = `${((performance.now() - since) / 1000).toFixed(1)} s`;
    const line = `${count.failed > 0 ? '✗' : '✓'} ${name.padEnd(20)} ${time.padStart(8)}`;
    console.log(line);
    lines.push(count.failed > 0 ? `${line}   ${count.failed} failed` : line);
  }
  console.log(`\n${lines.join('\n')}\n${((performance.now() - began) / 1000).toFixed(1)} s in all\n`);
  console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`);
  return sum.failed > 0 ? 1 : 0;
}

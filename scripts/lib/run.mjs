// @ts-check
// Child processes that end when we end.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
let ending = false;

/**
 * Runs a Node program in the project folder and shows its output.
 * @param {string[]} args as after `node`
 * @param {{ env?: Record<string, string>, quiet?: boolean, tell?: (output: Buffer) => void }} [options] quiet: output is
 *   kept back and shown only on failure; tell: it is kept back and handed over at the end
 * @returns {Promise<number>} its exit code; 1 when it died by a signal
 */
export function node(args, options = {}) {
  /** @type {Buffer[] | null} */
  const kept = options.quiet || options.tell ? [] : null;
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', kept ? 'pipe' : 'inherit', kept ? 'pipe' : 'inherit'],
  });
  children.add(child);
  child.stdout?.on('data', (chunk) => kept?.push(chunk));
  child.stderr?.on('data', (chunk) => kept?.push(chunk));
  return new Promise((resolve) => {
    child.on('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      resolve(1);
    });
    child.on('close', (code) => {
      children.delete(child);
      // Whoever waits for this step must not go on, or report its death as a failure, while everything ends.
      if (ending) return;
      const output = Buffer.concat(kept ?? []);
      if (options.tell) options.tell(output);
      else if (code !== 0) process.stderr.write(output);
      resolve(code ?? 1);
    });
  });
}

/** Runs a step; ends this process with its code when it fails. @param {string[]} args @returns {Promise<void>} */
export async function must(args) {
  const code = await node(args);
  if (code !== 0) process.exit(code);
}

/**
 * On Ctrl-C, SIGTERM and SIGHUP: end the children, clean up, exit with 128 + signal.
 * @param {() => void | Promise<void>} [cleanUp]
 * @param {{ code?: number }} [options] the exit code where being stopped is the normal end
 * @returns {{ off: () => void }} stops listening
 */
export function endOnSignal(cleanUp, options = {}) {
  const end = async (/** @type {NodeJS.Signals} */ _signal, /** @type {number} */ number) => {
    if (ending) return;
    ending = true;
    const code = options.code ?? 128 + number;
    setTimeout(() => process.exit(code), 3000).unref();
    const gone = [...children].map((child) => new Promise((resolve) => child.once('close', resolve)));
    for (const child of children) child.kill('SIGTERM');
    await Promise.all([...gone, cleanUp?.()]);
    process.exit(code);
  };
  const signals = /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals) process.on(signal, end);
  // Between npm and us stands a shell that keeps a SIGTERM to itself: when it is gone, so is whoever started us.
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid !== parent && end('SIGTERM', 15), 300);
  watch.unref();
  if (process.env.npm_lifecycle_event === undefined) clearInterval(watch);
  return {
    off: () => {
      clearInterval(watch);
      for (const signal of signals) process.off(signal, end);
    },
  };
}

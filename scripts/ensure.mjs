// @ts-check
// Runs before every npm script: node_modules as the lockfile says, or a plain word why not. Only node: imports, since nothing may be installed yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Major and minor: what vite and vitest ask for. */
const NEEDS = /** @type {const} */ ([20, 19]);

/**
 * Is this Node new enough for the build tools?
 * @param {string} version as in process.versions.node
 * @returns {boolean}
 */
export function nodeIsEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > NEEDS[0] || (major === NEEDS[0] && minor >= NEEDS[1]);
}

/**
 * What node_modules was made from: changes with the lockfile, the Node version and the platform, with nothing else.
 * @param {string | Buffer} lockfile
 * @param {{ node: string, platform: string, arch: string }} machine
 * @returns {string} a sha256 in hex
 */
export function stampOf(lockfile, machine) {
  const hash = createHash('sha256').update(lockfile);
  return hash.update(`\0${machine.node}\0${machine.platform}\0${machine.arch}`).digest('hex');
}

/**
 * The environment for `npm ci`: nothing in it may leave development or optional packages out.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function installEnv(env) {
  const dropped =
    /^(node_env|npm_config_(omit|include|only|production|dev|optional|global|dry_run|package_lock_only))$/i;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !dropped.test(name)));
}

/** @param {string[]} args @returns {{ status: number, output: string }} */
function npm(args) {
  const own = process.env.npm_execpath;
  const byNode = own !== undefined && /npm-cli\.[cm]?js$/.test(own);
  const [file, before] = byNode ? [process.execPath, [own]] : ['npm', []];
  const run = spawnSync(file, [...before, ...args], {
    cwd: ROOT,
    env: installEnv(process.env),
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
    shell: !byNode && process.platform === 'win32',
  });
  return { status: run.status ?? 1, output: `${run.stderr ?? ''}${run.error ? run.error.message : ''}` };
}

/**
 * Native parts of this platform that a lockfile written on another one may lack.
 * @param {string} modules the node_modules folder
 * @param {{ platform: string, arch: string }} machine
 * @returns {string[]} `name@version`
 */
export function missingNatives(modules, machine) {
  const tail = new RegExp(`-${machine.platform}-${machine.arch}(-gnu|-msvc)?$`);
  /** @type {string[]} */
  const missing = [];
  for (const entry of readdirSync(modules)) {
    const names = entry.startsWith('@') ? readdirSync(join(modules, entry)).map((name) => `${entry}/${name}`) : [entry];
    for (const name of names) {
      const file = join(modules, name, 'package.json');
      if (!existsSync(file)) continue;
      const optional = JSON.parse(readFileSync(file, 'utf8')).optionalDependencies ?? {};
      for (const [native, version] of Object.entries(optional)) {
        if (tail.test(native) && !existsSync(join(modules, native))) missing.push(`${native}@${version}`);
      }
    }
  }
  return missing;
}

/** @param {string} what @returns {never} */
function stop(what) {
  process.stderr.write(`\n${what}\n`);
  process.exit(1);
}

function main() {
  if (!nodeIsEnough(process.versions.node)) {
    stop(
      `VocLens needs Node ${NEEDS.join('.')} or newer; this is ${process.versions.node}. Get one from your package manager or nvm.`,
    );
  }
  const lockfile = readFileSync(join(ROOT, 'package-lock.json'));
  const machine = { node: process.versions.node, platform: process.platform, arch: process.arch };
  const stamp = stampOf(lockfile, machine);
  const modules = join(ROOT, 'node_modules');
  const file = join(modules, '.voclens-stamp');
  if (existsSync(file) && readFileSync(file, 'utf8') === stamp) return;

  console.log('Installing packages …');
  const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const ci = npm(['ci', ...flags]);
  if (ci.status !== 0) {
    process.stderr.write(ci.output);
    const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|FETCH_ERROR/.test(
      ci.output,
    );
    stop(
      offline
        ? 'The package registry could not be reached. VocLens needs the network once, to install its packages; after that it works offline. Check the connection or proxy (npm config get registry), then run the command again.'
        : 'Installing packages failed: the reason stands above. Then run the command again.',
    );
  }
  const natives = missingNatives(modules, machine);
  if (natives.length > 0) {
    const extra = npm(['install', '--no-save', '--no-package-lock', ...flags, ...natives]);
    if (extra.status !== 0)
      stop(`${extra.output}\nThe native parts for this platform could not be installed: ${natives.join(' ')}`);
  }
  writeFileSync(file, stamp);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();

// @ts-check
// A Chromium to test with: one named, one of the system, one from a package, or Debian's where it may be installed.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { ROOT } from './lib/run.mjs';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const NAMED = ['CHROME', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'];

/** @typedef {{ path: string, args: string[], from: string }} Browser */

/** Does it start and say that it is Chrome-like? @param {string} path @returns {boolean} */
function runs(path) {
  // On Windows --version opens a window instead of printing.
  if (process.platform === 'win32') return existsSync(path);
  const run = spawnSync(path, ['--version', '--no-sandbox'], { encoding: 'utf8', timeout: 20_000 });
  return run.status === 0 && /Chrom|Edge|HeadlessShell/i.test(run.stdout);
}

/** Where a system keeps its browsers. @returns {string[]} paths, some of which may not exist */
function usualPlaces() {
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Google Chrome for Testing'];
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      apps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
    );
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const apps = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return roots.flatMap((root) => (root ? apps.map((app) => join(root, app)) : []));
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
    'chrome',
  ];
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), '/opt/google/chrome/chrome'];
}

/** The one that @sparticuz/chromium carries, unpacked once. @returns {Promise<string | null>} */
async function packaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const cache = join(ROOT, '.cache', 'chromium', 'chromium');
    if (!existsSync(cache)) {
      const { default: chromium } = await import('@sparticuz/chromium');
      const unpacked = await chromium.executablePath();
      mkdirSync(join(ROOT, '.cache', 'chromium'), { recursive: true });
      copyFileSync(unpacked, `${cache}.part`);
      chmodSync(`${cache}.part`, 0o755);
      renameSync(`${cache}.part`, cache);
    }
    return runs(cache) ? cache : null;
  } catch {
    return null;
  }
}

/** May this process install Debian packages? @returns {boolean} */
function mayInstall() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return (
    existsSync('/etc/os-release') && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

/** Installs Debian packages where this process may. @param {string[]} packages @returns {boolean} whether they are there now */
export function install(packages) {
  if (!mayInstall()) return false;
  console.log(`Installing ${packages.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ args) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=120', '-qq', '-y', ...args], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    });
  const args = ['install', '--no-install-recommends', ...packages];
  let run = apt(args);
  // A fresh container has no package lists yet.
  if (run.status !== 0 && apt(['update']).status === 0) run = apt(args);
  if (run.status !== 0) process.stderr.write(run.stderr);
  return run.status === 0;
}

/**
 * Sees to it that Chinese can be drawn, so that screenshots show no boxes. Tests of text do not depend on it.
 * @returns {string | null} what is missing, in words; null when all is well
 */
export function ensureChineseFont() {
  if (process.platform !== 'linux') return null;
  const has = () => (spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).stdout ?? '').trim() !== '';
  if (has() || (install(['fontconfig', 'fonts-noto-cjk']) && has())) return null;
  return 'No Chinese font found: screenshots will show boxes. Install one, e.g. apt-get install fonts-noto-cjk';
}

/**
 * A Chromium that starts, with the flags to start it with.
 * @returns {Promise<Browser>}
 * @throws {Error} saying in plain words what to do where there is none
 */
export async function findBrowser() {
  for (const name of NAMED) {
    const path = process.env[name];
    if (!path) continue;
    if (runs(path)) return { path, args: FLAGS, from: name };
    throw new Error(`${name} names ${path}, which does not start as a Chromium. Correct it or unset it.`);
  }
  const system = usualPlaces().find((path) => existsSync(path) && runs(path));
  if (system) return { path: system, args: FLAGS, from: 'the system' };
  const carried = await packaged();
  if (carried) return { path: carried, args: FLAGS, from: '@sparticuz/chromium' };
  if (install(['chromium', 'fonts-noto-cjk']) && runs('/usr/bin/chromium')) {
    return { path: '/usr/bin/chromium', args: FLAGS, from: 'Debian' };
  }
  throw new Error(
    'No Chromium found. Install Chrome, Chromium or Edge, or name one: CHROME=/path/to/chrome npm test (on Debian: apt-get install chromium fonts-noto-cjk).',
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await findBrowser().then(
    ({ path, from }) => console.log(`${path} (from ${from})`),
    (error) => {
      process.stderr.write(`${error.message}\n`);
      process.exit(1);
    },
  );
  const missing = ensureChineseFont();
  if (missing) console.log(missing);
}

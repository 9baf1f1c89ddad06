// @ts-check
// Run by hand after `npm install` changed the lockfile on a registry that lacks other platforms' native packages: npm then
// leaves them out of the lockfile and `npm ci` refuses it everywhere. Adds them by name and version, for npm to fetch where they fit.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const file = join(dirname(fileURLToPath(import.meta.url)), '..', 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
let added = 0;
for (const owner of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
    const at = `node_modules/${name}`;
    const platform =
      /(android|darwin|linux|win32|freebsd|openharmony)-(arm64|x64|ia32|arm|ppc64|riscv64|s390x)(.*)$/.exec(name);
    if (at in lock.packages || platform === null) continue;
    const [, os = '', cpu = '', tail = ''] = platform;
    lock.packages[at] = {
      version,
      cpu: [cpu],
      ...(owner.dev ? { dev: true } : {}),
      ...(os === 'linux' && tail !== '' ? { libc: [tail.includes('musl') ? 'musl' : 'glibc'] } : {}),
      optional: true,
      os: [os],
    };
    added += 1;
  }
}
const { '': root, ...rest } = lock.packages;
const sorted = Object.entries(rest).sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = { '': root, ...Object.fromEntries(sorted) };
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} platform packages added to package-lock.json`);

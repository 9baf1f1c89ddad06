import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { installEnv, missingNatives, nodeIsEnough, stampOf } from '../../scripts/ensure.mjs';

const machine = { node: '20.20.2', platform: 'linux', arch: 'x64' };

test('Node 20.19 is the oldest that is let in', () => {
  expect(['18.20.0', '20.18.9', '20.9.0'].filter(nodeIsEnough)).toEqual([]);
  expect(['20.19.0', '20.20.2', '22.0.0', '26.1.0'].every(nodeIsEnough)).toBe(true);
});

test('packages are installed anew when lockfile, Node or machine differ, and only then', () => {
  const stamp = stampOf('lock', machine);
  expect(stampOf('lock', { ...machine })).toBe(stamp);
  const others = [
    stampOf('lock2', machine),
    stampOf('lock', { ...machine, node: '22.1.0' }),
    stampOf('lock', { ...machine, platform: 'darwin' }),
    stampOf('lock', { ...machine, arch: 'arm64' }),
  ];
  expect(new Set([stamp, ...others]).size).toBe(5);
});

test('nothing in the environment can leave out the packages that building needs', () => {
  const env = {
    PATH: '/bin',
    NODE_ENV: 'production',
    npm_config_omit: 'dev',
    NPM_CONFIG_PRODUCTION: 'true',
    npm_config_registry: 'r',
  };
  expect(installEnv(env)).toEqual({ PATH: '/bin', npm_config_registry: 'r' });
});

describe('a lockfile written on another platform', () => {
  let modules = '';
  const put = (name: string, optionalDependencies: Record<string, string>) => {
    mkdirSync(join(modules, name), { recursive: true });
    writeFileSync(join(modules, name, 'package.json'), JSON.stringify({ name, optionalDependencies }));
  };
  beforeEach(() => {
    modules = mkdtempSync(join(tmpdir(), 'voclens-natives-'));
  });
  afterEach(() => rmSync(modules, { recursive: true }));

  test('lacks this one’s native parts, which are named with their versions', () => {
    put('@a/tool', {
      '@a/tool-darwin-arm64': '1.2.3',
      '@a/tool-linux-x64': '1.2.3',
      '@a/tool-win32-x64-msvc': '1.2.3',
    });
    put('b', { 'b-linux-x64-gnu': '2.0.0', 'b-linux-x64-musl': '2.0.0' });
    put('@a/tool-linux-x64', {});
    expect(missingNatives(modules, machine)).toEqual(['b-linux-x64-gnu@2.0.0']);
    expect(missingNatives(modules, { platform: 'darwin', arch: 'arm64' })).toEqual(['@a/tool-darwin-arm64@1.2.3']);
    expect(missingNatives(modules, { platform: 'win32', arch: 'x64' })).toEqual(['@a/tool-win32-x64-msvc@1.2.3']);
  });
});

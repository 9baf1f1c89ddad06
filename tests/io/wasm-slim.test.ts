import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { listExports, listImports, withExports } from '../../scripts/wasm/exports.mjs';
import { buildEngine } from '../../scripts/wasm/slim.mjs';

type Entry = { readonly file: string; readonly bytes: number; readonly sha256: string };
let folder: string;
let info: { readonly worker: Entry; readonly slim: Entry; readonly stock: Entry };
let slim: Buffer;

beforeAll(async () => {
  folder = await buildEngine({ quiet: true });
  info = JSON.parse(await readFile(join(folder, 'engine.json'), 'utf8'));
  slim = await readFile(join(folder, info.slim.file));
}, 300_000);

describe('the cut-down wasm', () => {
  it('is small enough for hosts that refuse 25 MiB, and much smaller than the stock one', () => {
    expect(slim.length).toBe(info.slim.bytes);
    expect(slim.length).toBeLessThan(25 * 2 ** 20);
    expect(info.stock.bytes).toBeGreaterThan(slim.length * 1.3);
  });

  it('is a module whose exports and imports are read as the browser reads them', () => {
    const module = new WebAssembly.Module(new Uint8Array(slim));
    const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).sort();
    expect(names(listExports(slim))).toEqual(names(WebAssembly.Module.exports(module)));
    const wanted = WebAssembly.Module.imports(module).filter((entry) => entry.module === 'GOT.func');
    expect(listImports(slim, ['GOT.func']).sort()).toEqual(names(wanted));
  });

  it('keeps what it is told to keep and still stands', () => {
    const cut = withExports(slim, (name: string) => name === 'malloc' || name === 'memory');
    const kept = WebAssembly.Module.exports(new WebAssembly.Module(new Uint8Array(cut)));
    expect(kept.map(({ name }) => name)).toEqual(['malloc']);
  });

  it('stands beside what engine.json names and nothing older', async () => {
    const named = [info.worker, info.slim, info.stock].flatMap(({ file }) => [file, `${file}.br`]);
    expect((await readdir(folder)).sort()).toEqual([...named, 'engine.json'].sort());
  });
});

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { array, assert, integer, property, uint8Array } from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { listExports, listImports, withExports } from '../../scripts/wasm/exports.mjs';
import { mutableGlobals, withExtraExports, withGlobals, withMemory } from '../../scripts/wasm/memory.mjs';
import { buildEngine } from '../../scripts/wasm/slim.mjs';

type Entry = { readonly file: string; readonly bytes: number; readonly sha256: string };
let folder: string;
let info: { readonly worker: Entry; readonly slim: Entry & { readonly begun: unknown }; readonly stock: Entry };
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

/** One page of memory, exported, beginning with the byte 1 at 8; a constant global and one that may change, 5 and 7. */
const TINY = Uint8Array.from([
  ...[0, 97, 115, 109, 1, 0, 0, 0],
  ...[5, 3, 1, 0, 1],
  ...[6, 11, 2, 127, 0, 65, 5, 11, 127, 1, 65, 7, 11],
  ...[7, 7, 1, 3, 109, 101, 109, 2, 0],
  ...[11, 7, 1, 0, 65, 8, 11, 1, 1],
]);
type Exports = { readonly mem: WebAssembly.Memory } & { readonly [global: string]: WebAssembly.Global };
const exportsOf = (bytes: Uint8Array): Exports =>
  new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(bytes))).exports as Exports;

describe('a start done ahead', () => {
  it('was possible here: the database is open before the reader comes', () => {
    expect(info.slim.begun).toContainEqual(['_embind_register_integer', expect.any(Array)]);
  });

  it('begins with any memory, byte for byte', () => {
    const pieces = array(
      uint8Array({ maxLength: 300 }).chain((bytes) =>
        integer({ min: 0, max: 65_536 - bytes.length }).map((at) => ({ at, bytes })),
      ),
    );
    assert(
      property(pieces, (list) => {
        const memory = new Uint8Array(65_536);
        for (const { at, bytes } of list) memory.set(bytes, at);
        expect(Buffer.from(exportsOf(withMemory(TINY, memory)).mem.buffer).equals(memory)).toBe(true);
      }),
    );
  });

  it('begins with any value of a global that may change, and no other changes', () => {
    const [global, ...others] = mutableGlobals(TINY);
    expect(others).toEqual([]);
    assert(
      property(integer({ min: 0, max: 2 ** 31 - 1 }), (value) => {
        const made = withGlobals(TINY, [[global?.index ?? -1, value]]);
        const all = [
          { index: 0, name: 'constant' },
          { index: global?.index ?? -1, name: 'changing' },
        ];
        const { constant, changing } = exportsOf(withExtraExports(made, all));
        expect([constant?.value, changing?.value]).toEqual([5, value]);
      }),
    );
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BatteryMode, CASES } from './battery.ts';
import { openStage, type Stage } from './engine-stage.ts';

let stage: Stage;
const MODES = ['as-opened', 'exact'] as const;
type Results = Record<string, string>;
const slim = new Map<BatteryMode, Results>();
const stock = new Map<BatteryMode, Results>();

beforeAll(async () => {
  stage = await openStage();
  const run = async (which: 'slim' | 'stock', mode: BatteryMode): Promise<Results> => {
    const { page, close } = await stage.open('no-policy/');
    const out = await page.evaluate(([wasm, how]) => window.voc.runBattery(wasm, how), [which, mode] as const);
    await close();
    return out;
  };
  for (const mode of MODES) {
    slim.set(mode, await run('slim', mode));
    stock.set(mode, await run('stock', mode));
  }
}, 300_000);
afterAll(() => stage?.close());

describe.each(MODES)('the cut-down wasm answers as the stock one does, %s', (mode) => {
  const [ours, theirs] = [() => slim.get(mode) ?? {}, () => stock.get(mode) ?? {}];
  it('asks enough', () => {
    expect(Object.keys(theirs()).length).toBeGreaterThanOrEqual(60);
    expect(Object.keys(ours())).toEqual(Object.keys(theirs()));
  });
  it.each(CASES)('$name', ({ name, error }) => {
    expect(ours()[name]).toBe(theirs()[name]);
    expect(theirs()[name]?.startsWith('!'), theirs()[name]).toBe(error === true);
  });
  it('prepares, streams, reads and writes files and storage the same', () => {
    const named = new Set(CASES.map(({ name }) => name));
    const others = Object.keys(theirs()).filter((name) => !named.has(name));
    for (const name of others) {
      expect(ours()[name], name).toBe(theirs()[name]);
      expect(theirs()[name], name).not.toMatch(/^!/);
    }
  });
});

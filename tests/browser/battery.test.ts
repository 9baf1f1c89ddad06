import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASES } from './battery.ts';
import { openStage, type Stage } from './engine-stage.ts';

let stage: Stage;
let slim: Record<string, string>;
let stock: Record<string, string>;

beforeAll(async () => {
  stage = await openStage();
  const run = async (wasm: string): Promise<Record<string, string>> => {
    const { page, close } = await stage.open('no-policy/');
    const out = await page.evaluate(([url, script]) => window.voc.runBattery(url, script), [
      wasm,
      stage.engine.worker,
    ] as const);
    await close();
    return out;
  };
  slim = await run(stage.engine.slim);
  stock = await run(stage.engine.stock);
}, 300_000);
afterAll(() => stage?.close());

describe('the cut-down wasm answers as the stock one does', () => {
  it('asks enough', () => {
    expect(Object.keys(stock).length).toBeGreaterThanOrEqual(60);
    expect(Object.keys(slim)).toEqual(Object.keys(stock));
  });
  it.each(CASES)('$name', ({ name, error }) => {
    expect(slim[name]).toBe(stock[name]);
    expect(stock[name]?.startsWith('!'), stock[name]).toBe(error === true);
  });
  it('prepares, streams, reads and writes files and storage the same', () => {
    const named = new Set(CASES.map(({ name }) => name));
    const others = Object.keys(stock).filter((name) => !named.has(name));
    for (const name of others) {
      expect(slim[name], name).toBe(stock[name]);
      expect(stock[name], name).not.toMatch(/^!/);
    }
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { EngineState } from '../../src/io/engine.ts';
import type { Limits } from '../../src/io/engine-start.ts';
import type { Failure } from '../../src/model/failure.ts';
import type { Columns, Param } from '../../src/model/query.ts';
import type { Answer } from './engine-server.ts';
import { hasData, manifestOf, openStage, type Stage } from './engine-stage.ts';

type Ask = { readonly text: string; readonly params?: readonly Param[] };
type Outcome = { readonly value?: Columns; readonly failure?: Failure };
type Run = {
  readonly outcomes: readonly Outcome[];
  readonly states: readonly EngineState[];
  readonly requests: readonly string[];
};

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());
afterEach(() => stage.host.bad.clear());

/** A fresh page, an engine in it, these statements one after the other. */
async function run(asks: readonly Ask[], path = '', limits: Partial<Limits> = {}): Promise<Run> {
  const { page, requests, close } = await stage.open(path);
  const { outcomes, states } = await page.evaluate(
    async ([base, list, given]) => {
      const { attempt, loadManifest, startEngine, states } = window.voc;
      const started = await attempt(async () =>
        startEngine({
          base,
          manifest: await loadManifest(base),
          onState: (state) => states.push(state),
          limits: given,
        }),
      );
      if (!('value' in started)) return { outcomes: [started], states };
      const outcomes = [];
      for (const { text, params } of list) {
        outcomes.push(await attempt(() => started.value.run({ text, params: params ?? [] })));
      }
      return { outcomes, states };
    },
    [stage.host.url, asks, limits] as const,
  );
  await close();
  return { outcomes: outcomes as readonly Outcome[], states, requests };
}

const sql = (text: string, ...params: Param[]): Ask => ({ text, params });
const ping = sql('SELECT count(*) AS n FROM voc.cells');
const HOUR = 3_600_000;
/** Longer than any test may take: what fails within them was found out, not waited for. */
const UNBOUNDED: Partial<Limits> = { download: HOUR, instantiate: HOUR, stall: HOUR, query: HOUR };

describe('the engine answers', () => {
  it('typed questions in plain columns, from its own site only', async () => {
    const { outcomes, states, requests } = await run([
      ping,
      sql(
        `SELECT school, year, amount, text, even, as_of, NULL AS nothing, sum(year) OVER () AS big, [1, 2] AS list FROM voc.cells
         WHERE year >= ?::INTEGER AND school <> ?::VARCHAR AND amount < ?::DOUBLE ORDER BY amount`,
        { value: 2023, type: 'INTEGER' },
        { value: "聊'城", type: 'VARCHAR' },
        { value: 15.5, type: 'DOUBLE' },
      ),
      sql('SELECT school FROM voc.cells WHERE false'),
      sql(`SELECT school FROM voc.cells WHERE school = ?::VARCHAR`, {
        value: "'; DROP TABLE voc.cells; --",
        type: 'VARCHAR',
      }),
    ]);
    expect(outcomes).toEqual([
      { value: { n: [3000] } },
      {
        value: {
          school: ['聊城', '泸州'],
          year: [2023, 2023],
          amount: [6, 13.5],
          text: [null, 'n9'],
          even: [true, false],
          as_of: ['2023-08-31', '2023-08-31'],
          nothing: [null, null],
          big: [4046, 4046],
          list: ['[1,2]', '[1,2]'],
        },
      },
      { value: { school: [] } },
      { value: { school: [] } },
    ]);
    expect(states.map(({ phase }) => phase)).toEqual(['starting', 'ready']);
    expect(states[1]?.wasm).toBe('slim');
    expect(Object.keys(states[1]?.timings ?? {}).sort()).toEqual(
      ['attach', 'compile', 'dataset', 'files', 'instantiate', 'open', 'worker'].sort(),
    );
    const own = new RegExp(`^(blob:)?${stage.host.url}|^data:`);
    expect(requests.filter((url) => !own.test(url))).toEqual([]);
    expect(requests.some((url) => url.endsWith('.wasm'))).toBe(true);
    expect(requests.some((url) => url.includes('duckdb-worker'))).toBe(true);
  });

  it.skipIf(!hasData)('on the dataset that was built (skipped where there is none)', async () => {
    const { page, close } = await stage.open();
    const counts = await page.evaluate(async (base) => {
      const { loadCatalog, loadManifest, startEngine } = window.voc;
      const [manifest, catalog] = await Promise.all([loadManifest(base), loadCatalog(base)]);
      const engine = startEngine({ base, manifest });
      const { n } = await engine.run({ text: 'SELECT count(*) AS n FROM voc.claims', params: [] });
      return { n: n?.[0], expected: manifest.counts.claims, same: manifest.fingerprint === catalog.fingerprint };
    }, `${stage.host.url}real/`);
    expect(counts).toEqual({ n: counts.expected, expected: expect.any(Number), same: true });
    await close();
  });

  it('says what is wrong with a statement and goes on', async () => {
    const { outcomes } = await run([
      sql('SELEC 1'),
      sql('SELECT nope FROM voc.cells'),
      sql("SELECT 'x'::INTEGER"),
      ping,
    ]);
    expect(outcomes.map(({ failure }) => failure?.code)).toEqual([
      'query_failed',
      'query_failed',
      'query_failed',
      undefined,
    ]);
    expect(outcomes[1]?.failure?.detail).toMatch(/Binder Error: Referenced column "nope"/);
    expect(outcomes[1]?.failure?.sql).toBe('SELECT nope FROM voc.cells');
  });

  it('names a shortage of memory as that, and goes on', async () => {
    const hungry = sql(
      'SELECT count(DISTINCT x) FROM (SELECT repeat(hash(i)::VARCHAR, 400) AS x FROM range(4000000) r(i))',
    );
    const { outcomes } = await run([hungry, ping], '', { memory: 100e6 });
    expect(outcomes[0]?.failure?.code).toBe('engine_memory');
    expect(outcomes[1]?.value).toEqual({ n: [3000] });
  });
});

describe('the lock holds', () => {
  it('nothing leaves, nothing comes in, nothing is changed, nothing unlocks', async () => {
    const doors = [
      "COPY voc.cells TO 'out.csv'",
      "COPY voc.cells TO '/tmp/out.csv'",
      "ATTACH 'http://127.0.0.1:9/x.duckdb' AS x (READ_ONLY)",
      "ATTACH 'other.duckdb' AS y",
      "SELECT * FROM read_csv('http://127.0.0.1:9/x.csv')",
      "SELECT * FROM 'https://example.org/x.csv'",
      "SELECT * FROM read_text('/etc/passwd')",
      'LOAD json',
      'LOAD parquet',
      "LOAD 'http://127.0.0.1:9/x.wasm'",
      'LOAD x',
      'SET enable_external_access=true',
      'SET autoinstall_known_extensions=true',
      "SET allowed_directories=['/']",
      'SET lock_configuration=false',
      'RESET lock_configuration',
      'DELETE FROM voc.cells',
      'DROP TABLE voc.cells',
      "EXPORT DATABASE voc TO 'x'",
      "SELECT * FROM 'mem/x.parquet'",
    ];
    // In wasm these only note a wish; LOAD is what would fetch.
    const wishes = ['INSTALL parquet', "INSTALL x FROM 'http://127.0.0.1:9'"];
    const { outcomes, requests } = await run([...wishes, ...doors, ping.text].map((text) => sql(text)));
    doors.forEach((door, i) => {
      const outcome = outcomes[i + wishes.length];
      expect(outcome?.failure?.code, `${door}: ${JSON.stringify(outcome)}`).toBe('query_failed');
    });
    expect(outcomes.at(-1)).toEqual({ value: { n: [3000] } });
    expect(requests.filter((url) => !url.includes(stage.host.url.slice(7)) && !url.startsWith('data:'))).toEqual([]);
  });
});

describe('the page’s policy', () => {
  it('governs the worker too, on a host that sends no header', async () => {
    const { page, requests, close } = await stage.open();
    const said = await page.evaluate(async (base) => {
      const { loadManifest, startEngine } = window.voc;
      const heard: string[] = [];
      const create = URL.createObjectURL;
      // What a broken-in script in the worker would try: a line at the end of the worker's own text.
      URL.createObjectURL = (blob) =>
        create(
          new Blob([
            blob as Blob,
            `;fetch('https://foreign.example/x').then(() => postMessage({ voclens: 'error', detail: 'it left' }), () => postMessage({ voclens: 'error', detail: 'refused' }))`,
          ]),
        );
      const engine = startEngine({
        base,
        manifest: await loadManifest(base),
        onState: (state) => heard.push(state.failure?.detail ?? state.phase),
      });
      await engine.ready.catch(() => {});
      return heard;
    }, stage.host.url);
    expect(said.at(-1)).toBe('in the worker: refused');
    expect(requests.filter((url) => url.includes('foreign'))).toEqual([]);
    await close();
  });
});

describe('a query that takes too long', () => {
  const long = 'SELECT count(*) AS n FROM range(100000) a(i), range(100000) b(j) WHERE (i * j) % 7 = 3';

  it('is cancelled by its signal, and the next one is answered by the same worker', async () => {
    const { page, close } = await stage.open();
    const result = await page.evaluate(
      async ([base, text]) => {
        const { attempt, loadManifest, startEngine, states } = window.voc;
        const engine = startEngine({
          base,
          manifest: await loadManifest(base),
          onState: (state) => states.push(state),
        });
        await engine.ready;
        const stop = new AbortController();
        const asked = attempt(() => engine.run({ text, params: [] }, stop.signal));
        const queued = attempt(() => engine.run({ text: 'SELECT 1 AS x', params: [] }, stop.signal));
        const other = attempt(() => engine.run({ text: 'SELECT 2 AS x', params: [] }));
        setTimeout(() => stop.abort(), 500);
        const outcomes = [await asked, await queued, await other];
        const late = await attempt(() => engine.run({ text: 'SELECT 3 AS x', params: [] }, stop.signal));
        return { outcomes, late, phases: states.map(({ phase }) => phase) };
      },
      [stage.host.url, long] as const,
    );
    expect(
      result.outcomes.map((outcome) => ('failure' in outcome ? (outcome.failure as Failure).code : outcome.value)),
    ).toEqual(['cancelled', 'cancelled', { x: [2] }]);
    expect(result.late).toMatchObject({ failure: { code: 'cancelled' } });
    expect(result.phases).toEqual(['starting', 'ready']);
    await close();
  });

  it('is stopped by the clock, and the next one is answered', async () => {
    const { outcomes, states } = await run([sql(long), ping], '', { query: 1500 });
    expect(outcomes[0]?.failure?.code).toBe('engine_timeout');
    expect(outcomes[1]?.value).toEqual({ n: [3000] });
    expect(states.map(({ phase }) => phase)).toEqual(['starting', 'ready']);
  });
});

describe('a worker that', () => {
  /** `how` breaks the worker; then one question is asked. */
  async function broken(how: 'terminate' | 'error'): Promise<{ answer: unknown; phases: string[] }> {
    const { page, close } = await stage.open();
    const result = await page.evaluate(
      async ([base, way]) => {
        const { attempt, loadManifest, startEngine, states } = window.voc;
        const workers: Worker[] = [];
        const Real = window.Worker;
        window.Worker = class extends Real {
          constructor(url: string | URL, options?: WorkerOptions) {
            super(url, options);
            workers.push(this);
          }
        };
        const manifest = await loadManifest(base);
        const limits = { stall: 4000 };
        const engine = startEngine({ base, manifest, limits, onState: (state) => states.push(state) });
        await engine.ready;
        const worker = workers[0] as Worker;
        if (way === 'terminate') worker.terminate();
        else worker.dispatchEvent(new ErrorEvent('error', { message: 'as if it had crashed' }));
        const answer = await attempt(() => engine.run({ text: 'SELECT count(*) AS n FROM voc.cells', params: [] }));
        return { answer, phases: states.map(({ phase }) => phase) };
      },
      [stage.host.url, how] as const,
    );
    await close();
    return result;
  }

  it.each(['terminate', 'error'] as const)('dies (%s) is replaced, and what was asked is answered', async (how) => {
    expect(await broken(how)).toEqual({
      answer: { value: { n: [3000] } },
      phases: ['starting', 'ready', 'restarting', 'ready'],
    });
  });

  it('is ended by close, after which nothing is answered; restart brings it back', async () => {
    const { page, close } = await stage.open();
    const result = await page.evaluate(async (base) => {
      const { attempt, loadManifest, startEngine } = window.voc;
      const engine = startEngine({ base, manifest: await loadManifest(base) });
      const ask = () => attempt(() => engine.run({ text: 'SELECT 1 AS x', params: [] }));
      const pending = ask();
      engine.restart();
      const over = await pending;
      engine.close();
      const closed = await ask();
      engine.restart();
      await engine.ready;
      return [over, closed, await ask()];
    }, stage.host.url);
    expect(result).toMatchObject([{ value: { x: [1] } }, { failure: { code: 'cancelled' } }, { value: { x: [1] } }]);
    await close();
  });
});

describe('a bad host', () => {
  const path = (name: 'worker' | 'slim' | 'stock'): string => new URL(stage.engine[name]).pathname;
  const html: Answer = { body: '<!doctype html><title>Welcome</title>' };
  const gone: Answer = { ...html, status: 404 };

  async function failing(bad: Readonly<Record<string, Answer>>, at = ''): Promise<Failure | undefined> {
    for (const [name, answer] of Object.entries(bad)) stage.host.bad.set(name, answer);
    const { outcomes, states } = await run([ping], at, UNBOUNDED);
    if (states.length > 0) expect(states.at(-1)).toMatchObject({ phase: 'failed', failure: outcomes[0]?.failure });
    return outcomes[0]?.failure;
  }

  it.each([
    ['missing', gone, /HTTP 404/],
    ['an HTML page', html, /text\/html.* instead of WebAssembly/],
    ['an HTML page called wasm', { ...html, type: 'application/wasm' }, /expected magic word/],
  ])('wasm %s: both tried, then engine_failed', async (_, answer, detail) => {
    const failure = await failing({ [path('slim')]: answer, [path('stock')]: answer });
    expect(failure?.code).toBe('engine_failed');
    expect(failure?.detail).toMatch(detail);
  });

  it.each([
    ['missing', gone],
    ['an HTML page', html],
  ])('cut-down wasm %s: the stock one serves', async (_, answer) => {
    stage.host.bad.set(path('slim'), answer);
    const { outcomes, states } = await run([ping]);
    expect(outcomes).toEqual([{ value: { n: [3000] } }]);
    expect(states.at(-1)?.wasm).toBe('stock');
  });

  it('cut-down wasm that compiles and does nothing: the stock one serves', async () => {
    const empty = Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]);
    stage.host.bad.set(path('slim'), { type: 'application/wasm', body: empty });
    const { outcomes, states } = await run([ping], '', { instantiate: 30_000 });
    expect(outcomes).toEqual([{ value: { n: [3000] } }]);
    expect(states.at(-1)?.wasm).toBe('stock');
  });

  it('wasm served as bytes of no type: works', async () => {
    const { readFile } = await import('node:fs/promises');
    const body = await readFile(new URL(`../../public${path('slim')}`, import.meta.url));
    stage.host.bad.set(path('slim'), { type: 'application/octet-stream', body });
    const { outcomes, states } = await run([ping]);
    expect(outcomes).toEqual([{ value: { n: [3000] } }]);
    expect(states.at(-1)?.wasm).toBe('slim');
  });

  it.each([
    ['missing', gone],
    ['an HTML page', html],
    ['broken', { type: 'text/javascript', body: 'throw new Error("no")' }],
    ['empty', { type: 'text/javascript', body: '' }],
  ] as const)('worker script %s: engine_failed or engine_timeout', async (name, answer) => {
    stage.host.bad.set(path('worker'), answer);
    const { outcomes } = await run([ping], '', { instantiate: 2000 });
    expect(outcomes[0]?.failure?.code).toBe(name === 'empty' ? 'engine_timeout' : 'engine_failed');
  });

  it('engine.json missing or no JSON: engine_failed', async () => {
    expect((await failing({ '/engine/engine.json': gone }))?.code).toBe('engine_failed');
    expect((await failing({ '/engine/engine.json': html }))?.detail).toMatch(/no JSON/);
  });

  it('a policy that forbids wasm: engine_failed, saying so', async () => {
    const failure = await failing({}, 'no-wasm/');
    expect(failure?.code).toBe('engine_failed');
    expect(failure?.detail).toMatch(/Content[- ]Security[- ]Policy/i);
  });

  it('a policy that forbids blob workers: the plain script serves', async () => {
    const { outcomes } = await run([ping], 'no-blob/');
    expect(outcomes).toEqual([{ value: { n: [3000] } }]);
  });

  it('a policy that forbids blob workers, and no worker script: engine_failed', async () => {
    expect((await failing({ [path('worker')]: gone }, 'no-blob/'))?.code).toBe('engine_failed');
  });
});

describe('a bad dataset', () => {
  const file = '/data/test.duckdb';
  const json = (value: unknown): Answer => ({ type: 'application/json', body: JSON.stringify(value) });
  const bytes = (body: Buffer): Answer => ({ type: 'application/octet-stream', body });

  it('is named as what it is', async () => {
    const { dataset, manifest, host } = stage;
    const flipped = Buffer.from(dataset);
    flipped[dataset.length - 100] = (flipped[dataset.length - 100] ?? 0) ^ 1;
    const noDuck = Buffer.alloc(dataset.length, 7);
    const cases: readonly (readonly [string, Answer, string, RegExp])[] = [
      [file, { status: 404 }, 'dataset_missing', /404/],
      [file, { status: 503 }, 'dataset_missing', /503/],
      [file, {}, 'dataset_corrupt', /no DuckDB file.*doctype/],
      [file, bytes(noDuck), 'dataset_corrupt', /no DuckDB file/],
      [file, bytes(flipped), 'dataset_corrupt', /sha256/],
      [file, bytes(dataset.subarray(0, 5000)), 'dataset_corrupt', /5000 bytes/],
      ['/data/manifest.json', { status: 404 }, 'dataset_missing', /404/],
      ['/data/manifest.json', {}, 'dataset_corrupt', /HTML instead of JSON/],
      ['/data/manifest.json', { type: 'application/json', body: '{"contract":1' }, 'dataset_corrupt', /no JSON/],
      ['/data/manifest.json', json({ ...manifest, contract: 2 }), 'dataset_newer', /contract 2/],
      ['/data/manifest.json', json({ ...manifest, sha256: 5 }), 'dataset_corrupt', /sha256/],
      ['/data/manifest.json', json({ ...manifest, file: '//evil.example/x.duckdb' }), 'dataset_corrupt', /evil/],
    ];
    for (const [path, answer, code, detail] of cases) {
      host.bad.clear();
      host.bad.set(path, answer);
      const { outcomes, requests } = await run([ping], '', UNBOUNDED);
      expect(outcomes[0]?.failure?.code, `${path} ${detail}`).toBe(code);
      expect(outcomes[0]?.failure?.detail).toMatch(detail);
      expect(requests.filter((url) => url.includes('evil'))).toEqual([]);
    }
  });

  it('that a newer DuckDB wrote is dataset_newer', async () => {
    const newer = Buffer.from(stage.dataset);
    newer.writeBigUInt64LE(999n, 12);
    // The header's own checksum, as DuckDB computes it.
    let sum = 5381n;
    for (let at = 8; at < 4096; at += 8) sum ^= BigInt.asUintN(64, newer.readBigUInt64LE(at) * 0xbf58476d1ce4e5b9n);
    newer.writeBigUInt64LE(sum, 0);
    stage.host.bad.set(file, bytes(newer));
    stage.host.bad.set('/data/manifest.json', json(manifestOf(newer)));
    const { outcomes } = await run([ping]);
    expect(outcomes[0]?.failure?.code, JSON.stringify(outcomes)).toBe('dataset_newer');
  });
});

describe('a large dataset', () => {
  it('is read by ranges where the host answers them', async () => {
    const { outcomes, requests } = await run([ping, sql('SELECT sum(amount) AS s FROM voc.cells')], '', {
      rangesAbove: 1000,
    });
    expect(outcomes).toEqual([{ value: { n: [3000] } }, { value: { s: [(2999 * 3000 * 1.5) / 2] } }]);
    expect(requests.filter((url) => url.endsWith('.duckdb')).length).toBeGreaterThan(1);
  });

  it('is fetched whole where it does not', async () => {
    stage.host.bad.set('/data/test.duckdb', { type: 'application/octet-stream', body: stage.dataset });
    const { outcomes, requests } = await run([ping], '', { rangesAbove: 1000 });
    expect(outcomes).toEqual([{ value: { n: [3000] } }]);
    expect(requests.filter((url) => url.endsWith('.duckdb')).length).toBe(2);
  });
});

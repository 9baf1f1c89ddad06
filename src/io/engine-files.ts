/** The engine's files in `engine/`, which `scripts/wasm/slim.mjs` writes, and the compiling of its wasm. */
import { type FailureCode, VocError } from '../model/failure.ts';

export type Which = 'slim' | 'stock';
/** What the start would have told the glue besides filling memory: functions of `env` with their numbers, a 64-bit one as text. */
export type Begun = readonly (readonly [name: string, args: readonly (number | string)[]])[];
export type Wasm = {
  readonly which: Which;
  readonly url: string;
  /** Of a wasm whose memory begins with the database open; null: it starts by itself. */
  readonly begun: Begun | null;
};
export type EngineFiles = {
  readonly worker: string;
  /** URLs, in the order to try: the cut-down wasm, then the stock one; a host's size limit may leave one out. */
  readonly wasm: readonly [Wasm, ...Wasm[]];
};

/** One download may take so long. */
export const DOWNLOAD_MS = 120_000;

/** A function with a try block, and one that multiplies vectors: what the engine's wasm cannot do without. */
const PROBES: Readonly<Record<string, readonly number[]>> = {
  'exception handling': [1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 64, 25, 11, 11],
  simd: [1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11],
};

/** Throws engine_unsupported where the browser cannot run the engine at all. */
export function checkBrowser(): void {
  if (typeof WebAssembly !== 'object' || typeof Worker !== 'function')
    fail('engine_unsupported', 'no WebAssembly or no workers');
  for (const [name, bytes] of Object.entries(PROBES)) {
    const probe = Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0, ...bytes]);
    if (!WebAssembly.validate(probe)) fail('engine_unsupported', `WebAssembly without ${name}`);
  }
}

/** Reads engine.json of the app's folder. Rejects with engine_failed. */
export async function loadFiles(base: string): Promise<EngineFiles> {
  const url = new URL('engine/engine.json', base).href;
  const response = await get(url);
  const json = (await response.json().catch((error: unknown) => fail('engine_failed', `${url}: no JSON`, error))) as {
    readonly [name: string]: { readonly file?: unknown; readonly begun?: Begun | null } | null | undefined;
  };
  const at = (name: string): string | null => {
    const file = json[name]?.file;
    return typeof file === 'string' && /^[\w.-]+$/.test(file) ? new URL(file, url).href : null;
  };
  const [first, ...others] = (['slim', 'stock'] as const).flatMap((which) => {
    const file = at(which);
    return file === null ? [] : [{ which, url: file, begun: json[which]?.begun ?? null }];
  });
  const worker = at('worker');
  if (worker === null || first === undefined) return fail('engine_failed', `${url}: names no worker or no wasm`);
  return { worker, wasm: [first, ...others] };
}

/** Fetches and compiles, streaming where the host says it is wasm. Rejects with engine_failed or engine_memory. */
export async function compile(url: string): Promise<WebAssembly.Module> {
  const response = await get(url);
  try {
    if (response.headers.get('content-type')?.startsWith('application/wasm')) {
      return await WebAssembly.compileStreaming(response);
    }
    const bytes = await response.arrayBuffer();
    if (new DataView(bytes).getUint32(0) !== 0x0061736d) {
      fail('engine_failed', `${url}: ${response.headers.get('content-type') ?? 'something'} instead of WebAssembly`);
    }
    return await WebAssembly.compile(bytes);
  } catch (error) {
    if (error instanceof VocError) throw error;
    const text = String(error);
    return fail(/memory/i.test(text) ? 'engine_memory' : 'engine_failed', `${url}: ${text}`, error);
  }
}

async function get(url: string): Promise<Response> {
  const response = await fetch(url).catch((error: unknown) => fail('engine_failed', `${url}: ${String(error)}`, error));
  if (!response.ok) fail('engine_failed', `${url}: HTTP ${response.status}`);
  return response;
}

function fail(code: FailureCode, detail: string, cause?: unknown): never {
  throw new VocError({ code, detail }, cause);
}

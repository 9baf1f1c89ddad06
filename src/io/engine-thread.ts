/** The thread of an engine, before any of DuckDB's own code is in the page. */
import { VocError } from '../model/failure.ts';
import { within } from './within.ts';

export type EngineThread = {
  readonly thread: Worker;
  /** Rejects when it dies; never resolves. */
  readonly died: Promise<never>;
  readonly dead: () => boolean;
  /** Ends it; what waits on it rejects with `why`. */
  readonly kill: (why: VocError) => void;
  /** Whether it runs our text, and so waits for the module. */
  readonly ours: boolean;
};

/**
 * The text of the worker. It is a blob that imports DuckDB's script, because a blob's worker is governed by the page's
 * Content-Security-Policy, meta tag included, whereas a worker from a URL is governed only by the headers of that URL,
 * which plain hosts do not send. (Hence `worker-src blob:`, which gives a script on the page nothing that it has not
 * already.) The module comes from the page: there it compiles while the script still loads, serves every restart, and
 * fails with a reason. DuckDB's own way fetches it in the worker and, where it cannot, says nothing forever. A wasm that
 * has begun elsewhere (`scripts/wasm/slim.mjs`) must not begin again: what would initialise its memory tells the glue alone.
 */
const TEXT = `(script, wasm) => {
  let give;
  const given = new Promise((resolve) => { give = resolve; });
  const say = (voclens, detail) => postMessage({ voclens, detail: String(detail ?? '') });
  addEventListener('message', (event) => {
    if (!event.data?.voclens) return;
    event.stopImmediatePropagation();
    give(event.data.voclens);
  });
  addEventListener('unhandledrejection', (event) => say('error', event.reason));
  // Every failed statement is logged before it is reported; the report is enough.
  console.log = () => {};
  const get = fetch;
  self.fetch = (what, how) => ((what.url ?? String(what)) === wasm ? Promise.resolve(new Response(null)) : get(what, how));
  WebAssembly.instantiateStreaming = async (_, imports) => {
    const { module, begun } = await given;
    const instance = await WebAssembly.instantiate(module, imports);
    if (!begun) return { module, instance };
    const tell = () => {
      for (const [name, args] of begun) imports.env[name](...args.map((arg) => typeof arg === 'string' ? BigInt(arg) : arg));
    };
    const exports = { ...instance.exports, __wasm_call_ctors: tell, __wasm_apply_data_relocs: () => {} };
    return { module, instance: { exports } };
  };
  say('up');
  importScripts(script);
  say('loaded');
}`;

/**
 * Our worker or, where a host's own header forbids blobs, DuckDB's script as it is: such a host has a
 * header for it too. Resolves when the script has run; `limit`: ms for that. Rejects with engine_failed or engine_timeout.
 */
export async function openThread(script: string, wasm: string, limit: number): Promise<EngineThread> {
  const text = `(${TEXT})(${JSON.stringify(script)}, ${JSON.stringify(wasm)})`;
  const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const ours = watch(url);
  try {
    await within(Promise.race([ours.loaded, ours.died]), limit, 'the worker script does not arrive');
    return { ...ours, ours: true };
  } catch (error) {
    ours.kill(error as VocError);
    if (ours.up()) throw error;
    return { ...watch(script), ours: false };
  } finally {
    URL.revokeObjectURL(url);
  }
}

function watch(url: string) {
  const thread = new Worker(url, { name: 'duckdb' });
  let [dead, up] = [false, false];
  let die: (why: VocError) => void = () => {};
  const died = new Promise<never>((_, reject) => {
    die = reject;
  });
  died.catch(() => {});
  const kill = (why: VocError): void => {
    if (dead) return;
    dead = true;
    thread.terminate();
    die(why);
  };
  const failed = (detail: string): void =>
    kill(new VocError({ code: 'engine_failed', detail: `in the worker: ${detail}` }));
  const loaded = new Promise<void>((resolve) => {
    thread.addEventListener('message', (event: MessageEvent<{ voclens?: string; detail?: string } | null>) => {
      const said = event.data?.voclens;
      if (said === undefined) return;
      event.stopImmediatePropagation();
      if (said === 'up') up = true;
      else if (said === 'loaded') resolve();
      else failed(event.data?.detail ?? '');
    });
  });
  thread.addEventListener('error', (event) => {
    event.preventDefault();
    failed(event.message || 'refused, perhaps by a Content-Security-Policy (worker-src)');
  });
  return { thread, died, kill, loaded, dead: () => dead, up: () => up };
}

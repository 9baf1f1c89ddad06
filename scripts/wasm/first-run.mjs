// Runs the engine up to where its database is open, and writes down what it then holds. In a process of its own, because
// it makes the worker's script believe that it is in a browser.
//
//   node first-run.mjs <wasm> <worker script> <options of open, JSON> <where the memory goes> <where the rest goes>
import { readFileSync, writeFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { mutableGlobals, withExtraExports } from './memory.mjs';

/** What the start may ask of its host: nothing of it lasts but the types that `_embind_register_*` are told of. */
const HARMLESS = new Set([
  ...['environ_get', 'environ_sizes_get', '_emscripten_get_progname', 'emscripten_get_heap_max'],
  ...['_emscripten_memcpy_js', 'random_get', '_emscripten_get_now_is_monotonic', 'emscripten_date_now'],
  ...['duckdb_web_fs_get_default_data_protocol', 'duckdb_web_test_platform_feature'],
]);
const TYPES = /^_embind_register_/;

const [wasmPath, workerPath, options, memoryPath, restPath] = process.argv.slice(2);
const given = readFileSync(wasmPath);
const globals = mutableGlobals(given);
const module = new WebAssembly.Module(withExtraExports(given, globals));

const calls = [];
const strangers = new Set();
let memory;
let state;

/** Keeps a record of what is called of the imports, which share one list between their modules. */
function watch(imports) {
  for (const list of new Set([imports.env, imports.wasi_snapshot_preview1])) {
    for (const [name, provided] of Object.entries(list)) {
      if (typeof provided !== 'function') continue;
      const told = (...args) => {
        if (TYPES.test(name)) calls.push([name, args.map((arg) => (typeof arg === 'bigint' ? String(arg) : arg))]);
        else if (!HARMLESS.has(name)) strangers.add(name);
        return provided(...args);
      };
      list[name] = Object.assign(told, provided);
    }
  }
}

const waiting = new Map();
Object.assign(globalThis, {
  self: globalThis,
  WorkerGlobalScope: class {},
  location: { href: 'http://localhost/' },
  importScripts() {},
  postMessage: (answer) => waiting.get(answer.requestId)?.(answer),
  fetch: async () => new Response(null),
});
WebAssembly.instantiateStreaming = async (_, imports) => {
  watch(imports);
  const instance = await WebAssembly.instantiate(module, imports);
  memory = imports.env.memory;
  const names = new Set(globals.map(({ name }) => name));
  const read = () => globals.map(({ name }) => instance.exports[name].value);
  state = { read, begun: read(), stack: imports.env.__stack_pointer };
  const exports = Object.fromEntries(Object.entries(instance.exports).filter(([name]) => !names.has(name)));
  return { module, instance: { exports } };
};
// The same bytes from every build: its memory keeps no clock, and every connection draws its own random numbers later.
Date.now = () => 0;
const crypto = { getRandomValues: (bytes) => bytes.fill(7) };
const hidden = ['process', 'require', 'Buffer', 'global', 'navigator', 'crypto'];
const run = runInThisContext(`(function (${hidden}) {${readFileSync(workerPath, 'utf8')}\n})`);
run(undefined, undefined, undefined, undefined, undefined, crypto);

let last = 0;
async function ask(type, data) {
  last += 1;
  const messageId = last;
  const answer = new Promise((resolve) => waiting.set(messageId, resolve));
  globalThis.onmessage({ data: { messageId, type, data } });
  const said = await answer;
  if (said.type === 'ERROR') throw new Error(`${type}: ${said.data?.message ?? said.data}`);
  return said.data;
}

await ask('INSTANTIATE', ['http://localhost/engine.wasm', null]);
const top = state.stack.value;
await ask('OPEN', JSON.parse(options));
if (strangers.size > 0) throw new Error(`its start asks its host for ${[...strangers].join(', ')}`);
if (state.stack.value !== top) throw new Error('its start leaves something on the stack');
const changed = state.read().flatMap((value, at) => {
  const { index, initial } = globals[at];
  if (value === state.begun[at]) return [];
  // What the module's own first function sets would be set again, whatever it begins with.
  if (state.begun[at] !== initial) throw new Error(`its start changes global ${index}, which is no constant`);
  return [[index, value]];
});
writeFileSync(memoryPath, new Uint8Array(memory.buffer));
writeFileSync(restPath, JSON.stringify({ calls, changed }));
process.exit(0);

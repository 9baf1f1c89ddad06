// What a module's memory begins with, and which of its globals can change.
// https://webassembly.github.io/spec/core/binary/modules.html
import { leb, sections, toLeb } from './exports.mjs';

const [GLOBAL, EXPORT, DATA, DATA_COUNT] = [6, 7, 11, 12];
const KIND_GLOBAL = 3;
const [I32, END] = [0x41, 0x0b];
/** A gap of so many zeros costs less within a segment than a segment more. */
const GAP = 64;

const number = (value) => Buffer.from(toLeb(value));
/** `i32.const value; end`: its operand is signed, so that a byte's sixth bit must not be the last one set. */
function constant(value) {
  const out = [I32];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 64) return Buffer.from([...out, rest, END]);
    out.push((rest % 128) | 0x80);
  }
}

function withSection(bytes, id, body) {
  const made = Buffer.concat([Buffer.from([id]), number(body.length), body]);
  const { start, end } = sections(bytes).find((section) => section.id === id);
  return Buffer.concat([bytes.subarray(0, start), made, bytes.subarray(end)]);
}

/** Runs of bytes that are not all zero, as {at, bytes}. */
function segments(memory) {
  const out = [];
  let [from, end] = [-1, 0];
  const close = () => from >= 0 && out.push({ at: from, bytes: memory.subarray(from, end) });
  for (let at = 0; at < memory.length; at += 1) {
    if (memory[at] === 0) continue;
    if (from < 0 || at - end > GAP) {
      close();
      from = at;
    }
    end = at + 1;
  }
  close();
  return out;
}

/** The module, beginning with `memory` instead of its own data. Throws where it has not exactly one segment. */
export function withMemory(bytes, memory) {
  const data = sections(bytes).find(({ id }) => id === DATA);
  if (!data || leb(bytes, data.body)[0] !== 1) throw new Error('not one data segment');
  const parts = segments(memory);
  const entries = parts.flatMap((part) => [Buffer.from([0]), constant(part.at), number(part.bytes.length), part.bytes]);
  const filled = withSection(bytes, DATA, Buffer.concat([number(parts.length), ...entries]));
  return sections(filled).some(({ id }) => id === DATA_COUNT)
    ? withSection(filled, DATA_COUNT, number(parts.length))
    : filled;
}

/** Each global that the module defines: {index, mutable, at (of its initial expression), end, initial (of an i32, else null)}. */
function definedGlobals(bytes) {
  const section = sections(bytes).find(({ id }) => id === GLOBAL);
  if (!section) return [];
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(bytes));
  // Those a module defines are numbered after those it imports.
  const first = imports.filter(({ kind }) => kind === 'global').length;
  const out = [];
  let [count, at] = leb(bytes, section.body);
  for (let index = first; count > 0; count -= 1, index += 1) {
    const [mutable, from] = [bytes[at + 1] === 1, at + 2];
    if (![I32, 0x42, 0x23, 0xd2].includes(bytes[from])) throw new Error(`global ${index} begins with ${bytes[from]}`);
    const [operand, end] = leb(bytes, from + 1);
    if (bytes[end] !== END) throw new Error(`global ${index} begins with a longer expression`);
    const small = bytes[from] === I32 && operand < 64;
    out.push({ index, mutable, from, end: end + 1, initial: small ? operand : null });
    at = end + 1;
  }
  return out;
}

/** Globals that the module defines and may change, as {index, name, initial}; the names are made up. */
export function mutableGlobals(bytes) {
  return definedGlobals(bytes)
    .filter(({ mutable }) => mutable)
    .map(({ index, initial }) => ({ index, initial, name: `global ${index}` }));
}

/** The module with other first values of globals: [index, value of an i32][]. */
export function withGlobals(bytes, values) {
  const wanted = new Map(values);
  const section = sections(bytes).find(({ id }) => id === GLOBAL);
  const defined = definedGlobals(bytes);
  const parts = defined.map(({ index, from, end }) => {
    const expression = wanted.has(index) ? constant(wanted.get(index)) : bytes.subarray(from, end);
    return Buffer.concat([bytes.subarray(from - 2, from), expression]);
  });
  const head = bytes.subarray(section.body, defined[0].from - 2);
  return withSection(bytes, GLOBAL, Buffer.concat([head, ...parts]));
}

/** The module with `globals` exported too. */
export function withExtraExports(bytes, globals) {
  const section = sections(bytes).find(({ id }) => id === EXPORT);
  const [count, from] = leb(bytes, section.body);
  const entries = globals.flatMap(({ index, name }) => {
    const text = Buffer.from(name);
    return [number(text.length), text, Buffer.from([KIND_GLOBAL]), number(index)];
  });
  const kept = bytes.subarray(from, section.end);
  return withSection(bytes, EXPORT, Buffer.concat([number(count + globals.length), kept, ...entries]));
}

// A parser for just as much of the WebAssembly binary format as is needed to drop exports and to change what memory holds.
// https://webassembly.github.io/spec/core/binary/modules.html

const IMPORT = 2;
const EXPORT = 7;
const text = new TextDecoder();

/** Unsigned LEB128 at `at`: [value, next offset]. */
export function leb(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
}

/** The bytes of a number as unsigned LEB128. */
export function toLeb(value) {
  const out = [];
  do {
    const rest = Math.floor(value / 128);
    out.push((value % 128) | (rest > 0 ? 0x80 : 0));
    value = rest;
  } while (value > 0);
  return out;
}

/** Sections of a module in file order: {id, start (of the header), body, end}. Throws where it is no wasm binary. */
export function sections(bytes) {
  if (text.decode(bytes.subarray(0, 4)) !== '\0asm') throw new Error('not a WebAssembly binary');
  const out = [];
  for (let at = 8; at < bytes.length; ) {
    const [size, body] = leb(bytes, at + 1);
    out.push({ id: bytes[at], start: at, body, end: body + size });
    at = body + size;
  }
  return out;
}

/** Exports of a module: {name, raw (the entry's own bytes)}. */
export function listExports(bytes) {
  const section = sections(bytes).find((s) => s.id === EXPORT);
  if (!section) return [];
  const out = [];
  let [count, at] = leb(bytes, section.body);
  for (; count > 0; count--) {
    const start = at;
    const [size, name] = leb(bytes, at);
    at = leb(bytes, name + size + 1)[1];
    out.push({ name: text.decode(bytes.subarray(name, name + size)), raw: bytes.subarray(start, at) });
  }
  return out;
}

/** Field names of the imports from `modules` (GOT.mem, GOT.func, env): the glue resolves these among the exports. */
export function listImports(bytes, modules) {
  const section = sections(bytes).find((s) => s.id === IMPORT);
  if (!section) return [];
  const out = [];
  let [count, at] = leb(bytes, section.body);
  const name = () => {
    const [size, start] = leb(bytes, at);
    at = start + size;
    return text.decode(bytes.subarray(start, at));
  };
  const limits = () => {
    const flags = bytes[at++];
    at = leb(bytes, at)[1];
    if (flags & 1) at = leb(bytes, at)[1];
  };
  for (; count > 0; count--) {
    const module = name();
    const field = name();
    const kind = bytes[at++];
    if (kind === 0) at = leb(bytes, at)[1];
    else if (kind === 1) {
      at++;
      limits();
    } else if (kind === 2) limits();
    else if (kind === 3) at += 2;
    else if (kind === 4) at = leb(bytes, at + 1)[1];
    else throw new Error(`import ${module}.${field} is of an unknown kind ${kind}`);
    if (modules.includes(module)) out.push(field);
  }
  return out;
}

/** The module with only those exports that `keep(name)` wants. */
export function withExports(bytes, keep) {
  const section = sections(bytes).find((s) => s.id === EXPORT);
  const kept = listExports(bytes).filter((entry) => keep(entry.name));
  const body = Buffer.concat([Buffer.from(toLeb(kept.length)), ...kept.map((entry) => entry.raw)]);
  const head = Buffer.from([EXPORT, ...toLeb(body.length)]);
  return Buffer.concat([bytes.subarray(0, section.start), head, body, bytes.subarray(section.end)]);
}

/** sha256 of bytes, in hex. Pages served over plain http from another machine have no `crypto.subtle`, so there is a second way. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  return subtle ? hex(new Uint8Array(await subtle.digest('SHA-256', bytes))) : sha256Slow(bytes);
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** First 32 bits of the fractional part of `root(prime)` for the first `count` primes (FIPS 180-4, 4.2.2 and 5.3.3). */
function constants(count: number, root: (prime: number) => number): Uint32Array {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return Uint32Array.from(primes, (prime) => (root(prime) % 1) * 2 ** 32);
}

/** The same in plain JavaScript: a dataset of a few MB takes some tenths of a second. */
export function sha256Slow(bytes: Uint8Array): string {
  const k = constants(64, Math.cbrt);
  const state = constants(8, Math.sqrt);
  const words = new Uint32Array(64);
  const tail = padding(bytes);
  const whole = bytes.length - (bytes.length % 64);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < whole; at += 64) block(view, at, k, words, state);
  for (let at = 0; at < tail.byteLength; at += 64) block(tail, at, k, words, state);
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

/** What follows the last whole block: the rest, a one bit, zeros and the length in bits. */
function padding(bytes: Uint8Array): DataView {
  const rest = bytes.subarray(bytes.length - (bytes.length % 64));
  const out = new Uint8Array(rest.length < 56 ? 64 : 128);
  out.set(rest);
  out[rest.length] = 0x80;
  const view = new DataView(out.buffer);
  view.setUint32(out.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(out.length - 4, bytes.length << 3);
  return view;
}

function block(view: DataView, at: number, k: Uint32Array, w: Uint32Array, state: Uint32Array): void {
  const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));
  const get = (list: Uint32Array, i: number): number => list[i] as number;
  for (let i = 0; i < 16; i++) w[i] = view.getUint32(at + i * 4);
  for (let i = 16; i < 64; i++) {
    const [a, b] = [get(w, i - 15), get(w, i - 2)];
    const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
    const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
    w[i] = get(w, i - 16) + s0 + get(w, i - 7) + s1;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < 64; i++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const one = (h + s1 + ((e & f) ^ (~e & g)) + get(k, i) + get(w, i)) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = get(state, i) + word;
  });
}

/** Drawing rows at random, the same ones for the same seed. */

/** `n` of the rows (all, where there are fewer), each as likely as any other, in the order they were given. Pure. */
export function draw<T>(rows: readonly T[], n: number, seed: number): readonly T[] {
  const next = random(seed);
  const places = rows.map((_, i) => i);
  const count = Math.min(Math.max(0, Math.trunc(n)), rows.length);
  for (let i = 0; i < count; i += 1) {
    const j = i + Math.floor(next() * (rows.length - i));
    [places[i], places[j]] = [places[j] ?? 0, places[i] ?? 0];
  }
  return places
    .slice(0, count)
    .sort((a, b) => a - b)
    .flatMap((i) => rows.slice(i, i + 1));
}

/** Numbers in [0, 1) from a seed (mulberry32). */
function random(seed: number): () => number {
  let state = Math.trunc(seed) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

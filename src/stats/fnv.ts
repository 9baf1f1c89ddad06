/** FNV-1a over UTF-16 units: 32 bits, short and stable, no secret and no seal. `seed` makes another of it. */
export function fnv1a(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

/** The same as eight hexadecimal digits, for names. */
export function shortHash(text: string): string {
  return fnv1a(text).toString(16).padStart(8, '0');
}

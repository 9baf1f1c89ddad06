/** What a reader may type to find a thing: its names, its aliases, the sound of them, or the initials of the sound. */
export type Searchable = { readonly names: readonly string[]; readonly pinyin: string };

/** True where every word of the input fits somewhere. Case, spaces and full-width letters do not matter; empty input fits all. */
export function matches({ names, pinyin }: Searchable, input: string): boolean {
  const words = fold(input).split(' ').filter(Boolean);
  if (words.length === 0) return true;
  const plain = names.map((name) => fold(name).replaceAll(' ', ''));
  const readings = fold(pinyin)
    .split('/')
    .map((reading) => reading.trim().split(' ').filter(Boolean));
  const joined = fold(input).replaceAll(' ', '');
  const sounds = readings.some((syllables) => soundsLike(syllables, joined));
  return sounds || words.every((word) => plain.some((name) => name.includes(word)));
}

/** `bysrs`, `biyesheng`, `byesh`: each syllable from some start on gives its whole self or a beginning of it. */
function soundsLike(syllables: readonly string[], typed: string): boolean {
  return syllables.some((_, start) => eats(syllables, start, typed));
}

function eats(syllables: readonly string[], at: number, typed: string): boolean {
  if (typed === '') return true;
  const syllable = syllables[at];
  if (syllable === undefined) return false;
  for (let length = Math.min(syllable.length, typed.length); length > 0; length -= 1) {
    if (typed.startsWith(syllable.slice(0, length)) && eats(syllables, at + 1, typed.slice(length))) return true;
  }
  return false;
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·・“”"'（）()]+/g, ' ')
    .trim();
}

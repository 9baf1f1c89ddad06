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

/** How well it fits, 0 (its very name) to 4 (somewhere in its sound), shorter names before longer ones; null where it does not. */
export function likeness(thing: Searchable, input: string): number | null {
  if (!matches(thing, input)) return null;
  const typed = fold(input).replaceAll(' ', '');
  const names = thing.names.map((name) => fold(name).replaceAll(' ', ''));
  const readings = fold(thing.pinyin)
    .split('/')
    .map((reading) => reading.trim().split(' ').filter(Boolean));
  const sounds = readings.flatMap((syllables) => [
    syllables.join(''),
    syllables.map((syllable) => syllable.slice(0, 1)).join(''),
  ]);
  const said = [...names, ...sounds].filter((one) => one !== '');
  const rank = said.includes(typed)
    ? 0
    : names.slice(0, 2).some((name) => name.startsWith(typed))
      ? 1
      : sounds.some((sound) => sound.startsWith(typed))
        ? 2
        : names.some((name) => name.includes(typed))
          ? 3
          : 4;
  return rank + Math.min(names[0]?.length ?? 0, 99) / 100;
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

/** Folding is most of the work of a search, and the same names are looked through at every letter. */
const folded = new Map<string, string>();

function fold(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const made = plain(text);
  folded.set(text, made);
  return made;
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·・“”"'（）()]+/g, ' ')
    .trim();
}

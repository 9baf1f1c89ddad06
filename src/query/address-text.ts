import type { View } from '../model/view.ts';
import { deflated, unpacked } from './address-long.ts';

/** Path and parameters of an address, decoded; a parameter may come several times. Total. */
export function splitAddress(text: string): readonly [string, ReadonlyMap<string, readonly string[]>] {
  const hash = text.indexOf('#');
  const after = text.slice(hash + 1);
  // Some messengers encode a whole fragment; then not even `=` is left.
  const address = !after.includes('=') && /%3d/i.test(after) ? decode(after) : after;
  const mark = address.search(/[?？]/);
  const path = mark < 0 ? address : address.slice(0, mark);
  const params = new Map<string, string[]>();
  const given = mark < 0 ? '' : address.slice(mark + 1);
  const long = /^z=([\w-]+)/.exec(given)?.[1];
  for (const pair of ((long && unpacked(long)) ?? given).split(/&(?:amp;)?/)) {
    const equals = pair.indexOf('=');
    if (equals < 0) continue;
    const name = clean(decode(pair.slice(0, equals))).toLowerCase();
    params.set(name, [...(params.get(name) ?? []), decode(pair.slice(equals + 1))]);
  }
  return [clean(decode(path)).replace(/^[!/\s]+|[/\s]+$/g, ''), params];
}

/** The ids of a list, whichever comma (ASCII or Chinese) parts them; empty ones dropped. */
export function idsIn(value: string): readonly string[] {
  return value
    .split(/[,，、]/)
    .map(clean)
    .filter((id) => id !== '');
}

/** A year of four digits, 'latest' for nothing, null for what is no year. */
export function yearIn(value: string): View['year'] | null {
  const word = value.trim().toLowerCase();
  if (word === '' || word === 'latest') return 'latest';
  return /^[1-9]\d{3}$/.test(word) ? Number(word) : null;
}

/** Without control characters and halves of surrogate pairs, which no id has and which cannot be encoded again. */
export function clean(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}]/gu, '').trim();
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Letters of any script stay readable; the rest is percent-encoded. */
export function encode(text: string): string {
  return clean(text).replace(/[^\p{L}\p{N}_.~-]/gu, (character) => encodeURIComponent(character));
}

/** A statement as an address means it: line ends and tabs kept, other control characters dropped, no blanks around it. */
export function tidyStatement(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '')
    .trim();
}

/**
 * `~` and the packed statement, which survives messengers that encode an address once more; written out as long as
 * nothing packs; empty where it is too long for an address.
 */
export function encodeStatement(text: string): string {
  const tidy = tidyStatement(text);
  const packed = tidy === '' ? '' : deflated(tidy);
  if (packed === null) return encodeURIComponent(tidy);
  return packed === '' ? '' : `~${packed}`;
}

/** The statement of an address: packed, or written out by hand. */
export function statementIn(text: string): string {
  return tidyStatement((text.startsWith('~') ? unpacked(text.slice(1)) : null) ?? text);
}

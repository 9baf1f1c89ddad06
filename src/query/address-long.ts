/** Long addresses, packed: messengers cut links off at about two thousand characters. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/** Longest parameters that stay readable. */
const READABLE = 1500;
/** Longest packed parameters that are unpacked: more is no address of ours. */
const MOST = 20_000;

/** Parameters as they are or, when long, as `z=` and their deflated bytes in base64url. */
export function packed(query: string): string {
  if (query.length <= READABLE) return query;
  const short = `z=${deflated(query)}`;
  return short.length > 2 && short.length < query.length ? short : query;
}

/** Text as deflated bytes in base64url; empty where it is longer than `unpacked` takes. */
export function deflated(text: string): string {
  const bytes = base64(deflateSync(strToU8(text), { level: 9 }));
  return bytes.length > MOST ? '' : bytes;
}

/** What `packed` and `deflated` packed; null where that is no such text. Never throws. */
export function unpacked(text: string): string | null {
  if (text === '' || text.length > MOST || !/^[\w-]+$/.test(text)) return null;
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return strFromU8(inflateSync(Uint8Array.from(bytes, (character) => character.charCodeAt(0))));
  } catch {
    return null;
  }
}

function base64(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * Long addresses, packed: messengers cut links off at about two thousand characters. What packs them takes longer to
 * wake than many a page to draw, so it is fetched after the first picture, or before it where the address is packed.
 */
type Packer = Pick<typeof import('fflate'), 'deflateSync' | 'inflateSync' | 'strFromU8' | 'strToU8'>;
let packer: Packer | null = null;

/** Fetches what packs and unpacks. Until then addresses are written out, and packed ones are not understood. */
export async function loadPacker(): Promise<void> {
  packer ??= await import('fflate');
}

/** Whether the packer is there. */
export function packs(): boolean {
  return packer !== null;
}

/** Whether an address may have parts that cannot be read without the packer. */
export function isPacked(address: string): boolean {
  return /(?:[?？&]|%3f|%26)[zq](?:=|%3d)/i.test(address);
}

/** Longest parameters that stay readable. */
const READABLE = 1500;
/** Longest packed parameters that are unpacked: more is no address of ours. */
const MOST = 20_000;

/** Parameters as they are or, when long, as `z=` and their deflated bytes in base64url. */
export function packed(query: string): string {
  if (query.length <= READABLE) return query;
  const short = deflated(query) ?? '';
  return short !== '' && short.length + 2 < query.length ? `z=${short}` : query;
}

/** Text as deflated bytes in base64url; empty where it is longer than `unpacked` takes, null without the packer. */
export function deflated(text: string): string | null {
  if (packer === null) return null;
  const bytes = base64(packer.deflateSync(packer.strToU8(text), { level: 9 }));
  return bytes.length > MOST ? '' : bytes;
}

/** What `packed` and `deflated` packed; null where that is no such text. Never throws. */
export function unpacked(text: string): string | null {
  if (packer === null || text === '' || text.length > MOST || !/^[\w-]+$/.test(text)) return null;
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return packer.strFromU8(packer.inflateSync(Uint8Array.from(bytes, (character) => character.charCodeAt(0))));
  } catch {
    return null;
  }
}

function base64(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

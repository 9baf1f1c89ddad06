/** Zip files, made piece by piece so that the page stays alive, and the same bytes for the same contents. */
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Exhibit } from './exhibit.ts';

/** What exporters need of the world. */
export type Hooks = {
  /** Called between pieces of work: gives the page its turn; throws where the reader has cancelled. */
  readonly step: (done: number, all: number) => Promise<void>;
  /** The exhibit's drawing alone, as PNG with its size in px of the drawing: for what Office has no chart for. */
  readonly picture: (exhibit: Exhibit) => Promise<DrawnPicture>;
};
export type DrawnPicture = { readonly png: Uint8Array; readonly width: number; readonly height: number };

export type Parts = Map<string, string | Uint8Array>;

/** Pictures are packed already. */
const PACKED = /\.(?:png|jpe?g|xlsx)$/;
/** The earliest day a zip can tell: no clock in what is made. */
const DAY = new Date(1980, 0, 1, 0, 0, 0);
/** Pieces between two turns of the page. */
const TURN = 12;

/** The parts as one zip, in their order. Rejects with what `turn` throws. */
export async function zipOf(parts: Parts, turn: () => Promise<void>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else chunks.push(chunk);
  });
  let since = 0;
  for (const [name, content] of parts) {
    const file = PACKED.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    file.mtime = DAY;
    zip.add(file);
    file.push(typeof content === 'string' ? strToU8(content) : content, true);
    since += 1 + content.length / 40_000;
    if (since >= TURN) {
      since = 0;
      await turn();
    }
  }
  zip.end();
  if (failure !== null) throw failure;
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

import type { Source } from '../model/school.ts';
import { sha256 } from './sha256.ts';

export type ReportCheck =
  | { readonly ok: true; readonly lines: readonly string[] }
  /** Not the text edition that the locators count lines in; `sha256` is that of the file given. */
  | { readonly ok: false; readonly sha256: string };

/** Holds a reader's own copy of a report against the recorded sha256; `lines[n - 1]` is then line n of locator `Ln`. */
export async function checkReport(file: Blob, source: Source): Promise<ReportCheck> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const hash = await sha256(bytes);
  if (hash !== source.sha256) return { ok: false, sha256: hash };
  return { ok: true, lines: new TextDecoder('utf-8').decode(bytes).split('\n') };
}

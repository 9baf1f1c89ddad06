/** What documents can be asked for, and what is said while they are made. */
import type { Exhibit } from '../export/exhibit.ts';
import type { Hooks } from '../export/zip.ts';

export const DOCUMENTS = ['xlsx', 'pptx', 'docx'] as const;
export type DocumentKind = (typeof DOCUMENTS)[number];
/** `title` heads a document of several exhibits; empty: none. */
export type Job = { readonly kind: DocumentKind; readonly exhibits: readonly Exhibit[]; readonly title: string };

export type Said =
  | { readonly up: true }
  | { readonly done: number; readonly all: number }
  | { readonly picture: number; readonly exhibit: Exhibit }
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly error: string };

/** The document's bytes; its writer is loaded on demand. Rejects with what `hooks.step` throws. */
export async function makeDocument({ kind, exhibits, title }: Job, hooks: Hooks): Promise<Uint8Array<ArrayBuffer>> {
  if (kind === 'xlsx') return (await import('../export/xlsx.ts')).exhibitsXlsx(exhibits, hooks);
  if (kind === 'pptx') return (await import('../export/pptx.ts')).exhibitsPptx(exhibits, hooks);
  return (await import('../export/docx.ts')).exhibitsDocx(exhibits, hooks, title);
}

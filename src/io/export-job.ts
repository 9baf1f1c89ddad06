/** What documents can be asked for, and what is said while they are made. */
import type { DataJob } from '../export/data-file.ts';
import type { Exhibit } from '../export/exhibit.ts';
import type { Form, FormKind } from '../export/form.ts';
import type { Hooks } from '../export/zip.ts';

export const DOCUMENTS = ['xlsx', 'pptx', 'docx'] as const;
export type DocumentKind = (typeof DOCUMENTS)[number];
/** `title` heads a document of several exhibits; empty: none. */
type ExhibitsJob = { readonly kind: DocumentKind; readonly exhibits: readonly Exhibit[]; readonly title: string };

/** Exhibits as a document, sheets to fill in or keep as one, or data. */
export type Job =
  | ExhibitsJob
  | { readonly kind: 'form'; readonly as: FormKind; readonly form: Form }
  | { readonly kind: 'data'; readonly data: DataJob };

export type Said =
  | { readonly up: true }
  | { readonly done: number; readonly all: number }
  | { readonly picture: number; readonly exhibit: Exhibit }
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly error: string };

/** The document's bytes; its writer is loaded on demand. Rejects with what `hooks.step` throws. */
export async function makeDocument(job: Job, hooks: Hooks): Promise<Uint8Array<ArrayBuffer>> {
  if (job.kind === 'data') return (await import('../export/data-file.ts')).dataFile(job.data, () => hooks.step(0, 0));
  if (job.kind === 'form') return (await import('../export/form-file.ts')).formFile(job.form, job.as, hooks.step);
  const { kind, exhibits, title } = job;
  if (kind === 'xlsx') return (await import('../export/xlsx.ts')).exhibitsXlsx(exhibits, hooks);
  if (kind === 'pptx') return (await import('../export/pptx.ts')).exhibitsPptx(exhibits, hooks, title);
  return (await import('../export/docx.ts')).exhibitsDocx(exhibits, hooks, title);
}

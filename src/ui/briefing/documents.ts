/** A briefing as bytes: Office beside the page, HTML on it in small steps; and a brief for each of several schools in one zip. */
import { anonymised, disguise, disguisedCatalog } from '../../export/anonymise.ts';
import { briefingHtml } from '../../export/briefing-html.ts';
import { type BriefingPart, shownIn } from '../../export/briefing-parts.ts';
import { fileName } from '../../export/file-name.ts';
import { type Parts, zipOf } from '../../export/zip.ts';
import { schoolName } from '../../format/names.ts';
import { briefingWords } from '../../format/words-briefing-page.ts';
import { MEDIA, runExport } from '../../io/export-run.ts';
import type { Briefing } from '../../model/briefing.ts';
import type { Lang } from '../../model/chart.ts';
import type { School } from '../../model/school.ts';
import { DEFAULT_VIEW } from '../../query/address.ts';
import { viewFor } from '../../query/briefing-target.ts';
import { linkTo, type MakeContext, madeParts } from './exhibits.ts';

export const KINDS = ['docx', 'pptx', 'xlsx', 'html'] as const;
export type Kind = (typeof KINDS)[number];
export const MEDIA_OF: Readonly<Record<Kind | 'zip', string>> = {
  ...MEDIA,
  html: 'text/html;charset=utf-8',
  zip: 'application/zip',
};

export type Progress = (words: 'answer' | 'write', done: number, all: number) => void;
export type Running = { readonly signal: AbortSignal; readonly onProgress: Progress };

/** The document's bytes. Rejects with an `AbortError` where it was cancelled. */
export async function documentOf(
  kind: Kind,
  { title, lang, parts }: { readonly title: string; readonly lang: Lang; readonly parts: readonly BriefingPart[] },
  { signal, onProgress }: Running,
): Promise<Uint8Array<ArrayBuffer>> {
  const heading = title.trim() === '' ? briefingWords(lang).title : title;
  if (kind !== 'html') {
    const wanted = kind === 'xlsx' ? parts.filter(({ exhibit }) => exhibit.spec.table.columns.length > 0) : parts;
    const exhibits = wanted.map((part) => shownIn(kind, part));
    return runExport(
      { kind, exhibits, title: heading },
      { signal, onProgress: (done, all) => onProgress('write', done, all) },
    );
  }
  const step = async (done: number, all: number) => {
    onProgress('write', done, all);
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  };
  return new TextEncoder().encode(await briefingHtml({ title: heading, lang, parts }, { step }));
}

export type Batch = {
  readonly briefing: Briefing;
  readonly lang: Lang;
  readonly kind: Kind;
  readonly schools: readonly School[];
  readonly anonymous: boolean;
};
export type BatchRunning = {
  readonly signal: AbortSignal;
  /** Schools done, of all, and the one that is being made. */
  readonly onSchool: (done: number, all: number, name: string) => void;
};

/** A zip with a document for each school. Rejects with an `AbortError` where it was cancelled. */
export async function batchZip(
  { briefing, lang, kind, schools, anonymous }: Batch,
  context: MakeContext,
  { signal, onSchool }: BatchRunning,
): Promise<Uint8Array<ArrayBuffer>> {
  const say = briefingWords(lang);
  const files: Parts = new Map();
  const lacking: string[] = [];
  for (const [at, school] of schools.entries()) {
    const name = schoolName(school, lang);
    onSchool(at, schools.length, name);
    const making = anonymous ? { ...context, catalog: disguisedCatalog(school.id, context.catalog) } : context;
    const made = await madeParts(briefing, lang, making, { signal, onAnswer: () => undefined }, (view) =>
      viewFor(view, school.id, making.catalog),
    );
    if (made.skipped > 0) lacking.push(say.batch.lacking(name, made.skipped));
    if (made.parts.length === 0) continue;
    const heading = [name, briefing.title.trim() === '' ? say.title : briefing.title].join(' · ');
    const hide = disguise(school.id, context.catalog, lang);
    const link = linkTo({ ...DEFAULT_VIEW, page: 'profile', schools: [school.id] }, context);
    const parts = made.parts.map(({ exhibit, show }): BriefingPart => {
      const spec = { ...exhibit.spec, focus: school.id };
      const own = { ...exhibit, spec };
      return { show, exhibit: anonymous ? anonymised(own, school.id, link, hide) : own };
    });
    const title = anonymous ? hide(heading) : heading;
    const bytes = await documentOf(kind, { title, lang, parts }, { signal, onProgress: () => undefined });
    files.set(fileName(title, context.made, kind), bytes);
  }
  onSchool(schools.length, schools.length, '');
  if (lacking.length > 0) {
    const named = anonymous ? [] : lacking;
    files.set('README.txt', `\uFEFF${[say.batch.readme(files.size, context.made), ...named].join('\r\n')}\r\n`);
  }
  return zipOf(files, async () => {
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  });
}

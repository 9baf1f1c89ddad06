/** Items as exhibits: what documents are written from. */
import { type BriefingPart, textExhibit } from '../../export/briefing-parts.ts';
import { type Exhibit, exhibitOf, keysBehind, withPlaces } from '../../export/exhibit.ts';
import type { Briefing, BriefingItem, SqlItem, ViewItem } from '../../model/briefing.ts';
import type { ChartSpec, Lang } from '../../model/chart.ts';
import type { View } from '../../model/view.ts';
import { formatAddress } from '../../query/address.ts';
import { openAddress } from '../../query/repair.ts';
import { type AskContext, answerPiece } from './answers.ts';
import { answerSql } from './results.ts';

export type MakeContext = AskContext & { readonly version: string; readonly base: string; readonly made: string };
export type Watched = { readonly signal: AbortSignal; readonly onAnswer: (done: number, all: number) => void };
/** `skipped` items could not be answered. */
export type Made = { readonly parts: readonly BriefingPart[]; readonly skipped: number };

/** Language of the document: that of most of its items. */
export function languageOf(briefing: Briefing, reader: Lang): Lang {
  const views = briefing.items.filter((item) => item.kind !== 'text');
  if (views.length === 0) return reader;
  const english = views.filter((item) => item.lang === 'en').length;
  return english > views.length / 2 ? 'en' : 'zh';
}

/** A spec under the writer's own title. */
export function titled(spec: ChartSpec, item: Pick<ViewItem | SqlItem, 'title'>): ChartSpec {
  const title = item.title.trim();
  return title === '' ? spec : { ...spec, title };
}

/** Every item answered and with the place of each figure; `viewOf` may put the question to other schools. */
export async function madeParts(
  briefing: Briefing,
  lang: Lang,
  context: MakeContext,
  { signal, onAnswer }: Watched,
  viewOf: (view: View) => View = (view) => view,
): Promise<Made> {
  const parts: BriefingPart[] = [];
  let skipped = 0;
  const all = briefing.items.length;
  for (const [at, item] of briefing.items.entries()) {
    signal.throwIfAborted();
    onAnswer(at, all);
    try {
      parts.push(await partOf(item, lang, context, viewOf, signal));
    } catch (error) {
      signal.throwIfAborted();
      skipped += 1;
      console.warn(error);
    }
    // Gives the page its turn between two answers.
    await new Promise((resolve) => setTimeout(resolve));
  }
  onAnswer(all, all);
  return { parts, skipped };
}

async function partOf(
  item: BriefingItem,
  lang: Lang,
  context: MakeContext,
  viewOf: (view: View) => View,
  signal: AbortSignal,
): Promise<BriefingPart> {
  const { catalog, version, made } = context;
  const data = { version, fingerprint: catalog.fingerprint };
  if (item.kind === 'text')
    return { exhibit: textExhibit(item.title, item.note, lang, { data, made, link: '' }), show: 'sentence' };
  const { view, spec: answered } =
    item.kind === 'sql'
      ? await answerSql(item, context, signal)
      : await answerView(viewOf(openAddress(item.address, catalog).view), item, context);
  const spec = titled(answered, item);
  const exhibit = exhibitOf({ spec, view, catalog, version, link: linkTo(view, context), made });
  return {
    exhibit: { ...(await traced(exhibit, context)), ...(item.note.trim() === '' ? {} : { remark: item.note }) },
    show: item.show,
  };
}

async function answerView(view: View, { piece, lang }: Pick<ViewItem, 'piece' | 'lang'>, context: MakeContext) {
  return { view, spec: await answerPiece(view, piece, lang, context) };
}

/** Absolute address of a view, with the data's fingerprint. */
export function linkTo(view: View, { base, catalog }: Pick<MakeContext, 'base' | 'catalog'>): string {
  return `${base}${formatAddress({ ...view, data: catalog.fingerprint })}`;
}

async function traced(exhibit: Exhibit, { ask, catalog }: MakeContext): Promise<Exhibit> {
  const { spec } = exhibit;
  if (spec.provenance.length === 0) return exhibit;
  try {
    const cells = await ask({ kind: 'cells', keys: [...spec.provenance] });
    const claims = await ask({ kind: 'claims', cells: [...keysBehind(spec, cells)] });
    return withPlaces(exhibit, claims, catalog);
  } catch {
    return exhibit;
  }
}

/** Exhibits as slides: the answer as title, native charts or tables, sources beneath, provenance in the notes. */
import { unzipSync } from 'fflate';
import { exportWords } from '../format/words-export.ts';
import { chartWorkbook, embeddedChart } from './chart-embed.ts';
import type { Exhibit } from './exhibit.ts';
import { OFFICE, RUN_FONTS } from './office-font.ts';
import { contentsPages, writeContents } from './pptx-contents.ts';
import { notesXml } from './pptx-notes.ts';
import { addExhibit, type Deck, HELD } from './pptx-slides.ts';
import { plainText, XML_HEAD } from './xml.ts';
import { type Hooks, type Parts, zipOf } from './zip.ts';

/** How the library writes the number of a slide: in the theme's font. */
const BARE_RUN = '<a:rPr b="0" lang="en-US"/>';
const OWN_RUN = `<a:rPr lang="zh-CN" b="0">${RUN_FONTS}</a:rPr>`;
/** Points, on a slide of 13.33 × 7.5 inches. */
const LABELS = 12;

/** The presentation's bytes; `title` heads its contents, which one of several exhibits has. Rejects with what `hooks.step` throws. */
export async function exhibitsPptx(
  exhibits: readonly Exhibit[],
  hooks: Hooks,
  title = '',
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: Pptx } = await import('pptxgenjs');
  const lang = exhibits[0]?.lang ?? 'zh';
  const file = new Pptx();
  file.layout = 'LAYOUT_WIDE';
  file.theme = { headFontFace: OFFICE.sans, bodyFontFace: OFFICE.sans };
  const heading = title === '' ? exportWords(lang).slides : title;
  file.title = plainText(exhibits.length === 1 ? (exhibits[0]?.spec.title ?? '') : heading);
  file.author = 'VocLens';
  file.company = '';
  const deck: Deck = { file, charts: [], notes: [], counted: exhibits.length > 1 };
  const all = exhibits.length * 2;
  const titles = exhibits.map(({ spec }) => spec.title);
  // Where each begins is known when all are made: the slides stand before, and are filled in after.
  const contents = (deck.counted ? contentsPages(titles) : []).map((entries) => {
    deck.notes.push(entries);
    return { slide: file.addSlide(), entries };
  });
  const begins: number[] = [];
  for (const [at, exhibit] of exhibits.entries()) {
    await hooks.step(at, all);
    begins.push(deck.notes.length + 1);
    await addExhibit(deck, exhibit, hooks);
  }
  let told = 0;
  for (const [at, { slide, entries }] of contents.entries()) {
    const here = entries.map((entry, index) => ({ title: entry, slide: begins[told + index] ?? 1 }));
    writeContents(slide, here, { title: heading, continued: at > 0, lang });
    told += entries.length;
  }
  const written = (await file.write({ outputType: 'uint8array', compression: false })) as Uint8Array;
  await hooks.step(exhibits.length, all);
  const parts = await rewritten(unzipSync(written), deck, exhibits[0]?.made ?? '1980-01-01', hooks, all);
  return zipOf(parts, () => hooks.step(all - 1, all));
}

/** The library's package with our charts where their places are held, our notes, and the day it was made for a time. */
async function rewritten(
  files: Readonly<Record<string, Uint8Array>>,
  deck: Deck,
  made: string,
  hooks: Hooks,
  all: number,
): Promise<Parts> {
  const decoder = new TextDecoder();
  const parts: Parts = new Map();
  for (const [name, bytes] of Object.entries(files)) {
    if (name.endsWith('/')) continue;
    if (!/\.(?:xml|rels)$/.test(name)) {
      parts.set(name, bytes);
      continue;
    }
    const text = decoder.decode(bytes);
    const note = /^ppt\/notesSlides\/notesSlide(\d+)\.xml$/.exec(name)?.[1];
    if (note !== undefined) parts.set(name, notesXml(text, deck.notes[Number(note) - 1] ?? []));
    else if (name === 'docProps/core.xml')
      parts.set(name, text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${made}T00:00:00Z`));
    else if (name === '[Content_Types].xml') parts.set(name, chartTypes(text, deck.charts.length));
    else if (/^ppt\/slides\/slide\d+\.xml$/.test(name))
      parts.set(name, text.replace(/<p:sp>.*?<\/p:sp>/gs, chartFrame).replace(BARE_RUN, OWN_RUN));
    else if (/^ppt\/slides\/_rels\//.test(name)) {
      const slide = decoder.decode(files[name.replace('_rels/', '').replace('.rels', '')] ?? new Uint8Array());
      parts.set(name, chartRelations(text, slide));
    } else parts.set(name, text);
  }
  for (const [at, chart] of deck.charts.entries()) {
    await hooks.step(Math.min(all - 1, all / 2 + Math.floor((at / deck.charts.length) * (all / 2))), all);
    parts.set(`ppt/charts/chart${at + 1}.xml`, embeddedChart(chart, LABELS, 'rId1'));
    parts.set(
      `ppt/charts/_rels/chart${at + 1}.xml.rels`,
      `${XML_HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE_RELATION}/package" Target="../embeddings/chart${at + 1}.xlsx"/></Relationships>`,
    );
    parts.set(`ppt/embeddings/chart${at + 1}.xlsx`, await chartWorkbook(chart, made));
  }
  return parts;
}

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function chartTypes(text: string, count: number): string {
  const own = Array.from(
    { length: count },
    (_, at) =>
      `<Override PartName="/ppt/charts/chart${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`,
  );
  const sheet = text.includes('Extension="xlsx"')
    ? ''
    : '<Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>';
  return text.replace(/(<Types[^>]*>)/, `$1${sheet}`).replace('</Types>', `${own.join('')}</Types>`);
}

/** A shape that holds a chart's place becomes the chart; any other stays. */
function chartFrame(shape: string): string {
  const number = new RegExp(`name="${HELD}(\\d+)"`).exec(shape)?.[1];
  const [, x, y, cx, cy] = /<a:off x="(-?\d+)" y="(-?\d+)"\/>\s*<a:ext cx="(\d+)" cy="(\d+)"\/>/.exec(shape) ?? [];
  const id = /<p:cNvPr id="(\d+)"/.exec(shape)?.[1] ?? '1';
  const alt = /<a:t>(.*?)<\/a:t>/s.exec(shape)?.[1] ?? '';
  if (number === undefined) return shape;
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Chart ${number}" descr="${alt.replaceAll('"', '&quot;')}"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rIdChart${number}"/></a:graphicData></a:graphic></p:graphicFrame>`;
}

function chartRelations(text: string, slide: string): string {
  const own = [...slide.matchAll(new RegExp(`name="${HELD}(\\d+)"`, 'g'))].map(
    ([, number]) =>
      `<Relationship Id="rIdChart${number}" Type="${OFFICE_RELATION}/chart" Target="../charts/chart${number}.xml"/>`,
  );
  return text.replace('</Relationships>', `${own.join('')}</Relationships>`);
}

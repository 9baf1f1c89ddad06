/** Text in native charts, its fonts named for Latin and Chinese on every run. */
import { INK, RUN_FONTS } from './office-font.ts';
import { xml } from './xml.ts';

/** Look of the text of a chart element: size in points, colour as six hex digits; `level`: broken into lines, never slanted. */
export function textLook(size: number, colour: string, level = false): string {
  return `<c:txPr><a:bodyPr${level ? ' rot="0" vert="horz"' : ''}/><a:lstStyle/><a:p><a:pPr>${runLook('defRPr', size, colour, false)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

function runLook(tag: 'defRPr' | 'rPr', size: number, colour: string, bold: boolean): string {
  const lang = tag === 'rPr' ? ' lang="zh-CN" altLang="en-US"' : '';
  return `<a:${tag}${lang} sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>${RUN_FONTS}</a:${tag}>`;
}

/** A title, of the chart or of an axis; `up`: read from below, along an upright axis. */
export function chartTitle(text: string, size: number, bold: boolean, up = false): string {
  return `<c:title><c:tx><c:rich><a:bodyPr${up ? ' rot="-5400000" vert="horz"' : ''}/><a:lstStyle/><a:p><a:pPr>${runLook('defRPr', size, INK.text, bold)}</a:pPr><a:r>${runLook('rPr', size, INK.text, bold)}<a:t>${xml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

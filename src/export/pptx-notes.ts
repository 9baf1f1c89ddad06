/** Speaker notes: a paragraph a line, in a font that has Chinese. */
import { RUN_FONTS } from './office-font.ts';
import { xml } from './xml.ts';

/** The library's notes part with these paragraphs for its text. */
export function notesXml(part: string, lines: readonly string[]): string {
  const paragraphs = lines.map(
    (line) =>
      `<a:p><a:r><a:rPr lang="zh-CN" altLang="en-US" dirty="0">${RUN_FONTS}</a:rPr><a:t>${xml(line)}</a:t></a:r></a:p>`,
  );
  const body = paragraphs.length === 0 ? '<a:p><a:endParaRPr lang="zh-CN"/></a:p>' : paragraphs.join('');
  return part.replace(
    /(<p:ph type="body" idx="1"\/>.*?<a:lstStyle\/>)(.*?)(<\/p:txBody>)/s,
    (_, before: string, _text: string, after: string) => before + body + after,
  );
}

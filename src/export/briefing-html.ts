/** A briefing as one HTML file: opens offline, asks nobody for anything, its tables sort. */
import { briefingWords } from '../format/words-briefing-page.ts';
import { exportWords } from '../format/words-export.ts';
import type { Lang, TableCell } from '../model/chart.ts';
import { type BriefingPart, columnShares } from './briefing-parts.ts';
import { type Grid, recordGrid } from './grid.ts';
import { markOf } from './number-format.ts';
import { isDrawn, MOST_PART_ROWS, numbered, partTitle, tableParts, tablesOf } from './numbering.ts';
import { exhibitSvg } from './picture.ts';
import { heading } from './xlsx-table.ts';
import { plainText, xml } from './xml.ts';
import type { Hooks } from './zip.ts';

/** Sorts a table by the column whose heading is pressed; texts and what is missing stay as they are told apart. */
export const HTML_SCRIPT =
  "for(const b of document.querySelectorAll('th button'))b.addEventListener('click',()=>{const h=b.parentElement,t=h.closest('table'),i=[...h.parentElement.children].indexOf(h),d=h.getAttribute('aria-sort')==='descending'?1:-1;for(const o of h.parentElement.children)o.removeAttribute('aria-sort');h.setAttribute('aria-sort',d<0?'descending':'ascending');const v=r=>{const c=r.children[i],n=c.getAttribute('data-v');return n===null?null:n===''?c.textContent:Number(n)};const s=t.tBodies[0];[...s.rows].sort((a,b)=>{const x=v(a),y=v(b);if(x===null||y===null)return(x===null)-(y===null);return d*(typeof x==='number'&&typeof y==='number'?x-y:String(x).localeCompare(String(y),'zh'))}).forEach(r=>s.append(r))})";
export const HTML_STYLE =
  ':root{color-scheme:light}body{margin:0;background:#f2f0e9;color:#1b232b;font:15px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif;font-variant-numeric:tabular-nums}main{max-width:900px;margin:0 auto;padding:40px 48px;background:#fff}h1{font-size:26px;line-height:1.3}h2{margin:40px 0 4px;font-size:20px;line-height:1.4}nav ol{padding-left:1.6em}a{color:#0f5f66}p{margin:6px 0}.quiet,figcaption,caption,footer{color:#5f6a74;font-size:13px}.remark{white-space:pre-line;padding-left:12px;border-left:3px solid #0f5f66}figure{margin:16px 0;break-inside:avoid}figure svg{display:block;width:100%;height:auto}figcaption{text-align:center}.scroll{overflow-x:auto}table{width:100%;min-width:640px;table-layout:fixed;border-collapse:collapse;overflow-wrap:anywhere;margin:8px 0 16px;font-size:13px}caption{padding:6px 0;text-align:center}th,td{padding:5px 10px 5px 0;border-bottom:1px solid #dfdbd0;text-align:start;vertical-align:baseline;font-weight:400;white-space:pre-line}th button{padding:0;border:0;background:none;color:inherit;font:inherit;text-align:inherit;cursor:pointer}th[aria-sort]::after{content:"↓"}th[aria-sort=ascending]::after{content:"↑"}thead th{color:#5f6a74}.n{text-align:end}.q{color:#5f6a74}tr{break-inside:avoid}h2{break-after:avoid}ul.notes{padding-left:1.2em;color:#4a5560;font-size:13px}@media(max-width:600px){main{padding:20px 16px}}@media print{body,main{background:#fff}table{min-width:0;font-size:11px}.scroll{overflow:visible}main{max-width:none;padding:0}a{color:inherit;text-decoration:none}}';
/** Of the two texts above, in the form a policy names them; a test holds them to it. */
export const HTML_SCRIPT_HASH = 'sha256-ZsebSFyJM258kbwD9GTCABhVX3sbO6QaZEEWiFqL5Po=';
export const HTML_STYLE_HASH = 'sha256-hkBvD7f2cJ9QN5Vs6104lTtM2w0Qf9HAWZixwYckGFw=';

export type HtmlBriefing = { readonly title: string; readonly lang: Lang; readonly parts: readonly BriefingPart[] };

/** The file's text; rejects with what `step` throws. */
export async function briefingHtml(
  { title, lang, parts }: HtmlBriefing,
  { step }: Pick<Hooks, 'step'>,
): Promise<string> {
  const say = briefingWords(lang);
  const head = title.trim() === '' ? say.title : title;
  const numbers = numbered(parts.map(({ exhibit, show }) => ({ spec: exhibit.spec, show })));
  const sections: string[] = [];
  for (const [at, part] of parts.entries()) {
    await step(at, parts.length);
    sections.push(sectionOf(part, at, numbers[at]?.figure ?? null, numbers[at]?.table ?? null));
  }
  const policy = `default-src 'none'; style-src '${HTML_STYLE_HASH}'; script-src '${HTML_SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;
  const contents = parts
    .map(({ exhibit }, at) => `<li><a href="#p${at + 1}">${xml(exhibit.spec.title)}</a></li>`)
    .join('');
  const first = parts[0]?.exhibit;
  const made = first === undefined ? '' : say.made(first.made, first.data.fingerprint);
  return [
    `<!doctype html><html lang="${lang === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<title>${xml(head)}</title><style>${HTML_STYLE}</style></head><body><main>`,
    `<h1>${xml(head)}</h1><p class="quiet">${xml(made)}</p>`,
    parts.length > 1 ? `<nav><h2>${xml(say.toc)}</h2><ol>${contents}</ol></nav>` : '',
    ...sections,
    `<footer><p>${xml(exportWords(lang).meta.disclaimer)}</p></footer></main><script>${HTML_SCRIPT}</script></body></html>\n`,
  ].join('\n');
}

function sectionOf({ exhibit, show }: BriefingPart, at: number, figure: number | null, table: number | null): string {
  const { spec, lang, filters, remark = '' } = exhibit;
  const say = exportWords(lang);
  const own = briefingWords(lang);
  const lines = show === 'sentence' ? [] : spec.notes.map((note) => note.text);
  const marked = show !== 'sentence' && (figure !== null || table !== null);
  const foot = [
    ...(filters.length === 0 ? [] : [say.filter.lead(filters)]),
    ...lines,
    ...(marked && spec.kind === 'matrix' ? [say.verdictKey] : []),
    ...(marked ? [say.marksKey] : []),
  ];
  const link = exhibit.link === '' ? '' : ` · <a href="${xml(exhibit.link)}" rel="noreferrer">${xml(say.link)}</a>`;
  return [
    `<section id="p${at + 1}"><h2>${xml(spec.title)}</h2>`,
    spec.subtitle === '' ? '' : `<p class="quiet">${xml(spec.subtitle)}</p>`,
    paragraphs(spec.sentence),
    remark.trim() === '' ? '' : `<p class="remark">${xml(plainText(remark.trim()))}</p>`,
    figure === null
      ? ''
      : `<figure>${picture(exhibit)}<figcaption>${xml(own.figure(figure, spec.title))}</figcaption></figure>`,
    table === null ? '' : tables({ exhibit, show }, table),
    foot.length === 0 ? '' : `<ul class="notes">${foot.map((text) => `<li>${xml(text)}</li>`).join('')}</ul>`,
    spec.sources.length === 0 ? '' : `<p class="quiet">${xml(say.source(spec.sources))}${link}</p>`,
    '</section>',
  ].join('');
}

function paragraphs(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${xml(plainText(line))}</p>`)
    .join('');
}

/** The picture inline; its styles as attributes, since the page's policy lets no style in but its own. */
function picture(exhibit: BriefingPart['exhibit']): string {
  const { svg, width, height } = exhibitSvg(exhibit, {
    size: 'auto',
    notes: 'none',
    ground: 'transparent',
    framed: false,
  });
  return svg
    .replace(/^<\?xml[^>]*>\s*/, '')
    .replace(/<svg [^>]*>/, (tag) =>
      (tag.includes('viewBox') ? tag : tag.replace('<svg ', `<svg viewBox="0 0 ${width} ${height}" `)).replace(
        '<svg ',
        `<svg role="img" aria-label="${xml(exhibit.spec.alt)}" `,
      ),
    )
    .replace(/ style="([^"]*)"/g, (_, style: string) => attributesOf(style));
}

function attributesOf(style: string): string {
  return style
    .replaceAll('&quot;', "'")
    .split(';')
    .flatMap((rule) => {
      const at = rule.indexOf(':');
      const name = rule.slice(0, at).trim();
      const value = rule.slice(at + 1).trim();
      return at < 1 || !/^[a-z-]+$/.test(name) || name === 'user-select' ? [] : [` ${name}="${value}"`];
    })
    .join('');
}

function tables({ exhibit, show }: BriefingPart, number: number): string {
  const { spec, lang } = exhibit;
  if (isDrawn(spec) || spec.kind === 'record')
    return recordTable(exhibit, briefingWords(lang).table(number, spec.title));
  const grids = tablesOf(spec, show).filter((grid) => grid.rows.length > 0);
  const parts = tableParts(grids);
  return grids
    .map((grid, at) => {
      const text = briefingWords(lang).table(`${number}${parts[at]?.mark ?? ''}`, partTitle(spec, parts[at]));
      return gridTable(grid, text, lang);
    })
    .join('');
}

function recordTable({ spec, lang }: BriefingPart['exhibit'], caption: string): string {
  const { table } = spec;
  const shown = table.columns.flatMap((column, at) =>
    column.id === 'source' || table.rows.every((row) => (row[at]?.text ?? '') === '') ? [] : [{ column, at }],
  );
  const number = (kind: string) => kind === 'number' || kind === 'rank';
  const head = shown.map(
    ({ column }) =>
      `<th scope="col"${number(column.kind) ? ' class="n"' : ''}><button type="button">${xml(heading(column, lang))}</button></th>`,
  );
  const rows = table.rows
    .slice(0, MOST_PART_ROWS)
    .map((row) => `<tr>${shown.map(({ column, at }) => cellOf(row[at], number(column.kind))).join('')}</tr>`);
  const left = table.rows.length - rows.length;
  return `<div class="scroll"><table><caption>${xml(caption)}</caption>${columns(recordGrid(table, lang, MOST_PART_ROWS))}<thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>${left > 0 ? `<p class="quiet">${xml(exportWords(lang).moreRows(left))}</p>` : ''}`;
}

/** `data-v`: what it is sorted by; absent where there is no value. */
function cellOf(cell: TableCell | undefined, end: boolean): string {
  if (cell === undefined) return '<td></td>';
  const text = cell.text + (cell.figure === null ? '' : markOf(cell.figure));
  const missing = cell.value === null;
  const by = missing ? '' : ` data-v="${typeof cell.value === 'number' ? cell.value : ''}"`;
  const look = [end ? 'n' : '', missing && cell.figure !== null ? 'q' : ''].filter(Boolean).join(' ');
  return `<td${look === '' ? '' : ` class="${look}"`}${by}>${xml(text)}</td>`;
}

function gridTable(grid: Grid, caption: string, lang: Lang): string {
  const line = (cells: Grid['head'], tag: 'th' | 'td') =>
    cells
      .map((cell) => {
        const look = [cell.end ? 'n' : '', cell.quiet ? 'q' : ''].filter(Boolean).join(' ');
        return `<${tag}${look === '' ? '' : ` class="${look}"`}>${xml(cell.text)}</${tag}>`;
      })
      .join('');
  const rows = grid.rows.map((row) => `<tr>${line(row, 'td')}</tr>`).join('');
  const left = grid.left > 0 ? `<p class="quiet">${xml(exportWords(lang).moreRows(grid.left))}</p>` : '';
  return `<div class="scroll"><table><caption>${xml(caption)}</caption>${columns(grid)}<thead><tr>${line(grid.head, 'th')}</tr></thead><tbody>${rows}</tbody></table></div>${left}`;
}

/** Widths by attribute: the policy lets no style in. */
function columns(grid: Grid): string {
  return `<colgroup>${columnShares(grid)
    .map((share) => `<col width="${share}%">`)
    .join('')}</colgroup>`;
}

/** References to a view, for lists of sources. */
import { exportWords } from '../format/words-export.ts';
import type { Exhibit } from './exhibit.ts';
import { plainText } from './xml.ts';

export const CITE_STYLES = ['gbt', 'apa'] as const;
export type CiteStyle = (typeof CITE_STYLES)[number];

/** One line in GB/T 7714 (a database online) or APA, with data version, day and link, then the reports behind it. */
export function citeView(exhibit: Exhibit, style: CiteStyle): string {
  const { spec, data, made, link, lang } = exhibit;
  const say = exportWords(lang);
  const title = plainText(spec.title).replace(/\s+/g, ' ').trim();
  return say.cite[style](title, `${data.version} (${data.fingerprint.slice(0, 8)})`, made, link);
}

/** Names of files that every system takes, in the reader's language, with the day. */
import { plainText } from './xml.ts';

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** Characters; with three bytes each and the day well under the 255 bytes that file systems allow. */
const LONGEST = 70;

/** `毕业去向落实率：高职、中职分列_2026-11-22.pptx`. */
export function fileName(title: string, made: string, ending: string): string {
  const clean = plainText(title)
    .replace(/[\\/:*?"<>|\s\u0085\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g, ' ')
    .replace(/\uFFFD/g, '')
    .trim();
  const cut = [...clean]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[.\s~-]+|[.\s]+$/g, '');
  const name = cut === '' || RESERVED.test(cut) ? `VocLens ${cut}`.trim() : cut;
  return `${name}_${made}.${ending}`;
}

/** The styles of a workbook, gathered while its sheets are written. */
import { INK, OFFICE } from './office-font.ts';
import { XML_HEAD, xml } from './xml.ts';

/** `of` gives a cell's style number for its look and number format (`''`: text, `link`: a link); `xml` the part, afterwards. */
export type Styles = { readonly of: (look: string, format: string) => number; readonly xml: () => string };

const FONTS = [
  `<font><sz val="10.5"/><color rgb="FF${INK.text}"/><name val="${OFFICE.sans}"/><family val="2"/><charset val="134"/></font>`,
  `<font><b/><sz val="10.5"/><color rgb="FF${INK.text}"/><name val="${OFFICE.sans}"/><family val="2"/><charset val="134"/></font>`,
  `<font><b/><sz val="14"/><color rgb="FF${INK.text}"/><name val="${OFFICE.sans}"/><family val="2"/><charset val="134"/></font>`,
  `<font><sz val="10"/><color rgb="FF${INK.quiet}"/><name val="${OFFICE.sans}"/><family val="2"/><charset val="134"/></font>`,
  `<font><i/><sz val="10.5"/><color rgb="FF${INK.quiet}"/><name val="${OFFICE.sans}"/><family val="2"/><charset val="134"/></font>`,
  `<font><u/><sz val="10.5"/><color rgb="FF${INK.accent}"/><name val="${OFFICE.sans}"/><family val="2"/><charset val="134"/></font>`,
] as const;

/** Font, fill, border, alignment of each look. */
const LOOKS: Readonly<Record<string, readonly [font: number, fill: number, border: number, align: string]>> = {
  text: [0, 0, 1, '<alignment vertical="top" wrapText="1"/>'],
  head: [1, 2, 2, '<alignment vertical="center" wrapText="1"/>'],
  title: [2, 0, 0, '<alignment vertical="center"/>'],
  quiet: [3, 0, 0, '<alignment vertical="top"/>'],
  absent: [4, 0, 1, '<alignment horizontal="right" vertical="top"/>'],
  strong: [1, 0, 0, '<alignment vertical="top"/>'],
  plain: [0, 0, 0, ''],
};

/** Formats of its own that Excel takes in a workbook; marks stand in a column of words as well. */
const MOST = 200;

/** An empty set of styles: number 0 is plain text. */
export function newStyles(): Styles {
  const formats: string[] = [];
  const used = new Map<string, string>([['plain|', cellFormat('plain', 0, false)]]);
  return {
    of: (look, wanted) => {
      const format = wanted === 'link' || formats.includes(wanted) || formats.length < MOST ? wanted : 'General';
      const key = `${look}|${format}`;
      if (!used.has(key)) {
        const link = format === 'link';
        if (!link && format !== '' && format !== 'General' && !formats.includes(format)) formats.push(format);
        used.set(key, cellFormat(look, formats.indexOf(format) < 0 ? 0 : 164 + formats.indexOf(format), link));
      }
      return [...used.keys()].indexOf(key);
    },
    xml: () =>
      [
        `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
        formats.length === 0
          ? ''
          : `<numFmts count="${formats.length}">${formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${xml(code)}"/>`).join('')}</numFmts>`,
        `<fonts count="${FONTS.length}">${FONTS.join('')}</fonts>`,
        `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF${INK.head}"/><bgColor indexed="64"/></patternFill></fill></fills>`,
        `<borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border>${[INK.grid, INK.axis].map((colour) => `<border><left/><right/><top/><bottom style="thin"><color rgb="FF${colour}"/></bottom><diagonal/></border>`).join('')}</borders>`,
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        `<cellXfs count="${used.size}">${[...used.values()].join('')}</cellXfs>`,
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
      ].join(''),
  };
}

function cellFormat(look: string, format: number, link: boolean): string {
  const [font, fill, border, align] = LOOKS[look] ?? [0, 0, 0, ''];
  return `<xf numFmtId="${format}" fontId="${link ? 5 : font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${align}</xf>`;
}

/** The pages of our Word documents: A4, upright or on their side, with their number beneath. */
import type * as Docx from 'docx';
import { INK } from './office-font.ts';

/** Twips: A4 upright. */
export const A4 = { short: 11906, long: 16838 } as const;

/** A section of such pages; `ends` (above and below) and `sides` are its margins in twips. */
export function pagesOf(
  docx: typeof Docx,
  { wide, ends, sides }: { readonly wide: boolean; readonly ends: number; readonly sides: number },
  children: Docx.ISectionOptions['children'],
): Docx.ISectionOptions {
  const number = new docx.TextRun({ children: [docx.PageNumber.CURRENT], size: 18, color: INK.quiet });
  return {
    properties: {
      page: {
        size: {
          // The library turns the page itself.
          width: A4.short,
          height: A4.long,
          orientation: wide ? docx.PageOrientation.LANDSCAPE : docx.PageOrientation.PORTRAIT,
        },
        margin: { top: ends, bottom: ends, left: sides, right: sides },
      },
    },
    footers: {
      default: new docx.Footer({
        children: [new docx.Paragraph({ alignment: docx.AlignmentType.CENTER, children: [number] })],
      }),
    },
    children,
  };
}

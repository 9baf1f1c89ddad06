/** Widths by estimate: no canvas, the same answer under Node and in every browser. Slightly generous on purpose. */

/** Width of one line of text in px at a font size: Han and full-width 1 em, capitals and figures less, narrow ones least. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const char of text) em += charWidth(char);
  return em * size;
}

function charWidth(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x2e80 || code === 0x26a0 || code === 0x2014) return 1.02;
  if (/[ .,:;'|!iljtfrI()·/[\]-]/.test(char)) return 0.34;
  if (/[A-Z%mwMW@&≥≤≈]/.test(char)) return 0.78;
  if (code > 0xff) return 0.66;
  return 0.58;
}

/**
 * Breaks text into lines no wider than `width`: Latin at spaces (or inside an over-long word),
 * Han anywhere but before closing and after opening marks; a short bracket and the number of a document stay whole. Nothing is lost but the spaces at breaks.
 */
export function wrap(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text, size, width)) {
    if (line !== '' && textWidth(line + piece.trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  if (line.trimEnd() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

function pieces(text: string, size: number, width: number): readonly string[] {
  const parts =
    text.match(
      /〔[^〔〕]{1,6}〕(?:\d+号)?|（[^（）]{1,6}）[，。；：、]*|[（“《〔]*[\u2e80-\uffff][，。；：、）”》〕]*|[^\s\u2e80-\uffff]+\s*|\s+/gu,
    ) ?? [];
  return parts.flatMap((part) => (textWidth(part.trimEnd(), size) > width ? [...part] : [part]));
}

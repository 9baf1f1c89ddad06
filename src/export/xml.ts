/** Text for XML 1.0: whatever a title holds, the file stays well-formed. */

/** What XML 1.0 may not hold, escaped or not: control characters, halves of surrogate pairs, the two non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text without what XML cannot hold: control characters become nothing, halves of characters `\uFFFD`. */
export function plainText(text: string): string {
  return text.replace(FORBIDDEN, '').replace(HALVES, '\uFFFD');
}

/** Text as element content or attribute value. */
export function xml(text: string): string {
  return plainText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

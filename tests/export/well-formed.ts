/** Test tool: is it XML? A second opinion that shares no code with the writers. */

/** What is wrong with the text as XML 1.0; null when nothing is. */
export function notXml(text: string): string | null {
  const open: string[] = [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  const bad = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.exec(text);
  if (bad) return `forbidden character ${bad[0].charCodeAt(0)}`;
  if (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text)) return 'half a character';
  const body = text.replace(/^<\?xml[^?]*\?>\s*/, '');
  for (const [piece] of body.matchAll(/<[^>]*>|[^<]+/g)) {
    if (!piece.startsWith('<')) {
      if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(piece)) return `bare & in ${piece.slice(0, 60)}`;
      if (open.length === 0 && piece.trim() !== '') return `text outside: ${piece.slice(0, 60)}`;
    } else if (piece.startsWith('</')) {
      const name = piece.slice(2, -1).trim();
      const expected = open.pop();
      if (expected !== name) return `</${name}> where </${expected}> is due`;
    } else {
      const match = /^<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>$/.exec(piece);
      if (match === null) return `no tag: ${piece.slice(0, 120)}`;
      if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(match[2] ?? '')) return `bare & in ${piece}`;
      const names = [...(match[2] ?? '').matchAll(/\s([\w:.-]+)\s*=/g)].map(([, name]) => name);
      if (new Set(names).size < names.length) return `attribute twice: ${piece.slice(0, 120)}`;
      if (match[3] === '') open.push(match[1] ?? '');
    }
  }
  return open.length === 0 ? null : `not closed: ${open.join(' ')}`;
}

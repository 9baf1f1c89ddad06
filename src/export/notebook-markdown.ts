/** Entries of the notebook as Markdown: question, fingerprint, result and citation, so that they stand in a paper or a log. */
import { exportWords } from '../format/words-export.ts';
import { notebookWords } from '../format/words-notebook.ts';
import type { Lang } from '../model/chart.ts';
import type { KeptTable, KeptValue, NotebookEntry } from '../model/notebook.ts';
import { linkOf } from '../query/notebook-link.ts';
import { plainText } from './xml.ts';

type Made = {
  readonly lang: Lang;
  /** URL of the app's folder. */
  readonly base: string;
};

/** One document of all entries; nothing in them can become markup. */
export function notebookMarkdown(entries: readonly NotebookEntry[], { lang, base }: Made): string {
  const say = notebookWords(lang);
  const head = entries.length === 1 ? '' : `# ${say.title}\n\n`;
  return `${head}${entries.map((entry) => entryMarkdown(entry, { lang, base })).join('\n---\n\n')}`;
}

function entryMarkdown(entry: NotebookEntry, { lang, base }: Made): string {
  const say = notebookWords(lang);
  const words = say.markdownWords;
  const name = entry.name === '' ? say.unnamed : entry.name;
  const link = linkOf(entry);
  const address = `<${`${base}${link}`.replace(/[<>\s]/g, encodeURIComponent)}>`;
  const parts = [
    `## ${escaped(name)}`,
    ...entry.note
      .split(/\n{2,}/)
      .filter((one) => one.trim() !== '')
      .map(escaped),
    entry.kind === 'sql' ? `**${words.question}**\n\n${fenced(entry.sql, 'sql')}` : '',
    [
      ...(link === '' ? [] : [`- ${words.address}: ${address}`]),
      `- ${words.version}: ${escaped(entry.version)}`,
      `- ${words.fingerprint}: \`${entry.data.replace(/[`\s]/g, '')}\``,
      `- ${words.day}: ${entry.made}`,
    ].join('\n'),
    ...entry.tables.map((table) => tableMarkdown(table, lang)),
    `**${words.citation}**\n\n${exportWords(lang).cite.gbt(
      escaped(name),
      `${escaped(entry.version)} (${escaped(entry.data.slice(0, 8))})`,
      entry.made,
      link === '' ? `<${base}>` : address,
    )}`,
    words.howTo,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function tableMarkdown({ name, columns, rows, count, digest, cut }: KeptTable, lang: Lang): string {
  const say = notebookWords(lang);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const value = (one: KeptValue) => (one === null ? say.nothing : escaped(String(one)));
  const table =
    columns.length === 0
      ? []
      : [line(columns.map(escaped)), line(columns.map(() => '---')), ...rows.map((row) => line(row.map(value)))];
  return [
    `**${say.markdownWords.result}: ${escaped(name)}** (${count} ${say.markdownWords.rows})`,
    `${say.digest}: \`${digest}\``,
    ...(rows.length < count ? [say.part(rows.length, count)] : []),
    ...(cut ? [say.cut] : []),
    ...(table.length === 0 ? [] : [table.join('\n')]),
  ].join('\n\n');
}

/** Text on one line in which nothing is markup, a link or HTML. */
function escaped(text: string): string {
  return plainText(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~$&]/g, (one) => `\\${one}`)
    .replace(/^([-+=])(?=\s|=|-|$)/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** Code between fences longer than any in it. */
function fenced(text: string, kind: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${kind}\n${text}\n${fence}`;
}

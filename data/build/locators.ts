/** Holds every observation and award against the text of its report: what is printed stands where the locator says. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chineseNumber } from '../../src/rules/number.ts';
import { type Issue, readPackage } from './package.ts';
import { type Row, readTables } from './tables.ts';
import { toSource } from './to-model.ts';

export type Verified = {
  /** Rows held against a report. */
  readonly held: number;
  /** Sources whose text was not found, by sha256. */
  readonly absent: readonly string[];
  readonly issues: readonly Issue[];
};

/** Where the reports may lie: VOCLENS_REPORTS, or `../shared/reports` beside the repository. Null where neither exists. */
export function reportsDir(root: string): string | null {
  const dirs = [process.env.VOCLENS_REPORTS, join(root, '..', 'shared', 'reports')];
  return dirs.find((dir) => dir !== undefined && existsSync(dir)) ?? null;
}

/** Every row whose text does not stand at its locator. Reports are recognised by their sha256, whatever their names. */
export function verifyLocators(dataDir: string, reports: string): Verified {
  const { tables } = readTables(dataDir, readPackage(dataDir));
  const texts = readReports(reports);
  const sources = (tables.sources ?? []).map(toSource);
  const lines = new Map(sources.map((source) => [source.id, texts.get(source.sha256)?.split('\n')]));
  const issues: Issue[] = [];
  let held = 0;
  for (const source of sources) {
    const own = lines.get(source.id);
    if (own && own.length !== source.lines)
      issues.push({
        file: 'sources.csv',
        line: 0,
        message: `${source.id}: lines is ${source.lines}, the text has ${own.length}`,
      });
  }
  const hold = (row: Row, wanted: readonly string[]) => {
    const own = lines.get(row.cells.source ?? '');
    if (!own) return;
    held += 1;
    const locator = row.cells.locator ?? '';
    const spans = locator.split(';').map((part) => span(own, part));
    if (wanted.length === 0 || wanted.some((text) => spans.some((at) => stands(text, at)))) return;
    const shown = spans.join(' … ').replace(/\s+/g, ' ').slice(0, 80);
    issues.push({
      file: row.file,
      line: row.line,
      message: `“${wanted.join('” or “')}” does not stand at ${locator} of ${row.cells.source} (“${shown}”)`,
    });
  };
  for (const row of tables.observations ?? []) hold(row, row.cells.text ? [row.cells.text] : []);
  for (const row of tables.awards ?? []) {
    const { event = '', competition = '' } = row.cells;
    hold(
      row,
      [event, competition].filter((text) => text !== ''),
    );
  }
  return { held, absent: sources.filter((s) => !lines.get(s.id)).map((s) => s.id), issues };
}

/** Texts of the reports in a folder, by sha256. */
export function readReports(dir: string): ReadonlyMap<string, string> {
  const files = readdirSync(dir).filter((name) => name.endsWith('.txt'));
  return new Map(
    files.map((name) => {
      const bytes = readFileSync(join(dir, name));
      return [createHash('sha256').update(bytes).digest('hex'), bytes.toString('utf8')];
    }),
  );
}

function span(lines: readonly string[], part: string): string {
  const [from = 0, to = from] = part.match(/\d+/g)?.map(Number) ?? [];
  return lines.slice(from - 1, to).join('\n');
}

/**
 * Whether a printed text stands in some lines: as a whole figure (the 3 of 13 or of 3.5 does not count), with spaces and
 * line breaks inside it passed over, full-width forms read as plain ones, and `-` in any of its dashes or as an empty cell.
 */
export function stands(text: string, lines: string): boolean {
  const wanted = squeeze(text);
  if (/^-+$/.test(wanted)) return /-/.test(normal(lines)) || /(^|\t)\s*($|\t)/.test(lines);
  const spaced = [...wanted].map(escaped).join('\\s*');
  const figure = /^[\d.,%]/.test(wanted) ? '(?<![\\d])(?<!\\d[.,])' : '';
  const end = /\d$/.test(wanted) ? '(?!\\d)(?![.,]\\d)' : '';
  const numeral = chineseNumber(wanted) === null ? '' : '[零〇一二两三四五六七八九十百千万亿]';
  const after = numeral === '' ? end : `(?!${numeral})`;
  const before = numeral === '' ? figure : `(?<!${numeral})`;
  if (new RegExp(`${before}${spaced}${after}`, 'u').test(normal(lines))) return true;
  // Thousands separators may have been lost or added by the text extraction.
  const bare = wanted.replaceAll(',', '');
  return (
    bare !== wanted && new RegExp(`${figure}${[...bare].map(escaped).join('[\\s,]*')}${end}`, 'u').test(normal(lines))
  );
}

function normal(text: string): string {
  return text
    .replaceAll('，', ';')
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−]/g, '-');
}

function squeeze(text: string): string {
  return normal(text).replace(/\s+/g, '');
}

function escaped(char: string): string {
  return char.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

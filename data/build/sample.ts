/**
 * `npm run data:sample -- --n 150 --seed 1`: random observations and awards beside the lines of the reports that they cite,
 * for a second reader. The same seed over the same data draws the same rows.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readReports, reportsDir } from './locators.ts';
import { readPackage } from './package.ts';
import { draw } from './sampling.ts';
import { type Row, readTables } from './tables.ts';
import { toSource } from './to-model.ts';

const here = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '150' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: 'observations,awards' },
    around: { type: 'string', default: '1' },
    data: { type: 'string', default: here },
  },
});

const { tables } = readTables(values.data, readPackage(values.data));
const rows = values.from.split(',').flatMap((name) => tables[name.trim()] ?? []);
const reports = reportsDir(join(here, '..'));
const texts = reports === null ? new Map<string, string>() : readReports(reports);
const sources = new Map((tables.sources ?? []).map(toSource).map((source) => [source.id, source]));
if (reports === null) console.log('no report texts found (VOCLENS_REPORTS names their folder); rows only');

const drawn = draw(rows, Number(values.n), Number(values.seed));
for (const [i, row] of drawn.entries()) {
  console.log(`\n${i + 1}/${drawn.length}  data/${row.file}:${row.line}`);
  console.log(`  ${said(row)}`);
  const lines = texts.get(sources.get(row.cells.source ?? '')?.sha256 ?? '')?.split('\n');
  for (const line of lines ? cited(row.cells.locator ?? '', lines) : []) console.log(`  ${line}`);
}

/** Every filled column, in the order of the file. */
function said(row: Row): string {
  return Object.entries(row.cells)
    .filter(([name, text]) => text !== '' && name !== 'source')
    .map(([name, text]) => `${name}=${text}`)
    .join(' · ');
}

/** The lines of a locator and those around it; cited ones are marked. */
function cited(locator: string, lines: readonly string[]): readonly string[] {
  const around = Number(values.around);
  return locator.split(';').flatMap((part) => {
    const [from = 0, to = from] = part.match(/\d+/g)?.map(Number) ?? [];
    const first = Math.max(1, from - around);
    return lines
      .slice(first - 1, to + around)
      .map((text, i) => `${first + i >= from && first + i <= to ? '>' : ' '} L${first + i} ${text.trim()}`);
  });
}

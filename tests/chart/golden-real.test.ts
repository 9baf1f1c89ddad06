/**
 * Goldens over the real data: what each page with pictures shows at its default address, in Chinese, drawn at 1200 px.
 * `tests/golden/real/<name>.txt` has what a reader reads (title, sentence, notes, sources, table) and a sum of the whole
 * spec; `<name>.svg` the picture, or, where that is large, its sum in the text.
 *
 * They change with the data and with the code that draws them. To renew: `npm run data`, then
 * `npx vitest run --project node tests/chart/golden-real.test.ts -u`; look at the difference before it is committed.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { attach, type Native, run } from '../../data/build/engine.ts';
import { FILE, readCatalog } from '../../data/build/outputs.ts';
import { renderSvg } from '../../src/chart/echarts.ts';
import { heightOf, toOption } from '../../src/chart/option.ts';
import { awardsPieces } from '../../src/chart/pieces/awards.ts';
import { comparePieces } from '../../src/chart/pieces/compare.ts';
import { explorePieces } from '../../src/chart/pieces/explore.ts';
import { indicatorPieces } from '../../src/chart/pieces/indicator.ts';
import { overviewPieces } from '../../src/chart/pieces/overview.ts';
import type { PiecesOf } from '../../src/chart/pieces/piece.ts';
import { profilePieces } from '../../src/chart/pieces/profile.ts';
import { qualityPieces } from '../../src/chart/pieces/quality.ts';
import { standardsPieces } from '../../src/chart/pieces/standards.ts';
import { statisticsPieces } from '../../src/chart/pieces/statistics.ts';
import { summaryPieces } from '../../src/chart/pieces/summary.ts';
import { trendPieces } from '../../src/chart/pieces/trend.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { ChartSpec, Lang } from '../../src/model/chart.ts';
import { decode } from '../../src/query/decode.ts';
import { piecePlan } from '../../src/query/piece-plan.ts';
import { openAddress } from '../../src/query/repair.ts';
import { toSql } from '../../src/query/sql.ts';
import { normalSvg } from './normal-svg.ts';

const file = join(import.meta.dirname, '../../public/data', FILE);
const WIDTH = 1200;
/** Larger pictures are kept as a sum. */
const MOST = 40_000;
/** So many characters of a table are written out. */
const TABLE = 11_000;

/** Address of the view, the piece of it, and its page. */
const SHOWN: Readonly<Record<string, readonly [address: string, piece: string, pieces: PiecesOf]>> = {
  overview: ['#/overview', '', overviewPieces],
  quality: ['#/quality', '', qualityPieces],
  'quality-checklist': ['#/quality?c=checklist', '', qualityPieces],
  standards: ['#/standards', '', standardsPieces],
  summary: ['#/summary', '', summaryPieces],
  compare: ['#/compare', '', comparePieces],
  trend: ['#/trend', '', trendPieces],
  profile: ['#/profile', '', profilePieces],
  'profile-flow': ['#/profile?s=suining', 'flow', profilePieces],
  awards: ['#/awards', '', awardsPieces],
  explore: ['#/explore', '', explorePieces],
  statistics: ['#/statistics', '', statisticsPieces],
  indicator: ['#/indicator', '', indicatorPieces],
};

/** What is drawn by the page itself, as HTML. */
const UNDRAWN = ['record', 'matrix', 'heat'];

describe.skipIf(!existsSync(file))('over the built dataset (skipped until `npm run data` has run)', () => {
  let native: Native;
  let catalog: Catalog;
  const warnings: string[] = [];
  beforeAll(async () => {
    native = await attach(file, 'read');
    catalog = await readCatalog(native);
  });
  afterAll(() => native.close());
  beforeEach(() => {
    warnings.length = 0;
    for (const level of ['warn', 'error', 'log'] as const)
      vi.spyOn(console, level).mockImplementation((...parts) => void warnings.push(parts.join(' ')));
  });
  afterEach(() => vi.restoreAllMocks());

  async function specOf(name: string, lang: Lang): Promise<ChartSpec> {
    const [address, piece, pieces] = SHOWN[name] ?? ['', '', () => []];
    const { view, repairs } = openAddress(address, catalog);
    expect(repairs).toEqual([]);
    const answers: { query: Parameters<typeof decode>[0]; answer: unknown }[] = [];
    for (const query of piecePlan(view, piece, catalog))
      answers.push({ query, answer: decode(query, await run(native, toSql(query))) });
    const made = pieces({ view, catalog, answers, lang, piece }).find((one) => one.id === piece);
    if (made === undefined) throw new Error(`${name} has no piece “${piece}”`);
    return made.spec;
  }

  it.each(Object.keys(SHOWN))('%s is what it was', async (name) => {
    const spec = await specOf(name, 'zh');
    const drawn = UNDRAWN.includes(spec.kind) ? null : normalSvg(svgOf(spec));
    const small = drawn !== null && drawn.length <= MOST;
    await expect(readable(spec, small ? null : drawn)).toMatchFileSnapshot(`../golden/real/${name}.txt`);
    if (small) await expect(drawn).toMatchFileSnapshot(`../golden/real/${name}.svg`);
    expect(warnings).toEqual([]);
  });

  it.each(Object.keys(SHOWN))('%s has the same figures in English, whole rows and no broken text', async (name) => {
    const [zh, en] = [await specOf(name, 'zh'), await specOf(name, 'en')];
    expect(en.provenance).toEqual(zh.provenance);
    expect(en.table.rows.map((cells) => cells.length)).toEqual(zh.table.rows.map((cells) => cells.length));
    for (const spec of [zh, en]) {
      const text = JSON.stringify([spec.title, spec.subtitle, spec.sentence, spec.notes, spec.table]);
      expect(text).not.toMatch(/undefined|NaN|Infinity|\[object/);
      if (!UNDRAWN.includes(spec.kind)) expect(svgOf(spec)).not.toMatch(/undefined|NaN|Infinity/);
    }
    expect(warnings).toEqual([]);
  });
});

function svgOf(spec: ChartSpec): string {
  return renderSvg(toOption(spec, { dark: false, width: WIDTH, motion: false }), WIDTH, heightOf(spec, WIDTH));
}

/** What a reader reads, a line each, and sums of what is not written out. */
function readable(spec: ChartSpec, picture: string | null): string {
  const row = (texts: readonly string[]) => texts.map((text) => text.replaceAll('\n', ' ')).join(' | ');
  const { columns, rows } = spec.table;
  let left = TABLE;
  const shown = rows
    .map((cells) => row(cells.map((cell) => cell.text)))
    .filter((text) => {
      left -= text.length;
      return left >= 0;
    });
  const hidden = rows.length - shown.length;
  return [
    `# ${spec.title}`,
    spec.subtitle,
    spec.sentence,
    '',
    ...spec.notes.map((note) => `- ${note.kind}: ${note.text}`),
    ...spec.sources.map((source) => `- ${source}`),
    '',
    row(columns.map((column) => (column.unit ? `${column.title} (${column.unit})` : column.title))),
    ...shown,
    ...(hidden > 0 ? [`… ${hidden} more rows`] : []),
    '',
    `spec ${spec.kind}, sha256 ${sum(JSON.stringify(plain(spec)))}`,
    ...(picture === null ? [] : [`svg, ${WIDTH} px, sha256 ${sum(picture)}`]),
    '',
  ].join('\n');
}

function sum(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Maps as lists, so that JSON has what they hold. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, one) => (one instanceof Map ? [...one] : one)));
}

/** Briefings over the built data: every page's pieces answered outside it, documents of them, and peers that nobody is told of. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import { anonymised, disguise, disguisedCatalog, peerNames } from '../../src/export/anonymise.ts';
import {
  briefingHtml,
  HTML_SCRIPT,
  HTML_SCRIPT_HASH,
  HTML_STYLE,
  HTML_STYLE_HASH,
} from '../../src/export/briefing-html.ts';
import { type BriefingPart, shownIn, textExhibit } from '../../src/export/briefing-parts.ts';
import { exhibitOf, keysBehind, withPlaces } from '../../src/export/exhibit.ts';
import { numbered } from '../../src/export/numbering.ts';
import { makeDocument } from '../../src/io/export-job.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { Lang } from '../../src/model/chart.ts';
import type { Answer, Query } from '../../src/model/query.ts';
import type { Page } from '../../src/model/view.ts';
import { viewFor } from '../../src/query/briefing-target.ts';
import { decode } from '../../src/query/decode.ts';
import { piecePlan } from '../../src/query/piece-plan.ts';
import { openAddress } from '../../src/query/repair.ts';
import { toSql } from '../../src/query/sql.ts';
import { allSpecs } from '../chart/all-specs.ts';
import { openNative, type TestEngine } from '../sql/support/engines.ts';
import { exhibit } from './sample-exhibits.ts';

const PIECES: Partial<Record<Page, PiecesOf>> = {
  awards: awardsPieces,
  compare: comparePieces,
  explore: explorePieces,
  indicator: indicatorPieces,
  overview: overviewPieces,
  profile: profilePieces,
  quality: qualityPieces,
  standards: standardsPieces,
  statistics: statisticsPieces,
  summary: summaryPieces,
  trend: trendPieces,
};
/** Address and piece. */
const ITEMS: readonly (readonly [string, string])[] = [
  ['#/compare?i=placement_rate', ''],
  ['#/compare?i=student_teacher_ratio,books_per_student', ''],
  ['#/compare?i=student_teacher_ratio,books_per_student&c=heat', ''],
  ['#/trend?i=placement_rate', ''],
  ['#/overview', ''],
  ['#/standards', ''],
  ['#/summary', ''],
  ['#/profile?s=luzhou', ''],
  ['#/profile?s=luzhou', 'flow'],
  ['#/profile?s=luzhou', 'standing:placement_rate'],
  ['#/explore', ''],
  ['#/profile?s=luzhou', 'awards'],
  ['#/awards', ''],
  ['#/awards?f=tier:national', 'list'],
  ['#/awards', 'series'],
  ['#/awards?c=pivot&f=tier:national,cell:national~first~liaocheng', 'list'],
  ['#/awards?c=pivot', ''],
  ['#/awards?c=pivot&f=tier:international', 'totals'],
  ['#/quality', ''],
  ['#/quality?c=checklist', ''],
  ['#/statistics?i=student_teacher_ratio', ''],
  ['#/indicator?i=placement_rate', ''],
];
const step = async () => undefined;
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const hooks = { step, picture: async () => ({ png: new Uint8Array(PIXEL), width: 1, height: 1 }) };

/** Every text file in a zip, and in the zips in it. */
function textsIn(bytes: Uint8Array, path = ''): [string, string][] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, content]): [string, string][] => {
    if (/\.(?:xlsx|docx|pptx)$/.test(name)) return textsIn(content, `${path}${name}!`);
    return /\.(?:png|jpe?g)$/.test(name) ? [] : [[`${path}${name}`, strFromU8(content)]];
  });
}

describe('one file', () => {
  it('its policy names the script and the style it has, and no other', () => {
    const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
    expect([HTML_SCRIPT_HASH, HTML_STYLE_HASH]).toEqual([hash(HTML_SCRIPT), hash(HTML_STYLE)]);
  });

  it('lets nothing in that was typed, asks nobody, and styles nothing that its policy would stop', async () => {
    const evil = `</script><img src=x onerror="alert(1)">'"&🙂${'长'.repeat(290)}`;
    const specs = Object.values(allSpecs('zh'));
    const parts: readonly BriefingPart[] = [
      ...specs.map(
        (spec): BriefingPart => ({
          show: 'all',
          exhibit: { ...exhibit({ ...spec, title: evil, sentence: evil }), remark: evil },
        }),
      ),
      { show: 'sentence', exhibit: textExhibit(evil, `${evil}\n${evil}`, 'zh', exhibit(specs[0] as never)) },
    ];
    const html = await briefingHtml({ title: evil, lang: 'zh', parts }, { step });
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/<img|onerror="|<[^>]* style="|<[^>]* on[a-z]+=/);
    const addresses = [...html.matchAll(/(?:src|href|action|data)="([^"]*)"/g)].map((found) => found[1] ?? '');
    expect(
      addresses.filter((one) => !one.startsWith('#') && one !== 'https://host.test/#/compare?i=x&amp;d=e17f'),
    ).toEqual([]);
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;');
    expect(html).not.toMatch(/undefined|NaN|\[object/);
  });

  it('figures and tables are counted through, and only what is shown', () => {
    const { overview, ...others } = allSpecs('zh');
    const spec = others['compare-placement'];
    if (spec === undefined || overview === undefined) throw new Error('no such spec');
    const show = (one: typeof spec, what: BriefingPart['show']) => ({ spec: one, show: what });
    expect(
      numbered([
        show(spec, 'all'),
        show(spec, 'chart'),
        show(overview, 'all'),
        show(spec, 'sentence'),
        show(spec, 'table'),
      ]),
    ).toEqual([
      { figure: 1, table: 1 },
      { figure: 2, table: null },
      { figure: null, table: 2 },
      { figure: null, table: null },
      { figure: null, table: 3 },
    ]);
  });
});

const folder = join(import.meta.dirname, '../../public/data');
const built = existsSync(join(folder, 'voclens.duckdb'));

describe.skipIf(!built)('over the built dataset (skipped until `npm run data` has run)', () => {
  let engine: TestEngine;
  let known: Catalog;
  beforeAll(async () => {
    engine = await openNative(join(folder, 'voclens.duckdb'));
    known = JSON.parse(readFileSync(join(folder, 'catalog.json'), 'utf8')) as Catalog;
  });
  afterAll(() => engine.close());
  const ask = async <Q extends Query>(query: Q): Promise<Answer<Q>> => decode(query, await engine.run(toSql(query)));

  async function partOf(address: string, piece: string, lang: Lang, school?: string): Promise<BriefingPart> {
    return partFrom(school === undefined ? known : disguisedCatalog(school, known), address, piece, lang, school);
  }
  async function partFrom(
    catalog: Catalog,
    address: string,
    piece: string,
    lang: Lang,
    school?: string,
  ): Promise<BriefingPart> {
    const opened = openAddress(address, catalog).view;
    const view = school === undefined ? opened : viewFor(opened, school, catalog);
    const answers: { query: Query; answer: unknown }[] = [];
    for (const query of piecePlan(view, piece, catalog)) answers.push({ query, answer: await ask(query) });
    const pieces = PIECES[view.page]?.({ view, catalog, answers, lang, piece }) ?? [];
    const found = pieces.find((one) => one.id === piece);
    if (found === undefined) throw new Error(`${address} has no piece ${piece}`);
    const own = exhibitOf({
      spec: { ...found.spec, ...(school !== undefined && { focus: school }) },
      view,
      catalog,
      version: '1',
      link: `https://host.test/${address}`,
      made: '2026-11-22',
    });
    const cells = await ask({ kind: 'cells', keys: [...found.spec.provenance] });
    const claims = await ask({ kind: 'claims', cells: [...keysBehind(found.spec, cells)] });
    return { show: 'all', exhibit: withPlaces(own, claims, catalog) };
  }

  it('every page’s pieces are answered outside it, in both languages', async () => {
    for (const lang of ['zh', 'en'] as const) {
      for (const [address, piece] of ITEMS) {
        const { spec } = (await partOf(address, piece, lang)).exhibit;
        expect(spec.title, address).not.toBe('');
        expect(spec.lang).toBe(lang);
        expect(spec.table.rows.length, `${address} ${piece}`).toBeGreaterThan(0);
      }
    }
  }, 240_000);

  it('a brief for one school names none of its peers, in any file of any format', async () => {
    // The school's own record is long and of itself alone: it is looked through in the formats that are quickly made.
    for (const [own, lang, kinds] of [
      ['luzhou', 'zh', ['docx', 'pptx', 'xlsx']],
      ['suining', 'en', ['xlsx']],
    ] as const) {
      const hide = disguise(own, known, lang);
      const titled = `与${known.schools.map((school) => school.name_zh).join('、')}相比`;
      const letters = [...peerNames(own, known, lang).keys()];
      const short = kinds.length > 1;
      const items = ITEMS.filter(
        ([address, piece]) => piece !== 'flow' && !(short && /profile|summary|indicator/.test(address) && piece === ''),
      );
      const parts: BriefingPart[] = [];
      for (const [address, piece] of items) {
        const part = await partOf(address, piece, lang, own);
        const said = { ...part.exhibit, spec: { ...part.exhibit.spec, title: titled }, remark: titled };
        // Colours go by the letters, not by the school.
        for (const [, id, colour] of JSON.stringify(said.spec).matchAll(
          /"school":"([\w-]+)","label":"[^"]*","colour":(\d+)/g,
        ))
          expect(Number(colour), `${address} ${id}`).toBe(id === own ? 0 : letters.indexOf(id ?? '') + 1);
        parts.push({ ...part, exhibit: anonymised(said, own, `https://host.test/#/profile?s=${own}`, hide) });
      }
      const texts: [string, string][] = [['html', await briefingHtml({ title: hide(titled), lang, parts }, { step })]];
      for (const kind of kinds) {
        const exhibits = parts.map((part) => shownIn(kind, part));
        texts.push(...textsIn(await makeDocument({ kind, exhibits, title: hide(titled) }, hooks), `${kind}!`));
      }
      expect(texts.length).toBeGreaterThan(20);
      const all = texts.map(([, text]) => text).join('\n');
      const self = known.schools.find((school) => school.id === own);
      expect(all).toContain(lang === 'zh' ? self?.name_zh : self?.name_en);
      for (const peer of known.schools.filter((school) => school.id !== own)) {
        const core = peer.name_zh.replace(/职业.*$/, '');
        for (const name of [peer.name_zh, peer.name_en, `${core}职`, peer.id, `s=${peer.id}`]) {
          const told = texts
            .filter(([, text]) => text.toLowerCase().includes(name.toLowerCase()))
            .map(([file]) => file);
          expect(told, name).toEqual([]);
        }
        expect(all).toContain(peerNames(own, known, lang).get(peer.id));
      }
    }
  }, 240_000);
});

/**
 * Bad input on Quality and Awards, the cases of bad-input.test.ts: each is answered in words, in whole rows, and drawn
 * without a number that is none. What these pages count cannot be negative; the values they speak of can.
 */
import { describe, expect, it } from 'vitest';
import { awardListRecord, awardSeriesRecord } from '../../src/chart/award-records.ts';
import { awardSeries, compareTotal } from '../../src/chart/award-tables.ts';
import { awardsSpec } from '../../src/chart/awards.ts';
import { renderSvg } from '../../src/chart/echarts.ts';
import { heightOf, toOption } from '../../src/chart/option.ts';
import { checklist } from '../../src/chart/quality-checklist.ts';
import { qualityDefinitions } from '../../src/chart/quality-definitions.ts';
import { qualityFindings } from '../../src/chart/quality-findings.ts';
import { MOST_SCHOOLS, qualityPresence } from '../../src/chart/quality-presence.ts';
import { qualityRate } from '../../src/chart/quality-rate.ts';
import type { ChartSpec, Lang } from '../../src/model/chart.ts';
import { FAMILIES } from '../../src/model/indicator.ts';
import type { Finding } from '../../src/model/observation.ts';
import type { EvidenceRow, PresenceRow, RateRow, TableRow, ValueRow } from '../../src/model/query.ts';
import type { View } from '../../src/model/view.ts';
import { awardCount, awardTotal } from './award-fixture.ts';
import { CASES, type Case, IDS, worldOf } from './bad-world.ts';
import { view } from './fixture.ts';

const TABLES = ['人才培养质量计分卡', '教学资源表'] as const;
const BIG = ['two hundred schools', 'two hundred schools in a group'];

/** A claim behind a value, as the sheets quote it. */
function claimOf(row: ValueRow): EvidenceRow {
  return {
    ...row,
    id: `${row.key}#1`,
    cell: row.key,
    value: row.amount,
    value_to: null,
    unit: '',
    text: row.amount === null ? '-' : String(row.amount),
    section: '人才培养质量计分卡/某行',
    locator: 'L1',
    override: '',
    place: 'standard',
    note: null,
    preferred: true,
    member_zh: '',
    member_en: '',
  };
}

/** What the quality page's questions answer in a case. */
function answersOf(one: Case) {
  const { catalog, rows } = worldOf(one);
  const doubted = rows.filter((row) => row.year === 2023 && IDS.includes(row.indicator));
  const evidence = doubted.map(claimOf);
  const findings = doubted.map(
    (row, at): Finding => ({
      id: `f${at}`,
      rule: (['conflict', 'large_change', 'part_whole'] as const)[at % 3] ?? 'conflict',
      severity: (['verdict', 'error', 'warning', 'info'] as const)[at % 4] ?? 'info',
      school: row.school,
      indicator: row.indicator,
      year: row.year,
      position: 0,
      cells: [row.key],
      claims: [`${row.key}#1`],
      sentence_zh: '两处数值不同。',
      sentence_en: 'Two places differ.',
    }),
  );
  const rates = catalog.schools.flatMap(({ id }, at) =>
    TABLES.map((standard_table, table): RateRow => {
      // One school of three leaves everything blank, one has nothing that applies to it.
      const expected = at % 3 === 2 ? 0 : 10;
      const reported = at % 3 === 0 ? 10 - table : 0;
      return {
        school: id,
        source: 'made-up',
        year: 2023,
        tabled: at % 4 !== 3,
        expected,
        reported,
        not_reported: expected - reported,
        not_applicable: 0,
        standard_table,
        family: FAMILIES[table] ?? 'destination',
      };
    }),
  );
  const unfilled = rows
    .filter((row) => row.amount === null)
    .map(
      (row): TableRow => ({
        school: row.school,
        source: 'made-up',
        year: row.year,
        indicator: row.indicator,
        standard_table: TABLES[0],
        state: 'not_reported',
        cell: row.key,
      }),
    );
  const presence = rows.map(
    (row): PresenceRow => ({
      school: row.school,
      indicator: row.indicator,
      year: row.year,
      state: row.amount === null ? 'not_reported' : 'reported',
      conflict: row.conflict,
      findings: row.findings,
      cell: row.key,
    }),
  );
  return { catalog, rows, evidence, findings, rates, unfilled, presence };
}

/** Every section of Quality, folded and unfolded, with and without answers. */
function qualityOf(one: Case, lang: Lang): readonly (readonly [string, ChartSpec])[] {
  const { catalog, rows: told, evidence, findings, rates, unfilled, presence } = answersOf(one);
  const asked = (more: Partial<View> = {}) =>
    view('', { page: 'quality', ...(one.missing && { year: 2023 }), ...one.view, ...more });
  const base = { catalog, told, lang };
  const open = FAMILIES.map((family) => `family:${family}`);
  return [
    ['rate', qualityRate({ ...base, view: asked(), rows: rates }).spec],
    ['rate of nothing', qualityRate({ ...base, view: asked(), rows: [] }).spec],
    ['checklist', checklist({ ...base, view: asked(), findings, evidence, unfilled, rates }).spec],
    [
      'empty checklist',
      checklist({ ...base, view: asked(), findings: [], evidence: [], unfilled: [], rates: [] }).spec,
    ],
    ['findings', qualityFindings({ ...base, view: asked(), findings, evidence }).spec],
    ['no findings', qualityFindings({ ...base, view: asked(), findings: [], evidence: [] }).spec],
    ['matrix', qualityPresence({ ...base, view: asked(), rows: [] }).spec],
    ['open matrix', qualityPresence({ ...base, view: asked({ where: open }), rows: presence }).spec],
    ['definitions', qualityDefinitions(catalog, lang).spec],
  ];
}

/** Awards by tier with its totals, by competition, and as a list; nothing won where a school has no value. */
function awardsOf(one: Case, lang: Lang): readonly (readonly [string, ChartSpec])[] {
  const { catalog } = worldOf(one);
  const schools = catalog.schools.map(({ id }, n) => ({ id, n, value: one.value(n) }));
  const won = schools.flatMap(({ id, n, value }) => {
    if (value === null || one.missing) return [];
    const items = Math.max(0, Math.round(value));
    const series = one.names ? (catalog.schools[n]?.name_zh ?? '') : 'national-skills';
    const tier = (['national', 'provincial', 'municipal', 'none'] as const)[n % 4] ?? 'none';
    return [
      awardCount({ school: id, series, tier, items, whole: items }),
      awardCount({ school: id, tier, recipient: 'teacher', grade_class: 'none', items: 0 }),
    ];
  });
  const told = schools.flatMap(({ id, value }) =>
    value === null ? [] : [awardTotal({ award_id: `${id}-total`, school: id, count: Math.max(0, Math.round(value)) })],
  );
  const asked = view('', {
    page: 'awards',
    ...one.view,
    ...(one.view?.year !== undefined && { year: 'latest', where: ['year:2019'] }),
    group: '',
  });
  const totals = told.map((total) => compareTotal(total, won));
  const spec = awardsSpec({ view: asked, catalog, counts: won, totals, lang });
  return [
    ['awards', spec],
    ['awards, no totals', awardsSpec({ view: asked, catalog, counts: won, totals: [], lang })],
    ['awards, totals alone', awardsSpec({ view: asked, catalog, counts: [], totals, lang })],
    ['series', awardSeriesRecord(awardSeries(won), '竞赛', spec)],
    ['list', awardListRecord(told, '竞赛', { catalog, whole: spec })],
    ['empty list', awardListRecord([], '竞赛', { catalog, whole: spec })],
  ];
}

it('says that no school is left, and what to do', () => {
  const told = {
    zh: '没有符合这些选择的学校。请换学校，或把层次改为“全部”。',
    en: 'No school fits these choices. Choose other schools, or all levels.',
  };
  for (const lang of ['zh', 'en'] as const) {
    const none = CASES['no school at all'] as Case;
    const pages = [
      ...qualityOf(none, lang),
      ...qualityOf(CASES['a level that nobody is of'] as Case, lang),
      ...awardsOf(none, lang).filter(([page]) => page.startsWith('awards')),
    ];
    for (const [page, { sentence }] of pages) if (page !== 'definitions') expect(sentence, page).toBe(told[lang]);
  }
});

it('draws as many schools as fit and counts the others', () => {
  const { catalog, presence } = answersOf(CASES['two hundred schools'] as Case);
  const shown = qualityPresence({ view: view('', { page: 'quality' }), catalog, rows: presence, lang: 'zh' });
  expect(shown.schools).toBe(200);
  expect(new Set(shown.columns.map((column) => column.school)).size).toBe(MOST_SCHOOLS);
});

describe.each(Object.entries(CASES))('%s', (name, one) => {
  it.each(['zh', 'en'] as const)('is answered in words on Quality and Awards, in %s', (lang) => {
    for (const [page, spec] of [...qualityOf(one, lang), ...awardsOf(one, lang)]) {
      expect(spec.title, page).not.toBe('');
      expect(spec.sentence, page).toMatch(lang === 'zh' ? /^[^。].*[。）]$/ : /^[^.].*[.)]$/);
      const text = JSON.stringify([spec.title, spec.subtitle, spec.sentence, spec.alt, spec.notes, spec.table]);
      expect(text, page).not.toMatch(/undefined|NaN|Infinity|\[object/);
      for (const cells of spec.table.rows) expect(cells.length, page).toBe(spec.table.columns.length);
    }
  });

  it('is drawn without a number that is no number, at the width of a phone and of a desk', () => {
    for (const [page, spec] of awardsOf(one, BIG.includes(name) ? 'zh' : 'en'))
      for (const width of spec.kind === 'record' ? [] : [320, 1200]) {
        const height = heightOf(spec, width);
        expect(Number.isFinite(height), page).toBe(true);
        if (height === 0) continue;
        const svg = renderSvg(toOption(spec, { dark: false, width, motion: false }), width, height);
        expect(svg, page).not.toMatch(/NaN|undefined|Infinity/);
      }
  });
});

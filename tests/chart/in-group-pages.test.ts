/** Overview, Standards and Quality of a peer group: only its members, named over the page, and why where there is none. */
import { describe, expect, test } from 'vitest';
import { groupedTable } from '../../src/chart/in-group.ts';
import { overviewSpec } from '../../src/chart/overview.ts';
import { checklist } from '../../src/chart/quality-checklist.ts';
import { qualityFindings } from '../../src/chart/quality-findings.ts';
import { qualityPresence } from '../../src/chart/quality-presence.ts';
import { qualityRate } from '../../src/chart/quality-rate.ts';
import { standardsSpec } from '../../src/chart/standards.ts';
import type { ChartSpec, Lang } from '../../src/model/chart.ts';
import type { Finding } from '../../src/model/observation.ts';
import type { RateRow } from '../../src/model/query.ts';
import type { View } from '../../src/model/view.ts';
import { formatAddress, parseAddress } from '../../src/query/address.ts';
import { groupWhere, nameFilter } from '../../src/query/fit-group.ts';
import { plan } from '../../src/query/plan.ts';
import { repairView } from '../../src/query/repair.ts';
import { CATALOG, ROWS, view } from './fixture.ts';

const PAGES = ['overview', 'standards', 'quality'] as const;
const COLLEGES = CATALOG.schools.filter((one) => one.level === '高职').map((one) => one.id);

const findings = CATALOG.schools.map(
  ({ id }): Finding => ({
    id,
    rule: 'conflict',
    severity: 'error',
    school: id,
    indicator: 'placement_rate',
    year: 2023,
    position: 0,
    cells: [],
    claims: [],
    sentence_zh: '两处数值不同。',
    sentence_en: 'Two places differ.',
  }),
);
const rates = CATALOG.schools.map(
  ({ id }): RateRow => ({
    school: id,
    source: CATALOG.sources.find((one) => one.school === id)?.id ?? '',
    year: 2023,
    tabled: true,
    expected: 10,
    reported: 9,
    not_reported: 1,
    not_applicable: 0,
    standard_table: '人才培养质量计分卡',
    family: 'destination',
  }),
);

/** Each page's spec, with the schools that it shows. */
function shown(
  more: Partial<View>,
  lang: Lang = 'zh',
): Readonly<Record<string, readonly [ChartSpec, readonly string[]]>> {
  const base = { catalog: CATALOG, lang, view: view('', more) };
  const overview = overviewSpec({ ...base, rows: ROWS, coverage: [], findings });
  const standards = standardsSpec({ ...base, rows: ROWS });
  const rate = qualityRate({ ...base, rows: rates, told: ROWS });
  const list = checklist({ ...base, findings, evidence: [], unfilled: [], rates, told: ROWS });
  const found = qualityFindings({ ...base, findings, evidence: [], told: ROWS });
  const presence = qualityPresence({ ...base, rows: [], told: ROWS });
  return {
    overview: [overview, overview.groups.flatMap((group) => group.schools.map((school) => school.id))],
    standards: [standards, standards.groups.flatMap((group) => group.schools.map((school) => school.id))],
    rate: [rate.spec, rate.groups.flatMap((group) => group.lines.map((line) => line.school))],
    checklist: [list.spec, list.sheets.map((sheet) => sheet.school)],
    findings: [found.spec, found.items.map((item) => item.school)],
    presence: [presence.spec, [...new Set(presence.columns.map((column) => column.school))]],
  };
}

describe('a page of a peer group', () => {
  test('shows the members alone, and names the group and its focus', () => {
    for (const [page, [spec, schools]] of Object.entries(shown({ schools: ['hunan'], group: 'level' }))) {
      expect(schools.toSorted(), page).toEqual(COLLEGES.toSorted());
      expect(spec.group, page).toBe('同组为“同层次：高职”（4 所，以湖南工业职业技术学院为准）');
      expect(spec.subtitle, page).toMatch(/^同组为“同层次：高职”（4 所，以湖南工业职业技术学院为准） · /);
      expect(spec.focus, page).toBe('hunan');
      expect(spec.alt, page).toContain(spec.sentence);
    }
  });

  test('names it in every row of a table that leaves the page', () => {
    for (const [page, [spec]] of Object.entries(shown({ schools: ['hunan'], group: 'level' }))) {
      const { columns, rows } = groupedTable(spec);
      expect(columns.at(-1)?.title, page).toBe('同组');
      expect(rows.length, page).toBeGreaterThan(0);
      for (const cells of rows) expect(cells.at(-1)?.text, page).toBe(spec.group);
    }
    for (const [page, [spec]] of Object.entries(shown({}))) expect(groupedTable(spec), page).toBe(spec.table);
  });

  test('says first why there is none, and shows the one school', () => {
    for (const [page, [spec, schools]] of Object.entries(shown({ schools: ['suining'], group: 'level' }))) {
      expect(spec.sentence, page).toMatch(/^没有别的学校符合这条规则/);
      expect([...new Set(schools)], page).toEqual(['suining']);
    }
    for (const [page, [spec]] of Object.entries(shown({ schools: ['luzhou'], group: 'province' }, 'en')))
      expect(spec.sentence, page).toMatch(/^No report states this school’s province\. ./);
  });

  test('names a group by hand for as long as its schools are chosen', () => {
    const schools = ['luzhou', 'hunan'];
    const where = [nameFilter('西部两所', schools)];
    for (const [page, [spec]] of Object.entries(shown({ schools, where })))
      expect(spec.subtitle, page).toMatch(/^同组为“西部两所”（2 所，自选） · /);
    for (const [page, [spec]] of Object.entries(shown({ schools: ['luzhou'], where })))
      expect(spec, page).not.toHaveProperty('group');
  });

  test('is unchanged without one', () => {
    for (const [page, [spec]] of Object.entries(shown({}))) {
      expect(spec, page).not.toHaveProperty('group');
      expect(spec.subtitle, page).not.toContain('同组');
    }
  });
});

describe('the address of a page with a peer group', () => {
  test('keeps it beside the page’s own filters; an unknown rule goes and is told', () => {
    for (const page of PAGES) {
      const own = page === 'quality' ? ['severity:error'] : page === 'standards' ? ['verdict:unmet'] : [];
      const asked = view('', { page, schools: ['hunan'], group: 'similar', where: own });
      const where = groupWhere(asked, CATALOG, { weights: new Map([['student_teacher_ratio', 4]]) });
      const kept = { ...asked, where };
      expect(where).toEqual([...own, 'w:student_teacher_ratio.4']);
      expect(repairView(parseAddress(formatAddress(kept)), CATALOG)).toEqual({ view: kept, repairs: [] });
      expect(repairView({ ...asked, group: 'kin' }, CATALOG)).toEqual({
        view: { ...asked, group: '' },
        repairs: [{ field: 'group', given: 'kin', used: '' }],
      });
    }
  });

  test('drops the name of a group whose schools were changed without a word', () => {
    for (const page of ['standards', 'quality', 'summary'] as const) {
      const asked = view('', { page, schools: ['luzhou'], where: [nameFilter('西部', ['luzhou', 'hunan'])] });
      expect(repairView(asked, CATALOG)).toEqual({ view: { ...asked, where: [] }, repairs: [] });
    }
  });

  test('asks the questions that have a snapshot, and more only where a rule is told by more', () => {
    for (const page of PAGES) {
      const all = plan(view('', { page }), CATALOG);
      const grouped = (group: string) => plan(view('', { page, schools: ['hunan'], group }), CATALOG);
      for (const rule of ['level', 'province', 'programme', 'ownership']) expect(grouped(rule), page).toEqual(all);
      const told = grouped('similar').find((query) => query.kind === 'values');
      expect(told?.kind === 'values' && told.indicators, page).toContain('student_teacher_ratio');
    }
  });
});

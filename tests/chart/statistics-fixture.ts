/** Test data: sixty schools of one level and five of the other, so that every measure has enough to stand on. */
import type { Catalog } from '../../src/model/catalog.ts';
import type { ValueRow } from '../../src/model/query.ts';
import type { School } from '../../src/model/school.ts';
import { CATALOG, row, school } from './fixture.ts';

const PROVINCES = ['四川', '山东', '重庆', '湖南', null] as const;

export const MANY: readonly School[] = [
  ...Array.from({ length: 60 }, (_, at) =>
    school(`h${String(at).padStart(2, '0')}`, `高职第${at + 1}校`, { province: PROVINCES[at % 5] ?? null }),
  ),
  ...Array.from({ length: 5 }, (_, at) => school(`z${at}`, `中职第${at + 1}校`, { level: '中职', province: '四川' })),
];

/** A walk without chance: spread out, some values twice. */
const wave = (at: number) => Math.round((16 + 3 * Math.sin(at * 1.7) + (at % 7) / 10) * 10) / 10;

export const MANY_ROWS: readonly ValueRow[] = MANY.flatMap(({ id }, at) => [
  ...(at % 9 === 8 ? [] : [row(id, 'student_teacher_ratio', 2023, wave(at))]),
  row(id, 'student_teacher_ratio', 2022, wave(at + 2)),
  row(id, 'technical_service_income', 2023, Math.round(wave(at) * 40 + (at % 4) * 30)),
]);

export const MANY_CATALOG: Catalog = {
  ...CATALOG,
  schools: MANY,
  sources: [],
  coverage: MANY_ROWS.map((one) => ({
    school: one.school,
    indicator: one.indicator,
    year: one.year,
    report_year: one.report_year,
    has_value: true,
  })),
};

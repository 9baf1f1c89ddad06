/** The six standard tables as they are printed: order of rows, 序号, 其中, units. What the codebook's rows do not say. */
import type { Indicator } from '../model/indicator.ts';
import { standardRows, tableOfRow } from './standard-rows.ts';

export type FormRow = {
  readonly indicator: Indicator;
  /** 序号; empty where the row has none of its own. */
  readonly number: string;
  /** As printed, with 其中： before the first part. */
  readonly label: string;
  readonly depth: number;
  readonly unit: string;
};

/** Rows under the table itself that share the number of the row before them. */
const UNNUMBERED: Readonly<Record<string, readonly string[]>> = {
  '2023': [
    '教学资源表/专业数量',
    '国际影响表/开发并被国外采用的职业教育资源数量',
    '国际影响表/开发并被国外采用的职业教育装备数量',
    '落实政策表/教职工总数',
    // The text edition at hand gives 班主任人数 the number 5.
    '落实政策表/参加国家学生体质健康标准测试人数',
  ],
  '2024': ['教学资源表/专业数量', '落实政策表/教职工总数'],
};
/** Rows beneath another that are no part of it: no 其中. */
const APART = new Set([
  '学时',
  '在线精品课程课均学生数',
  '横向技术服务产生的经济效益',
  '非学历培训学时',
  '公益项目培训学时',
  '接收国外留学生人数',
  '接收国外访学教师人数',
]);
/** Where the 2023 edition begins otherwise than the codebook, which follows the newest. */
const FIRST: Readonly<Record<string, readonly string[]>> = { '2023:国际影响表': ['接收国外留学生专业数'] };
const COURSES = /^教学资源表\/教学计划内课程总数\/(课证融通课程数|网络教学课程数)$/;

/** Rows of a table in an edition, in printed order; none where the codebook knows none. */
export function formRowsOf(indicators: readonly Indicator[], edition: string, table: string): readonly FormRow[] {
  const all = indicators.flatMap((indicator) =>
    standardRows(indicator.rows)
      .filter((row) => row.edition === edition && tableOfRow(row.path) === table)
      .map(({ path }) => ({ indicator, path })),
  );
  const first = FIRST[`${edition}:${table}`] ?? [];
  const leads = ({ path }: { readonly path: string }) => first.includes(path.split('/')[1] ?? '');
  const ordered = [...all.filter(leads), ...all.filter((row) => !leads(row))];
  let number = 0;
  let open = false;
  return ordered.map(({ indicator, path }) => {
    const steps = path.split('/').slice(1);
    const leaf = steps.at(-1) ?? '';
    const top = steps.length === 1;
    const own = top && !(UNNUMBERED[edition] ?? []).includes(path);
    if (own) number += 1;
    if (top) open = true;
    const course = edition === '2023' && COURSES.test(path);
    const part = !top && open && !APART.has(leaf) && !course;
    if (part) open = false;
    return {
      indicator,
      number: own ? String(number) : '',
      label: course ? `教学计划内课程-${leaf}` : part ? `其中：${leaf}` : leaf,
      depth: steps.length - 1,
      unit: indicator.unit === ':' && edition !== '2023' ? '——' : indicator.unit,
    };
  });
}

/** Editions of a table that the codebook knows, oldest first. */
export function editionsOf(indicators: readonly Indicator[], table: string): readonly string[] {
  const editions = indicators.flatMap((indicator) =>
    standardRows(indicator.rows)
      .filter((row) => tableOfRow(row.path) === table)
      .map((row) => row.edition),
  );
  return [...new Set(editions)].toSorted();
}

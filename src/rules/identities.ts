/** Named identities: what must hold between figures of one school and year by what the words mean. */
import type { Cell } from '../model/observation.ts';
import type { Facts, Rule } from './facts.ts';
import { beside, claimsOf, shown } from './facts.ts';
import { AT_MOST } from './known.ts';
import { fact, figureAt, num, who } from './say.ts';

/** Provinces of 西部 and 东北 in the statistics office's division: there B 类 (到西部和东北就业) contains A 类 (留在当地). */
const WEST_AND_NORTHEAST = '重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 内蒙古 广西 辽宁 吉林 黑龙江'.split(' ');

/** Share of placed graduates that 升学 + 就业 may leave unexplained (征兵, 创业 …) before it is worth a look. */
const UNEXPLAINED = 0.15;

/** Part ≤ whole for the named pairs. */
export const atMost: Rule = (facts) =>
  AT_MOST.flatMap(([part, whole]) => {
    if (facts.indicators.get(part)?.parent === whole) return [];
    return pairs(facts, part, whole).flatMap(([a, b]) => {
      if (a.amount === null || b.amount === null || a.amount <= b.amount) return [];
      return [
        {
          rule: 'part_of_whole',
          severity: 'error' as const,
          cells: [a, b],
          claims: claimsOf(facts, [a, b]),
          sentence_zh: `${who('zh', facts, a)}：${fact('zh', facts, a)}，多于${fact('zh', facts, b)}，待核实。`,
          sentence_en: `${who('en', facts, a)}: ${fact('en', facts, a)} is more than ${fact('en', facts, b)}; to be checked.`,
        },
      ];
    });
  });

/** A cell that the report itself corrects (备注), and what the former figure would have contradicted. */
export const corrected: Rule = (facts) =>
  facts.cells.flatMap((cell) => {
    const now = shown(facts, cell);
    const old = facts.claims.get(cell.key)?.find((claim) => claim.status === 'superseded');
    if (!now || !old || now.id === old.id) return [];
    const named = AT_MOST.flatMap(([part, whole]) => (whole === cell.indicator ? [part] : []));
    const kin = [...facts.indicators.values()].filter((i) => i.parent === cell.indicator && i.relation !== null);
    const parts = [...new Set([...named, ...kin.map((i) => i.id)])].flatMap((id) =>
      beside(facts, cell, id).slice(0, 1),
    );
    const above = parts.filter((part) => old.amount !== null && part.amount !== null && part.amount > old.amount);
    const zh = above.map((part) => `若用原值，${fact('zh', facts, part)} 会多于它；`).join('');
    const en = above.map((part) => ` With the former figure ${fact('en', facts, part)} would exceed it.`).join('');
    return [
      {
        rule: 'corrected_cell',
        severity: 'info' as const,
        cells: [cell, ...above],
        claims: [old, now, ...claimsOf(facts, above)],
        sentence_zh: `${who('zh', facts, cell)}：${fact('zh', facts, cell, old)}，报告备注更正为 ${figureAt('zh', facts, cell)}；${zh}此处按更正值使用。`,
        sentence_en: `${who('en', facts, cell)}: ${fact('en', facts, cell, old)}; a note in the report corrects it to ${figureAt('en', facts, cell)}.${en} The corrected figure is used.`,
      },
    ];
  });

/** 落实 ≥ 升学 + 就业; and a large rest that neither explains. */
export const placedBreakdown: Rule = (facts) =>
  pairs(facts, 'placed_graduates', 'employed_graduates').flatMap(([placed, employed]) =>
    beside(facts, placed, 'further_study_graduates').flatMap((further) => {
      if (placed.amount === null || employed.amount === null || further.amount === null) return [];
      const sum = employed.amount + further.amount;
      const rest = placed.amount - sum;
      if (rest >= 0 && rest <= UNEXPLAINED * placed.amount) return [];
      const cells = [placed, further, employed];
      const head = `${fact('zh', facts, placed)}，${fact('zh', facts, further)} 与${fact('zh', facts, employed)} 合计 ${num(sum)} 人`;
      const headEn = `${fact('en', facts, placed)}; ${fact('en', facts, further)} and ${fact('en', facts, employed)} together ${num(sum)}`;
      return [
        {
          rule: rest < 0 ? 'placed_below_parts' : 'placed_unexplained',
          severity: rest < 0 ? ('error' as const) : ('warning' as const),
          cells,
          claims: claimsOf(facts, cells),
          sentence_zh: `${who('zh', facts, placed)}：${head}，${rest < 0 ? `比落实人数多 ${num(-rest)} 人` : `比落实人数少 ${num(rest)} 人`}，待核实。`,
          sentence_en: `${who('en', facts, placed)}: ${headEn}, ${rest < 0 ? `${num(-rest)} more than were placed` : `${num(rest)} fewer than were placed`}; to be checked.`,
        },
      ];
    }),
  );

/** In the west and northeast whoever stays (A 类) also works in the west or northeast (B 类): B ≥ A. */
export const classes: Rule = (facts) =>
  pairs(facts, 'employed_local', 'employed_west_northeast').flatMap(([a, b]) => {
    const province = facts.schools.get(a.school)?.province ?? '';
    if (!WEST_AND_NORTHEAST.some((name) => province.startsWith(name))) return [];
    if (a.amount === null || b.amount === null || b.amount >= a.amount) return [];
    return [
      {
        rule: 'b_at_least_a',
        severity: 'error' as const,
        cells: [b, a],
        claims: claimsOf(facts, [b, a]),
        sentence_zh: `${who('zh', facts, a)}：学校所在地${province}属于西部或东北地区，B 类应不少于 A 类；${fact('zh', facts, b)}，${fact('zh', facts, a)}，待核实。`,
        sentence_en: `${who('en', facts, a)}: the school's own province lies in the west or northeast, so class B should be at least class A; ${fact('en', facts, b)}, ${fact('en', facts, a)}; to be checked.`,
      },
    ];
  });

function pairs(facts: Facts, first: string, second: string): readonly (readonly [Cell, Cell])[] {
  const own = facts.cells.filter(
    (cell) => cell.indicator === first && facts.whole.get(`${cell.school}|${first}|${cell.year}`)?.includes(cell),
  );
  return own.flatMap((a) => beside(facts, a, second).map((b) => [a, b] as const));
}

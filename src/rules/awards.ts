/** Award lists against the totals stated in text: counted beside each other, never added together. */
import { schoolName } from '../format/names.ts';
import type { Lang } from '../model/chart.ts';
import type { Award } from '../model/observation.ts';
import type { Facts, Rule, Seen } from './facts.ts';
import { group } from './facts.ts';
import { num, unitAfter } from './say.ts';

/** How much of two names must be the same pairs of characters to be one competition. */
const SAME = 0.5;

/** One award told with two numbers. */
export const awardTotals: Rule = (facts) => {
  const totals = facts.awards.filter((award) => !award.listed && award.count !== null && award.qualifier === '');
  const told = group(totals, (a) => [a.award_id, kindOfUnit(a.unit), a.scope].join('|'));
  return [...told.values()].flatMap((list) => {
    const [first] = list;
    const others = list.filter((other) => other.count !== first?.count);
    if (!first || others.length === 0) return [];
    const zh = others.map((a) => `${count('zh', a)}［${place('zh', facts, a)}］`).join('、');
    const en = others.map((a) => `${count('en', a)} [${place('en', facts, a)}]`).join(', ');
    return [
      seen(facts, 'award_conflict', first, {
        zh: `${award('zh', first)} ${count('zh', first)}［${place('zh', facts, first)}］，同一报告另一处为 ${zh}，数据不一致，待核实`,
        en: `${award('en', first)}: ${count('en', first)} [${place('en', facts, first)}]; elsewhere the report gives ${en}; the figures disagree, to be checked`,
      }),
    ];
  });
};

/**
 * A total of prizes whose items the report lists in a table that it says is whole, counted against that table in every way
 * that may be meant. Projects and titles go by too many names for this.
 */
export const awardLists: Rule = (facts) => {
  const tables = group(
    facts.awards.filter((item) => item.listed && item.complete === true),
    (item) => `${item.source}|${tableNumber(item.section)}`,
  );
  const quarrels = new Set(awardTotals(facts).map(({ about }) => about?.award));
  const checked = facts.awards.flatMap((total) => {
    if (total.listed || total.kind !== '竞赛' || total.count === null || total.qualifier !== '') return [];
    if (quarrels.has(total.award_id)) return [];
    const items = tables.get(`${total.source}|${tableNumber(/表\s*[\d-]+/.exec(total.note ?? '')?.[0] ?? '')}`);
    if (!items || kindOfUnit(total.unit) !== '项' || !speaksOf(total, items)) return [];
    const counted = readings(total, items).map((own) => ({
      own,
      listed: own.reduce((all, item) => all + (item.count ?? 1), 0),
    }));
    const [nearest] = counted.sort(
      (a, b) => Math.abs(a.listed - Number(total.count)) - Math.abs(b.listed - Number(total.count)),
    );
    return !nearest || nearest.listed === total.count ? [] : [{ total, items: nearest.own, listed: nearest.listed }];
  });
  const once = group(checked, ({ total, listed }) => [total.award_id, total.count, listed].join('|'));
  return [...once.values()].flatMap(([one]) => {
    if (!one) return [];
    const { total, items, listed } = one;
    const [first, last] = [items[0], items.at(-1)];
    const lines = first && last && first !== last ? `${first.locator}–${last.locator}` : (first?.locator ?? '');
    return [
      seen(facts, 'award_list', total, {
        zh: `${award('zh', total)} ${count('zh', total)}［${place('zh', facts, total)}］，而“${first?.section}”所列为 ${listed} 项［${lines}］，两者不一致，待核实`,
        en: `${award('en', total)}: ${count('en', total)} [${place('en', facts, total)}], while “${first?.section}” lists ${listed} [${lines}]; the two differ, to be checked`,
      }),
    ];
  });
};

/** Two kinds of winners with the same number at every grade of one competition: perhaps one row filled in twice. */
export const awardTwins: Rule = (facts) => {
  const totals = facts.awards.filter((a) => !a.listed && a.count !== null && a.grade !== null && a.recipient !== null);
  const sets = group(totals, (a) => [a.source, a.year, squeeze(a.competition), a.recipient, a.section].join('|'));
  const rows = [...sets.values()].filter((list) => list.length > 2);
  return rows.flatMap((a, i) =>
    rows.slice(i + 1).flatMap((b) => {
      const [x, y] = [a[0], b[0]];
      if (!x || !y || x.source !== y.source || x.recipient === y.recipient) return [];
      if (squeeze(x.competition) !== squeeze(y.competition) || numbers(a) !== numbers(b)) return [];
      return [
        seen(facts, 'award_twin', x, {
          zh: `${x.competition}：“${x.section}”（${x.locator}）与“${y.section}”（${y.locator}）各等级数相同（${numbers(a)}），是否重复填写，待核实`,
          en: `${x.competition}: “${x.section}” (${x.locator}) and “${y.section}” (${y.locator}) give the same number at every grade (${numbers(a)}); perhaps one was filled in twice, to be checked`,
        }),
      ];
    }),
  );
};

/** Sets of items that a total may speak of: of its level and grade, of its winners, of the competition it names, of any one competition. */
function readings(total: Award, items: readonly Award[]): readonly (readonly Award[])[] {
  const graded = items.filter(
    (item) =>
      (total.tier === null || item.tier === total.tier) &&
      (total.grade === null || (item.grade !== null && grade(item.grade) === grade(total.grade))),
  );
  const won = graded.filter(
    (item) =>
      [total.recipient, item.recipient].some((who) => who === null || who === 'both') ||
      item.recipient === total.recipient,
  );
  const quoted = /[“"]([^”"]+)[”"]/.exec(total.competition)?.[1];
  const named = quoted ? graded.filter((item) => `${item.competition}${item.event ?? ''}`.includes(quoted)) : [];
  const like = graded.filter((item) => alike(total.competition, item.competition) >= SAME);
  const each = [...group(graded, (item) => item.competition).values()];
  const whole = total.tier === null && total.grade === null ? [items] : [];
  return [named, like, won, graded, ...each, ...whole].filter((set) => set.length > 0);
}

/** Whether a total names what a table lists: a competition in it, or what its title says. */
function speaksOf(total: Award, items: readonly Award[]): boolean {
  if (items.some((item) => alike(total.competition, item.competition) >= SAME)) return true;
  const own = pairs(total.competition);
  const title = pairs(items[0]?.section ?? '');
  return [...own].filter((pair) => title.has(pair)).length >= SAME * own.size;
}

function pairs(name: string): ReadonlySet<string> {
  const text = squeeze(name);
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
}

/** Share of pairs of neighbouring characters that two names have in common (Dice). */
function alike(a: string, b: string): number {
  const [x, y] = [pairs(a), pairs(b)];
  const common = [...x].filter((pair) => y.has(pair)).length;
  return x.size + y.size === 0 ? 0 : (2 * common) / (x.size + y.size);
}

function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/[\s“”"（）()]|20\d\d ?年度?|第[一二三四五六七八九十\d]+届/g, '');
}

function grade(text: string): string {
  return text.replace(/^(国家级|省级|市级|国际)/, '').replace(/奖$/, '');
}

function tableNumber(section: string): string {
  return /^表\s*([\d-]+)/.exec(section)?.[1] ?? section;
}

/** 项, 个, 部, 门 … count awards; 人次, 名 count heads. */
function kindOfUnit(unit: string): string {
  return /人|名|位/.test(unit) ? unit : '项';
}

function numbers(list: readonly Award[]): string {
  return [...list]
    .sort((a, b) => ((a.grade ?? '') < (b.grade ?? '') ? -1 : 1))
    .map((a) => a.count)
    .join('、');
}

function award(lang: Lang, one: Award): string {
  return [one.competition, one.event, one.grade].filter(Boolean).join(lang === 'zh' ? '' : ' ');
}

function count(lang: Lang, one: Award): string {
  return `${num(one.count ?? 0)}${unitAfter(lang, one.unit, one.count ?? 0)}`;
}

function place(lang: Lang, facts: Facts, one: Award): string {
  const year = facts.reportYears.get(one.source) ?? one.year;
  return lang === 'zh'
    ? `${year} 年度报告“${one.section}”（${one.locator}）`
    : `report ${year}, ${one.section} (${one.locator})`;
}

function seen(facts: Facts, rule: string, one: Award, words: { readonly zh: string; readonly en: string }): Seen {
  const school = facts.schools.get(one.school);
  const of = (lang: Lang) => (school ? schoolName(school, lang) : one.school);
  return {
    rule,
    severity: rule === 'award_conflict' ? 'warning' : 'info',
    cells: [],
    claims: [],
    about: {
      school: one.school,
      indicator: '',
      year: one.year,
      award: one.award_id,
      key: `${one.award_id}|${one.locator}`,
      told: { source: one.source, locator: one.locator, count: one.count },
    },
    sentence_zh: `${of('zh')} ${one.year} 年：${words.zh}。`,
    sentence_en: `${of('en')}, ${one.year}: ${words.en}.`,
  };
}

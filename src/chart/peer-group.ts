/** The peer group of a view: which schools, why, and how it is named beside every picture that uses it. */

import { schoolName } from '../format/names.ts';
import { words } from '../format/words.ts';
import { peerWords } from '../format/words-peers.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Lang, Note } from '../model/chart.ts';
import { type GroupRule, type PeerFacts, SIZE_BANDS, SIZE_INDICATOR } from '../model/peers.ts';
import type { ValueRow } from '../model/query.ts';
import type { School } from '../model/school.ts';
import type { View } from '../model/view.ts';
import { carriedName, groupRule, weightsOf } from '../query/fit-group.ts';
import { type PeerGroup, peerGroup } from '../stats/peers.ts';
import { SHARED_WEIGHT, SIMILAR_PEERS, SIMILAR_POOL } from '../stats/similar.ts';
import { eligibleRows } from './eligible.ts';
import { pickRows } from './pick.ts';
import { byLevel, type Placed } from './scope.ts';

/** Values that groups are told by: of each level's schools the latest like figures, ranges and unlike dates left out. */
export function peerFacts(view: View, catalog: Catalog, rows: readonly ValueRow[]): PeerFacts {
  const ids = [...new Set([...weightsOf(view, catalog).keys(), SIZE_INDICATOR])];
  const levels = byLevel(catalog.schools.map((school, colour) => ({ school, colour })));
  return new Map(
    ids.map((id) => {
      const indicator = catalog.indicators.find((one) => one.id === id);
      const own = rows.filter((row) => row.indicator === id && row.nature === 'actual' && row.dimension === '');
      const values = new Map<string, number>();
      for (const { schools } of indicator === undefined ? [] : levels) {
        const picked = pickRows(
          own,
          schools.map(({ school }) => school.id),
          { ...view, year: 'latest' },
        );
        const valued = [...picked.values()].flatMap(({ row }) => (row?.amount == null ? [] : [row]));
        const like = indicator?.rank === 'like_with_like' ? eligibleRows(valued, indicator).rows : valued;
        for (const row of like) if (row.qualifier !== 'range') values.set(row.school, row.amount ?? 0);
      }
      return [id, values] as const;
    }),
  );
}

/** The group that a rule makes around a school, of all schools loaded. */
export function groupAround(
  focus: School,
  rule: GroupRule,
  view: View,
  catalog: Catalog,
  rows: readonly ValueRow[],
): PeerGroup {
  const facts = rule === 'size' || rule === 'similar' ? peerFacts(view, catalog, rows) : new Map();
  return peerGroup(focus, rule, catalog.schools, facts, weightsOf(view, catalog));
}

/** The view's peer group, around the first school chosen; null where the schools are those chosen by hand. */
export function groupOfView(view: View, catalog: Catalog, rows: readonly ValueRow[]): PeerGroup | null {
  const rule = groupRule(view);
  const focus = catalog.schools.find((school) => school.id === view.schools[0]);
  return rule === null || focus === undefined ? null : groupAround(focus, rule, view, catalog, rows);
}

/** The same schools with their colours, in catalog order. */
export function placedIn(group: PeerGroup, catalog: Catalog): readonly Placed[] {
  const members = new Set(group.schools);
  return catalog.schools.map((school, colour) => ({ school, colour })).filter(({ school }) => members.has(school.id));
}

/** `同省高职：四川（3 所，以泸州职业技术学院为准）`; for schools chosen by hand their group's name where the link has one. */
export function groupName(group: PeerGroup | null, view: View, catalog: Catalog, lang: Lang): string {
  const say = peerWords(lang);
  if (group === null) {
    const name = carriedName(view);
    return name === '' ? '' : say.named(name, view.schools.length);
  }
  const focus = catalog.schools.find((school) => school.id === group.focus);
  const level = words(lang).level(focus?.level ?? '');
  const around = focus === undefined ? group.focus : schoolName(focus, lang);
  return say.group(say.rule[group.rule](level, valueText(group, lang)), group.schools.length, around);
}

/** What the members share, in words: a province, `国家“双高计划”`, `6,000–9,999 人`. */
export function valueText({ rule, value }: PeerGroup, lang: Lang): string {
  const say = peerWords(lang);
  if (rule === 'programme') return value === 'national' || value === 'provincial' ? say.programme[value] : '';
  if (rule === 'ownership') return say.ownership(value);
  if (rule === 'province') return say.place(value);
  if (rule !== 'size' || value === '') return value;
  const from = Number(value);
  const to = SIZE_BANDS.find((bound) => bound > from);
  return to === undefined ? say.bandOver(from) : say.band(from, to - 1);
}

/** Why a group is silent or small, whom it leaves out, and how likeness is measured. */
export function groupNotes(group: PeerGroup | null, catalog: Catalog, lang: Lang): readonly Note[] {
  if (group === null) return [];
  const say = peerWords(lang);
  const names = (ids: readonly string[]) =>
    words(lang).list(
      catalog.schools.filter((school) => ids.includes(school.id)).map((school) => schoolName(school, lang)),
    );
  const texts = [
    silenceText(group, lang),
    group.unknown.length === 0 || group.rule === 'level' ? '' : say.leftOut[group.rule](names(group.unknown)),
    group.rule === 'similar' && group.silence === null ? say.method(SIMILAR_PEERS, SHARED_WEIGHT * 100) : '',
  ];
  return texts.filter((text) => text !== '').map((text) => ({ kind: 'caution', text, cells: [] }));
}

/** Why there is no group, or nobody else in it; empty where there is one. */
export function silenceText({ silence }: PeerGroup, lang: Lang): string {
  const say = peerWords(lang).silence;
  if (silence === null) return '';
  if (silence.why === 'unstated') return say.unstated[silence.fact];
  if (silence.why === 'alone') return say.alone;
  return silence.why === 'pool' ? say.pool(silence.have, SIMILAR_POOL) : say[silence.why];
}

/** Which schools a school is held against. Levels never mix: 高职 and 中职 report on different terms. */
import {
  type GroupRule,
  type PeerFact,
  type PeerFacts,
  type Programme,
  SIZE_BANDS,
  SIZE_INDICATOR,
} from '../model/peers.ts';
import type { School } from '../model/school.ts';
import { type Peer, type Similar, similar, type Weights } from './similar.ts';

/** Why a group cannot be formed. `alone`: it can, but no other school is in it. */
export type Silence =
  | { readonly why: 'unstated'; readonly fact: PeerFact }
  | { readonly why: 'alone' }
  | Extract<Similar, { ok: false }>;

export type PeerGroup = {
  readonly rule: GroupRule;
  readonly focus: string;
  /** Members in the order of the schools given, the focus among them; only it where the group is silent. */
  readonly schools: readonly string[];
  /** What they share: a province, a programme, an ownership, the lower bound of a size band; empty for level and likeness. */
  readonly value: string;
  readonly silence: Silence | null;
  /** Schools of the level left out because no report states the fact. */
  readonly unknown: readonly string[];
  /** Similar schools only: nearest first, each with what it is near in. */
  readonly peers: readonly Peer[];
};

/** The best 双高 programme that the school's reports name; null where they name none. */
export function programmeOf(school: School): Programme | null {
  const named = school.programmes.filter((name) => name.includes('双高'));
  if (named.length === 0) return null;
  return named.some((name) => name.startsWith('国家')) ? 'national' : 'provincial';
}

/** Lower bound of the band that a number of full-time students falls in. */
export function sizeBand(students: number): number {
  return SIZE_BANDS.findLast((from) => students >= from) ?? 0;
}

/** The focus and the schools that a rule puts beside it. `facts` need hold only what the rule asks about. */
export function peerGroup(
  focus: School,
  rule: GroupRule,
  schools: readonly School[],
  facts: PeerFacts,
  weights: Weights,
): PeerGroup {
  const level = schools.filter((school) => school.level === focus.level);
  const base = { rule, focus: focus.id, value: '', unknown: [], peers: [] };
  const alone = (silence: Silence): PeerGroup => ({ ...base, schools: [focus.id], silence });
  if (rule === 'similar') {
    const found = similar(
      focus.id,
      level.map((school) => school.id),
      facts,
      weights,
    );
    if (!found.ok) return alone(found);
    const near = new Set([focus.id, ...found.peers.map((peer) => peer.school)]);
    const members = level.filter((school) => near.has(school.id)).map((school) => school.id);
    return { ...base, schools: members, silence: null, peers: found.peers };
  }
  const sharing = shared(rule, facts);
  const value = sharing(focus);
  if (value === null) return alone({ why: 'unstated', fact: rule === 'level' ? 'province' : rule });
  const members = level.filter((school) => sharing(school) === value).map((school) => school.id);
  const unknown = level.filter((school) => sharing(school) === null).map((school) => school.id);
  return { ...base, value, schools: members, unknown, silence: members.length > 1 ? null : { why: 'alone' } };
}

function shared(rule: Exclude<GroupRule, 'similar'>, facts: PeerFacts): (school: School) => string | null {
  switch (rule) {
    case 'level':
      return () => '';
    case 'province':
      return (school) => school.province;
    case 'programme':
      return programmeOf;
    case 'ownership':
      return (school) => school.ownership;
    case 'size':
      return ({ id }) => {
        const students = facts.get(SIZE_INDICATOR)?.get(id);
        return students === undefined ? null : String(sizeBand(students));
      };
  }
}

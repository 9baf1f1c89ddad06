/**
 * Similar schools by a weighted distance. Each indicator is measured in robust standard deviations (1.4826 × the median
 * distance from the median, over all schools of the level), so that its unit does not matter and one odd school does not
 * either; the distance of two schools is √(Σ w·gap² ÷ Σ w). An indicator that either school lacks is left out of both
 * sums, and a school that shares less than 60% of the weight is not compared: it would be near for want of figures.
 */
import type { PeerFacts } from '../model/peers.ts';
import { median } from './centre.ts';

/** Fewer comparable schools than this, and the nearest may still be far: nothing is said. */
export const SIMILAR_POOL = 10;
/** How many of the nearest make the group. */
export const SIMILAR_PEERS = 10;
export const SHARED_WEIGHT = 0.6;

export type Weights = ReadonlyMap<string, number>;
/** One indicator's part in a distance; `gap` in robust standard deviations, above zero where the other has more. */
export type Part = {
  readonly indicator: string;
  readonly own: number;
  readonly other: number;
  readonly gap: number;
  readonly weight: number;
};
export type Peer = {
  readonly school: string;
  readonly distance: number;
  /** Nearest first. */
  readonly parts: readonly Part[];
  /** Weighed indicators that one of the two lacks. */
  readonly missing: readonly string[];
};
export type Similar =
  | { readonly ok: true; readonly peers: readonly Peer[]; readonly have: number; readonly constant: readonly string[] }
  /** `have`: schools that could be compared, of the `need` without which nothing is said. */
  | {
      readonly ok: false;
      readonly why: 'no_weights' | 'own_missing' | 'pool';
      readonly have: number;
      readonly need: number;
    };

/** Spread of an indicator; the mean distance stands in where most schools share one value. Null: all alike, or fewer than two. */
export function robustScale(values: readonly number[]): number | null {
  const middle = median(values);
  if (middle === null || values.length < 2) return null;
  const away = values.map((value) => Math.abs(value - middle));
  const mad = median(away) ?? 0;
  if (mad > 0) return 1.4826 * mad;
  const mean = away.reduce((total, one) => total + one, 0) / away.length;
  return mean > 0 ? 1.2533 * mean : null;
}

/** Scales of the weighed indicators over some schools; those that tell no school apart have none. */
export function scalesOf(schools: readonly string[], facts: PeerFacts, weights: Weights): ReadonlyMap<string, number> {
  const scales = new Map<string, number>();
  for (const [indicator, weight] of weights) {
    const scale = robustScale(schools.flatMap((id) => facts.get(indicator)?.get(id) ?? []));
    if (weight > 0 && scale !== null) scales.set(indicator, scale);
  }
  return scales;
}

/** Two schools compared; null where they share too little. The same from either side but for the signs of the gaps. */
export function distance(
  a: string,
  b: string,
  facts: PeerFacts,
  weights: Weights,
  scales: ReadonlyMap<string, number>,
): Omit<Peer, 'school'> | null {
  const parts: Part[] = [];
  const missing: string[] = [];
  let all = 0;
  let shared = 0;
  for (const [indicator, weight] of weights) {
    if (weight <= 0) continue;
    all += weight;
    const own = facts.get(indicator)?.get(a);
    const other = facts.get(indicator)?.get(b);
    if (own === undefined || other === undefined) missing.push(indicator);
    else {
      shared += weight;
      // What all schools share tells none apart: it is near for everyone, and no reason.
      const scale = scales.get(indicator);
      if (scale !== undefined) parts.push({ indicator, own, other, gap: (other - own) / scale, weight });
    }
  }
  if (shared === 0 || shared < SHARED_WEIGHT * all) return null;
  const square = parts.reduce((total, { gap, weight }) => total + weight * gap * gap, 0);
  const nearest = parts.toSorted((x, y) => Math.abs(x.gap) - Math.abs(y.gap) || (x.indicator < y.indicator ? -1 : 1));
  return { distance: Math.sqrt(square / shared), parts: nearest, missing };
}

/** The schools nearest to `focus` among `pool` (its own level, without it), nearest first; of equally near ones by id. */
export function similar(
  focus: string,
  pool: readonly string[],
  facts: PeerFacts,
  weights: Weights,
  count = SIMILAR_PEERS,
): Similar {
  const need = SIMILAR_POOL;
  const weighed = [...weights].filter(([, weight]) => weight > 0);
  if (weighed.length === 0) return { ok: false, why: 'no_weights', have: 0, need };
  const others = pool.filter((id) => id !== focus);
  const scales = scalesOf([focus, ...others], facts, weights);
  const peers = others.flatMap((school): Peer[] => {
    const found = distance(focus, school, facts, weights, scales);
    return found === null ? [] : [{ school, ...found }];
  });
  if (peers.length < need) {
    const known = weighed.some(([indicator]) => facts.get(indicator)?.has(focus));
    return { ok: false, why: known ? 'pool' : 'own_missing', have: peers.length, need };
  }
  // What differs in the ninth digit differs by the way it was added up.
  const near = (peer: Peer) => Number(peer.distance.toPrecision(9));
  const ordered = peers.toSorted((a, b) => near(a) - near(b) || (a.school < b.school ? -1 : 1));
  const constant = weighed.map(([id]) => id).filter((id) => !scales.has(id));
  return { ok: true, peers: ordered.slice(0, count), have: peers.length, constant };
}

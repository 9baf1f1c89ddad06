/** What the other claims of a contradicted cell say, in a form that a note can print. */
import type { Claim } from '../../src/model/observation.ts';
import { compareClaims, disagree, ulpOf } from '../../src/rules/prefer.ts';

/**
 * Amounts of the claims that disagree with the preferred one, better places first, each once. Superseded and dropped
 * claims are settled and left out. Form: see `Cell.rivals`.
 */
export function rivals(preferred: Claim, claims: readonly Claim[]): readonly string[] {
  const live = claims.filter((c) => c.amount !== null && c.status !== 'superseded' && c.override !== 'drop');
  const others = live.filter((c) => c.id !== preferred.id && disagree(preferred, c));
  return [...new Set([...others].sort(compareClaims).map(written))];
}

/** `9`, `96.25`, `≈5200`, `10–20`: no finer than printed, no binary noise. */
function written(claim: Claim): string {
  const places = Math.min(20, Math.max(0, Math.ceil(-Math.log10(ulpOf(claim)) - 1e-9)));
  const decimal = (amount: number) => amount.toFixed(places);
  const from = decimal(claim.amount ?? 0);
  if (claim.qualifier === 'range') return `${from}–${decimal(claim.amount_to ?? claim.amount ?? 0)}`;
  return claim.qualifier + from;
}

import type { Indicator } from '../model/indicator.ts';

/** Why several schools' values make no total and no mean. */
export type RefusalCode =
  /** The codebook says `none`: a share, an index or a count whose sum means nothing. */
  | 'not_additive'
  /** A ratio whose codebook row names no weight: an unweighted mean of ratios is none. */
  | 'no_weight';
export type Refused = { readonly refused: RefusalCode };

/** What may be made of several schools' values: the answer must be looked at, since a refusal is no aggregate. */
export function aggregateOf(indicator: Indicator): 'sum' | 'weighted_mean' | Refused {
  switch (indicator.aggregate) {
    case 'sum':
      return 'sum';
    case 'weighted_mean':
      return indicator.weight === null ? { refused: 'no_weight' } : 'weighted_mean';
    case 'none':
      return { refused: 'not_additive' };
  }
}

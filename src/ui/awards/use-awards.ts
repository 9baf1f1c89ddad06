import { useMemo } from 'react';
import { type AwardWords, awardWords } from '../../format/words-awards.ts';
import type { View } from '../../model/view.ts';
import { type AwardChoices, type AwardField, awardChoices, withAwardField } from '../../query/award-view.ts';
import { useReader } from '../reader.ts';
import { useSteady } from '../use-steady.ts';

export const LIST_ID = 'award-list';

/** Fields of the address set anew; null takes one out. */
type Fields = Partial<Record<AwardField, string | null>>;
export type AwardsReader = {
  readonly t: AwardWords;
  readonly choices: AwardChoices;
  /** Stays the same function. `toList` brings the list into sight. */
  readonly set: (fields: Fields, options?: { readonly toList?: boolean; readonly replace?: boolean }) => void;
  /** The address that `set` goes to, for `data-leads`. */
  readonly to: (fields: Fields) => string;
};

/** The page's words and choices, and the way to change them. */
export function useAwards(): AwardsReader {
  const { lang, view, go, href } = useReader();
  const choices = useMemo(() => awardChoices(view), [view]);
  const set = useSteady<AwardsReader['set']>((fields, { toList = false, replace = false } = {}) => {
    go({ where: whereOf(view, fields) }, { replace });
    if (toList) document.getElementById(LIST_ID)?.scrollIntoView({ block: 'start' });
  });
  return { t: awardWords(lang), choices, set, to: (fields) => href({ where: whereOf(view, fields) }) };
}

function whereOf(view: View, fields: Fields): readonly string[] {
  return (Object.entries(fields) as [AwardField, string | null][]).reduce(
    (kept, [field, value]) => withAwardField({ ...view, where: kept }, field, value),
    view.where,
  );
}

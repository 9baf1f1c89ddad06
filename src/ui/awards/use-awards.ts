import { useCallback, useMemo } from 'react';
import { type AwardWords, awardWords } from '../../format/words-awards.ts';
import { type AwardChoices, type AwardField, awardChoices, withAwardField } from '../../query/award-view.ts';
import { useReader } from '../reader.ts';

export const LIST_ID = 'award-list';

export type AwardsReader = {
  readonly t: AwardWords;
  readonly choices: AwardChoices;
  /** Sets fields of the address; null takes one out. `toList` brings the list into sight. */
  readonly set: (
    fields: Partial<Record<AwardField, string | null>>,
    options?: { readonly toList?: boolean; readonly replace?: boolean },
  ) => void;
};

/** The page's words and choices, and the way to change them. */
export function useAwards(): AwardsReader {
  const { lang, view, go } = useReader();
  const choices = useMemo(() => awardChoices(view), [view]);
  const set = useCallback<AwardsReader['set']>(
    (fields, { toList = false, replace = false } = {}) => {
      const where = (Object.entries(fields) as [AwardField, string | null][]).reduce(
        (kept, [field, value]) => withAwardField({ ...view, where: kept }, field, value),
        view.where,
      );
      go({ where }, { replace });
      if (toList) document.getElementById(LIST_ID)?.scrollIntoView({ block: 'start' });
    },
    [view, go],
  );
  return { t: awardWords(lang), choices, set };
}

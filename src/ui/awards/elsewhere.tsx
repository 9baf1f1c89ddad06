import { AWARD_KINDS, type AwardKindName } from '../../model/award.ts';
import { awardQueries } from '../../query/award-view.ts';
import { useAnswer } from '../data/use-answer.ts';
import { useReader } from '../reader.ts';
import { useAwards } from './use-awards.ts';

/** What is looked for may stand in another kind: says where, since kinds are never mixed in one list. `wait`: the list comes first. */
export function Elsewhere({ wait }: { readonly wait: boolean }) {
  const { t, choices } = useAwards();
  const others = AWARD_KINDS.filter((kind) => kind !== choices.kind);
  return (
    <p className="award-elsewhere quiet">
      {others.map((kind) => (
        <Hits key={kind} kind={kind} lead={t.elsewhereLead} wait={wait} />
      ))}
    </p>
  );
}

type HitsProps = { readonly kind: AwardKindName; readonly lead: string; readonly wait: boolean };

function Hits({ kind, lead, wait }: HitsProps) {
  const { catalog, view } = useReader();
  const { t, set } = useAwards();
  const { list } = awardQueries(view, catalog);
  const { data } = useAnswer(
    { ...list, filter: { ...list.filter, kinds: [kind], competitions: [] }, limit: 1, offset: 0 },
    !wait,
  );
  const n = data?.[0]?.total ?? 0;
  if (n === 0) return null;
  return (
    <button
      type="button"
      className="link"
      aria-label={`${lead}${t.elsewhere(t.kinds[kind], n)}`}
      onClick={() => set({ kind: kind === AWARD_KINDS[0] ? null : kind, competition: null })}
    >
      → {t.elsewhere(t.kinds[kind], n)}
    </button>
  );
}

import { AWARD_KINDS, type AwardKindName } from '../../model/award.ts';
import { awardQueries } from '../../query/award-view.ts';
import { useAnswer } from '../data/use-answer.ts';
import { useReader } from '../reader.ts';
import { useAwards } from './use-awards.ts';

/** What is looked for may stand in another kind: says where, since kinds are never mixed in one list. */
export function Elsewhere() {
  const { t, choices } = useAwards();
  const others = AWARD_KINDS.filter((kind) => kind !== choices.kind);
  return (
    <p className="award-elsewhere quiet">
      {others.map((kind) => (
        <Hits key={kind} kind={kind} lead={t.elsewhereLead} />
      ))}
    </p>
  );
}

function Hits({ kind, lead }: { readonly kind: AwardKindName; readonly lead: string }) {
  const { catalog, view } = useReader();
  const { t, set } = useAwards();
  const { list } = awardQueries(view, catalog);
  const { data } = useAnswer({
    ...list,
    filter: { ...list.filter, kinds: [kind], competitions: [] },
    limit: 1,
    offset: 0,
  });
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

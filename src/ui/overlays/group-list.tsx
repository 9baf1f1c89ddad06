import { peerWords } from '../../format/words-peers.ts';
import type { ValueRow } from '../../model/query.ts';
import { groupRule } from '../../query/fit-group.ts';
import type { PeerGroup } from '../../stats/peers.ts';
import { MyGroups } from '../peers/my-groups.tsx';
import { Rules } from '../peers/rules.tsx';
import { SimilarChoice } from '../peers/similar-choice.tsx';
import { useReader } from '../reader.ts';
import { type Anchor, PickerPopover } from './popover.tsx';

type Props = Anchor & { readonly rows: readonly ValueRow[] | undefined; readonly group: PeerGroup | null };

/** What the group picker opens: rules around one school, weights of likeness with reasons, groups of one's own. */
export default function GroupList({ rows, group, ...anchor }: Props) {
  const { lang, view } = useReader();
  const say = peerWords(lang);
  return (
    <PickerPopover {...anchor} label={say.title} kind="groups">
      <div className="gp">
        <p className="quiet">{say.lead}</p>
        <Rules rows={rows} />
        {groupRule(view) === 'similar' && <SimilarChoice group={group} />}
        <MyGroups />
      </div>
    </PickerPopover>
  );
}

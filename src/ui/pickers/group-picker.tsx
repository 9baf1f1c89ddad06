import { useMemo, useRef, useState } from 'react';
import { groupOfView } from '../../chart/peer-group.ts';
import { peerWords } from '../../format/words-peers.ts';
import type { ValueRow } from '../../model/query.ts';
import { carriedName, groupRule } from '../../query/fit-group.ts';
import { later } from '../later.ts';
import { useReader } from '../reader.ts';
import { useLater } from '../use-later.ts';
import { PickerButton } from './picker-button.tsx';

const list = later(() => import('../overlays/group-list.tsx'));

/**
 * Who stands together: the schools chosen, a group of one's own, or the schools that a rule puts beside one school.
 * `rows`: the page's values, which size and likeness are told by.
 */
export function GroupPicker({ rows }: { readonly rows: readonly ValueRow[] | undefined }) {
  const { lang, catalog, view } = useReader();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const List = useLater(list, open)?.default;
  const say = peerWords(lang);
  const rule = groupRule(view);
  const group = useMemo(() => (rows === undefined ? null : groupOfView(view, catalog, rows)), [view, catalog, rows]);
  const n = view.schools.length === 0 ? catalog.schools.length : view.schools.length;
  const own = carriedName(view);
  const name = rule === null ? own : say.ruleName[rule];
  return (
    <>
      <PickerButton
        ref={button}
        label={say.label}
        value={name === '' ? say.chosen(n) : sized(name, rule === null ? n : group?.schools.length, say.count)}
        open={open}
        onOpen={() => setOpen(true)}
        onNear={() => void list.load().catch(() => undefined)}
      />
      {List && <List anchor={button} open={open} onOpenChange={setOpen} rows={rows} group={group} />}
    </>
  );
}

/** `同层次 · 4 所`; without the number until it is known. */
function sized(name: string, n: number | undefined, count: (n: number) => string): string {
  return n === undefined ? name : `${name} · ${count(n)}`;
}

import { useState } from 'react';
import { peerWords } from '../../format/words-peers.ts';
import { storedGroups, storeGroups } from '../../io/groups-store.ts';
import type { NamedGroup } from '../../model/peers.ts';
import { groupWhere, nameFilter } from '../../query/fit-group.ts';
import { useReader } from '../reader.ts';
import { type GroupAction, type Groups, groupsReducer, readGroups } from './groups.ts';

/** Groups of one's own: use, keep what is chosen, rename, delete, undo. They stay in this browser. */
export function MyGroups() {
  const { lang, catalog, view, go } = useReader();
  const say = peerWords(lang).mine;
  const [state, setState] = useState<Groups>(() => ({
    groups: readGroups(storedGroups()),
    before: null,
    problem: null,
  }));
  const [kept, setKept] = useState(true);
  const [name, setName] = useState('');
  const known = new Set(catalog.schools.map((school) => school.id));
  const chosen = view.schools.length > 0 ? view.schools : [...known];
  const act = (action: GroupAction): Groups => {
    const next = groupsReducer(state, action);
    if (next.groups !== state.groups) setKept(storeGroups(JSON.stringify(next.groups)));
    setState(next);
    return next;
  };
  const use = ({ name: title, schools }: NamedGroup) => {
    const there = schools.filter((id) => known.has(id));
    const where = groupWhere(view, catalog, { name: nameFilter(title, there) });
    go({ schools: there, group: '', level: 'all', where });
  };
  const save = () => {
    const next = act({ type: 'create', name, schools: chosen });
    const made = next.groups.at(-1);
    if (next.problem !== null || made === undefined) return;
    setName('');
    use(made);
  };
  return (
    <section className="gp-mine">
      <h3>{say.title}</h3>
      {state.groups.length === 0 && <p className="quiet">{say.none}</p>}
      <ul>
        {state.groups.map((group) => (
          <Group key={group.name} group={group} act={act} onUse={() => use(group)} known={known} />
        ))}
      </ul>
      <form
        className="gp-save"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <input
          aria-label={say.name}
          placeholder={say.name}
          className="search-input"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="button small">
          {say.save(chosen.length)}
        </button>
        {state.before !== null && (
          <button type="button" className="button small" onClick={() => act({ type: 'undo' })}>
            {say.undo}
          </button>
        )}
      </form>
      <p role="status" className="gp-problem">
        {state.problem !== null ? say.problem[state.problem] : kept ? '' : say.problem.not_kept}
      </p>
      <p className="quiet">{say.linked}</p>
    </section>
  );
}

type GroupProps = {
  readonly group: NamedGroup;
  readonly act: (action: GroupAction) => Groups;
  readonly onUse: () => void;
  readonly known: ReadonlySet<string>;
};

function Group({ group, act, onUse, known }: GroupProps) {
  const { lang } = useReader();
  const { mine: say, count } = peerWords(lang);
  const [editing, setEditing] = useState<string | null>(null);
  const there = group.schools.filter((id) => known.has(id)).length;
  if (editing !== null)
    return (
      <li>
        <form
          className="gp-save"
          onSubmit={(event) => {
            event.preventDefault();
            const next = act({ type: 'rename', name: group.name, to: editing });
            if (next.problem === null) setEditing(null);
          }}
        >
          <input
            aria-label={say.renameOf(group.name)}
            className="search-input"
            value={editing}
            onChange={(event) => setEditing(event.target.value)}
          />
          <button type="submit" className="button small">
            {say.keep}
          </button>
          <button type="button" className="button small" onClick={() => setEditing(null)}>
            {say.cancel}
          </button>
        </form>
      </li>
    );
  return (
    <li className="gp-group">
      <button type="button" className="link" aria-label={say.use(group.name)} disabled={there === 0} onClick={onUse}>
        {group.name}
      </button>
      <span className="gp-note">{count(there)}</span>
      <button
        type="button"
        className="link"
        aria-label={say.renameOf(group.name)}
        onClick={() => setEditing(group.name)}
      >
        {say.rename}
      </button>
      <button
        type="button"
        className="link"
        aria-label={say.removeOf(group.name)}
        onClick={() => act({ type: 'delete', name: group.name })}
      >
        {say.remove}
      </button>
    </li>
  );
}

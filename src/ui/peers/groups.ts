/** Groups of one's own: what may be done with them, and what is refused with which reason. Pure. */
import type { NamedGroup } from '../../model/peers.ts';

export const MOST_GROUPS = 100;
export const LONGEST_NAME = 30;

export type GroupProblem =
  | 'empty_name'
  | 'long_name'
  | 'bad_name'
  | 'taken'
  | 'no_schools'
  | 'unknown'
  | 'too_many'
  | 'nothing_to_undo';

export type Groups = {
  readonly groups: readonly NamedGroup[];
  /** The groups before the last change; null where there is none to take back. */
  readonly before: readonly NamedGroup[] | null;
  /** Why the last action changed nothing. */
  readonly problem: GroupProblem | null;
};
export type GroupAction =
  | { readonly type: 'create'; readonly name: string; readonly schools: readonly string[] }
  | { readonly type: 'rename'; readonly name: string; readonly to: string }
  | { readonly type: 'delete'; readonly name: string }
  | { readonly type: 'undo' };

/** The groups after an action; a refused one leaves them as they are and says why. One change can be taken back. */
export function groupsReducer(state: Groups, action: GroupAction): Groups {
  const { groups } = state;
  const refuse = (problem: GroupProblem): Groups => ({ ...state, problem });
  const become = (next: readonly NamedGroup[]): Groups => ({ groups: next, before: groups, problem: null });
  switch (action.type) {
    case 'create': {
      const name = tidyName(action.name);
      const wrong = nameProblem(name, groups);
      if (wrong !== null) return refuse(wrong);
      const schools = [...new Set(action.schools)];
      if (schools.length === 0) return refuse('no_schools');
      return groups.length >= MOST_GROUPS ? refuse('too_many') : become([...groups, { name, schools }]);
    }
    case 'rename': {
      if (!groups.some((group) => group.name === action.name)) return refuse('unknown');
      const name = tidyName(action.to);
      const wrong = nameProblem(
        name,
        groups.filter((group) => group.name !== action.name),
      );
      if (wrong !== null) return refuse(wrong);
      if (name === action.name) return { ...state, problem: null };
      return become(groups.map((group) => (group.name === action.name ? { ...group, name } : group)));
    }
    case 'delete':
      return groups.some((group) => group.name === action.name)
        ? become(groups.filter((group) => group.name !== action.name))
        : refuse('unknown');
    case 'undo':
      return state.before === null ? refuse('nothing_to_undo') : { groups: state.before, before: null, problem: null };
  }
}

/** Groups out of whatever storage holds: what is no group, or breaks the rules of names, is passed over. Never throws. */
export function readGroups(text: string | null): readonly NamedGroup[] {
  let stored: unknown;
  try {
    stored = JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
  let state: Groups = { groups: [], before: null, problem: null };
  for (const one of Array.isArray(stored) ? stored : []) {
    const { name, schools } = (typeof one === 'object' && one !== null ? one : {}) as Record<string, unknown>;
    if (typeof name !== 'string' || !Array.isArray(schools)) continue;
    state = groupsReducer(state, {
      type: 'create',
      name,
      schools: schools.filter((id) => typeof id === 'string'),
    });
  }
  return state.groups;
}

/** As people tell names apart: full-width letters, blanks at the ends and control characters do not matter. */
function tidyName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .trim();
}

function nameProblem(name: string, others: readonly NamedGroup[]): GroupProblem | null {
  if (name === '') return 'empty_name';
  if ([...name].length > LONGEST_NAME) return 'long_name';
  if (/[,，、]/.test(name)) return 'bad_name';
  const folded = name.toLowerCase();
  return others.some((group) => group.name.toLowerCase() === folded) ? 'taken' : null;
}

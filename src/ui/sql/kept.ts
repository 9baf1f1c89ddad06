/** Queries that are kept: what was run, and what was given a name. Pure; storage is another's. */

export const MOST_HISTORY = 50;
export const MOST_SAVED = 100;
export const LONGEST_TITLE = 60;

export type Saved = { readonly name: string; readonly sql: string };
export type KeptProblem = 'empty_name' | 'long_name' | 'empty_query' | 'too_many' | 'nothing_to_undo';
export type Kept = {
  readonly saved: readonly Saved[];
  /** Newest first, each text once. */
  readonly history: readonly string[];
  /** What stands in the editor, run or not. */
  readonly draft: string;
  /** What was there before the last removal; null where there is none to take back. */
  readonly before: Pick<Kept, 'saved' | 'history'> | null;
  /** Why the last action changed nothing. */
  readonly problem: KeptProblem | null;
};
export type KeptAction =
  | { readonly type: 'ran'; readonly sql: string }
  | { readonly type: 'draft'; readonly sql: string }
  /** Under a name that is taken it takes the former's place. */
  | { readonly type: 'save'; readonly name: string; readonly sql: string }
  | { readonly type: 'remove'; readonly name: string }
  | { readonly type: 'forget' }
  | { readonly type: 'undo' };

export const NOTHING_KEPT: Kept = { saved: [], history: [], draft: '', before: null, problem: null };

/** What is kept after an action; a refused one changes nothing and says why. The last removal can be taken back. */
export function keptReducer(state: Kept, action: KeptAction): Kept {
  const refuse = (problem: KeptProblem): Kept => ({ ...state, problem });
  switch (action.type) {
    case 'ran': {
      const sql = action.sql.trim();
      if (sql === '') return state;
      const history = [sql, ...state.history.filter((one) => one !== sql)].slice(0, MOST_HISTORY);
      return { ...state, history, problem: null };
    }
    case 'draft':
      return action.sql === state.draft ? state : { ...state, draft: action.sql };
    case 'save': {
      const name = action.name.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim();
      const sql = action.sql.trim();
      if (name === '') return refuse('empty_name');
      if ([...name].length > LONGEST_TITLE) return refuse('long_name');
      if (sql === '') return refuse('empty_query');
      const others = state.saved.filter((one) => one.name !== name);
      if (others.length >= MOST_SAVED) return refuse('too_many');
      const before = others.length < state.saved.length ? { saved: state.saved, history: state.history } : null;
      return { ...state, saved: [{ name, sql }, ...others], before, problem: null };
    }
    case 'remove':
      return {
        ...state,
        saved: state.saved.filter(({ name }) => name !== action.name),
        before: { saved: state.saved, history: state.history },
        problem: null,
      };
    case 'forget':
      return { ...state, history: [], before: { saved: state.saved, history: state.history }, problem: null };
    case 'undo':
      return state.before === null
        ? refuse('nothing_to_undo')
        : { ...state, ...state.before, before: null, problem: null };
  }
}

/** As text for storage. */
export function writeKept({ saved, history, draft }: Kept): string {
  return JSON.stringify({ saved, history, draft });
}

/** Out of whatever storage holds; what does not fit is passed over. Never throws. */
export function readKept(text: string | null): Kept {
  let stored: Readonly<Record<string, unknown>> = {};
  try {
    const json: unknown = JSON.parse(text ?? '{}');
    if (typeof json === 'object' && json !== null) stored = json as Readonly<Record<string, unknown>>;
  } catch {
    // not ours
  }
  const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
  const history = list(stored.history).filter((one) => typeof one === 'string');
  const saved = list(stored.saved).flatMap((one): Saved[] => {
    const { name, sql } = (typeof one === 'object' && one !== null ? one : {}) as Readonly<Record<string, unknown>>;
    return typeof name === 'string' && typeof sql === 'string' && name !== '' ? [{ name, sql }] : [];
  });
  const draft = typeof stored.draft === 'string' ? stored.draft : '';
  return { ...NOTHING_KEPT, saved: saved.slice(0, MOST_SAVED), history: history.slice(0, MOST_HISTORY), draft };
}

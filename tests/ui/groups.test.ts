import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type GroupAction,
  type GroupProblem,
  type Groups,
  groupsReducer,
  LONGEST_NAME,
  MOST_GROUPS,
  readGroups,
} from '../../src/ui/peers/groups.ts';

const two: Groups = {
  groups: [
    { name: '川渝', schools: ['luzhou', 'chongqing'] },
    { name: 'Peers', schools: ['hunan'] },
  ],
  before: null,
  problem: null,
};
const full: Groups = {
  ...two,
  groups: Array.from({ length: MOST_GROUPS }, (_, at) => ({ name: `g${at}`, schools: ['luzhou'] })),
};

describe('groups of one’s own', () => {
  it('are made, renamed and deleted, and the last change can be taken back', () => {
    const made = groupsReducer(two, { type: 'create', name: '  省内 ', schools: ['luzhou', 'luzhou', 'suining'] });
    expect(made.groups.at(-1)).toEqual({ name: '省内', schools: ['luzhou', 'suining'] });
    const renamed = groupsReducer(made, { type: 'rename', name: '省内', to: '四川' });
    expect(renamed.groups.map((group) => group.name)).toEqual(['川渝', 'Peers', '四川']);
    const gone = groupsReducer(renamed, { type: 'delete', name: '川渝' });
    expect(gone.groups.map((group) => group.name)).toEqual(['Peers', '四川']);
    const back = groupsReducer(gone, { type: 'undo' });
    expect(back.groups).toEqual(renamed.groups);
    expect(groupsReducer(back, { type: 'undo' }).problem).toBe('nothing_to_undo');
  });

  const refused: readonly (readonly [string, Groups, GroupAction, GroupProblem])[] = [
    ['no name', two, { type: 'create', name: ' \u0000\n', schools: ['a'] }, 'empty_name'],
    ['a long name', two, { type: 'create', name: '长'.repeat(LONGEST_NAME + 1), schools: ['a'] }, 'long_name'],
    ['a comma, which parts lists in a link', two, { type: 'create', name: '甲，乙', schools: ['a'] }, 'bad_name'],
    ['an enumeration comma', two, { type: 'create', name: '甲、乙', schools: ['a'] }, 'bad_name'],
    ['a name that is taken', two, { type: 'create', name: '川渝', schools: ['a'] }, 'taken'],
    ['a name taken but for case', two, { type: 'create', name: 'peers', schools: ['a'] }, 'taken'],
    ['a name taken but for width', two, { type: 'create', name: 'Ｐeers', schools: ['a'] }, 'taken'],
    ['no schools', two, { type: 'create', name: '空', schools: [] }, 'no_schools'],
    ['too many groups', full, { type: 'create', name: '又一个', schools: ['a'] }, 'too_many'],
    ['renaming what is not there', two, { type: 'rename', name: '无', to: '有' }, 'unknown'],
    ['renaming to another’s name', two, { type: 'rename', name: '川渝', to: 'Peers' }, 'taken'],
    ['renaming to nothing', two, { type: 'rename', name: '川渝', to: '' }, 'empty_name'],
    ['deleting what is not there', two, { type: 'delete', name: '无' }, 'unknown'],
    ['nothing to undo', two, { type: 'undo' }, 'nothing_to_undo'],
  ];
  it.each(refused)('refuses %s, and changes nothing', (_what, state, action, problem) => {
    expect(groupsReducer(state, action)).toEqual({ ...state, problem });
  });
  it('takes a name again in other letters for the same group', () => {
    const renamed = groupsReducer(two, { type: 'rename', name: 'Peers', to: 'PEERS' });
    expect(renamed.groups[1]?.name).toBe('PEERS');
  });
});

describe('groups out of storage', () => {
  it.each([
    [null],
    [''],
    ['{'],
    ['null'],
    ['{"name":"a"}'],
    ['[null, 3, "x", {"name":"a"}, {"schools":["b"]}, {"name":"a","schools":[]}, {"name":"a","schools":[1]}]'],
  ])('%s holds none', (text) => {
    expect(readGroups(text)).toEqual([]);
  });
  test('never throws, and gives back what was stored', () => {
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(readGroups(text))));
    expect(readGroups(JSON.stringify(two.groups))).toEqual(two.groups);
  });
});

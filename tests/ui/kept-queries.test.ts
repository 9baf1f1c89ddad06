/** Queries that are kept: nothing is lost, nothing grows without end, and any storage is read. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type KeptAction,
  keptReducer,
  MOST_HISTORY,
  MOST_SAVED,
  NOTHING_KEPT,
  readKept,
  writeKept,
} from '../../src/ui/sql/kept.ts';

const after = (...actions: readonly KeptAction[]) => actions.reduce(keptReducer, NOTHING_KEPT);

test('what was run comes first, each text once; a name is taken over, and back again', () => {
  const kept = after(
    { type: 'ran', sql: 'SELECT 1' },
    { type: 'ran', sql: 'SELECT 2' },
    { type: 'ran', sql: ' SELECT 1\n' },
    { type: 'save', name: ' 招生 ', sql: 'SELECT 1' },
    { type: 'save', name: '招生', sql: 'SELECT 2' },
  );
  expect(kept.history).toEqual(['SELECT 1', 'SELECT 2']);
  expect(kept.saved).toEqual([{ name: '招生', sql: 'SELECT 2' }]);
  expect(keptReducer(kept, { type: 'undo' }).saved).toEqual([{ name: '招生', sql: 'SELECT 1' }]);
  const removed = keptReducer(kept, { type: 'remove', name: '招生' });
  expect(removed.saved).toEqual([]);
  expect(keptReducer(removed, { type: 'undo' }).saved).toEqual(kept.saved);
  expect(keptReducer(keptReducer(kept, { type: 'forget' }), { type: 'undo' }).history).toEqual(kept.history);
});

test('what cannot be saved is refused with its reason, and nothing changes', () => {
  const many = Array.from(
    { length: MOST_SAVED },
    (_, n): KeptAction => ({ type: 'save', name: `q${n}`, sql: 'SELECT 1' }),
  );
  const full = after(...many);
  const refused = (action: KeptAction) => {
    const next = keptReducer(full, action);
    expect(next.saved).toBe(full.saved);
    return next.problem;
  };
  expect(refused({ type: 'save', name: ' ', sql: 'SELECT 1' })).toBe('empty_name');
  expect(refused({ type: 'save', name: '长'.repeat(61), sql: 'SELECT 1' })).toBe('long_name');
  expect(refused({ type: 'save', name: 'x', sql: ' ' })).toBe('empty_query');
  expect(refused({ type: 'save', name: 'x', sql: 'SELECT 1' })).toBe('too_many');
  expect(refused({ type: 'undo' })).toBe('nothing_to_undo');
  const long = after(...Array.from({ length: 80 }, (_, n): KeptAction => ({ type: 'ran', sql: `SELECT ${n}` })));
  expect(long.history).toHaveLength(MOST_HISTORY);
});

test('what is written is read again; any other text is read as far as it fits', () => {
  const kept = after(
    { type: 'ran', sql: 'SELECT 1' },
    { type: 'save', name: 'a', sql: 'SELECT 2' },
    { type: 'draft', sql: 'S' },
  );
  expect(readKept(writeKept(kept))).toEqual(kept);
  expect(readKept('{"saved":[{"name":"a"},{"name":"b","sql":"SELECT 1"}],"history":[1,"x"],"draft":2}')).toEqual({
    ...NOTHING_KEPT,
    saved: [{ name: 'b', sql: 'SELECT 1' }],
    history: ['x'],
  });
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => readKept(text).problem === null));
});

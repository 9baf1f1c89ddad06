/** A briefing: what is done can be undone exactly, any file gives a briefing or a named reason, questions move to other schools. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Briefing,
  EMPTY_BRIEFING,
  LONGEST_BRIEFING_TITLE,
  MOST_ITEMS,
  SHOWS,
  type ViewItem,
} from '../../src/model/briefing.ts';
import { DEFAULT_VIEW, formatAddress } from '../../src/query/address.ts';
import {
  type BriefingAction,
  type BriefingState,
  briefingReducer,
  type NewItem,
} from '../../src/query/briefing-edit.ts';
import {
  differences,
  readBriefing,
  seenOf,
  storageText,
  storedBriefingOf,
  writeBriefing,
} from '../../src/query/briefing-file.ts';
import { retarget, unknownSchools, viewFor } from '../../src/query/briefing-target.ts';
import { openAddress } from '../../src/query/repair.ts';
import { ROWS, seenIn } from '../../src/ui/briefing/act.ts';
import { CATALOG } from '../chart/fixture.ts';

const START: BriefingState = { briefing: EMPTY_BRIEFING, past: [], future: [], problem: null };
const become = (actions: readonly BriefingAction[], from = START) => actions.reduce(briefingReducer, from);
const item = (more: Partial<ViewItem> = {}): NewItem => ({
  kind: 'view',
  address: '#/compare?i=placement_rate&s=luzhou,hunan',
  piece: '',
  show: 'all',
  title: '',
  note: '',
  lang: 'zh',
  data: 'test',
  seen: [['luzhou|placement_rate|2023', '97.25%']],
  ...more,
});
const text = fc.oneof(
  fc.string({ maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('<script>alert(1)</script>', '"引号"与’', '👩🏽‍🏫🇨🇳', 'a\u0000b\ud800', '🙂'.repeat(300), '=1+1'),
);
const ids = fc.constantFrom('i1', 'i2', 'i3', 'i9');
const actions: fc.Arbitrary<BriefingAction> = fc.oneof(
  fc.record({
    type: fc.constant('add' as const),
    item: fc.record({ title: text, note: text }).map((own) => item(own)),
  }),
  fc.record({
    type: fc.constant('add' as const),
    item: fc.record({ kind: fc.constant('text' as const), title: text, note: text }),
  }),
  fc.record({ type: fc.constant('remove' as const), id: ids }),
  fc.record({ type: fc.constant('move' as const), id: ids, to: fc.oneof(fc.integer(), fc.constant(Number.NaN)) }),
  fc.record({ type: fc.constant('retitle' as const), id: ids, title: text }),
  fc.record({ type: fc.constant('annotate' as const), id: ids, note: text }),
  fc.record({ type: fc.constant('show' as const), id: ids, show: fc.constantFrom(...SHOWS) }),
  fc.record({ type: fc.constant('name' as const), title: text }),
  fc.record({ type: fc.constant('speak' as const), lang: fc.constantFrom('zh' as const, 'en' as const) }),
  fc.constant({ type: 'clear' as const }),
);

describe('editing', () => {
  it('every change is taken back exactly, one after the other, and comes again', () => {
    fc.assert(
      fc.property(fc.array(actions, { maxLength: 30 }), (list) => {
        const end = become(list);
        const back = end.past.reduce<BriefingState>((state) => briefingReducer(state, { type: 'undo' }), end);
        expect(back.briefing).toEqual(EMPTY_BRIEFING);
        const again = back.future.reduce<BriefingState>((state) => briefingReducer(state, { type: 'redo' }), back);
        expect(again.briefing).toEqual(end.briefing);
      }),
    );
  });

  it('what it holds survives storage and file as it is, whatever was typed', () => {
    fc.assert(
      fc.property(fc.array(actions, { maxLength: 20 }), (list) => {
        const { briefing } = become(list);
        expect(storedBriefingOf(storageText(briefing))).toEqual(briefing);
        expect(readBriefing(writeBriefing(briefing))).toEqual({ ok: true, briefing, dropped: 0 });
        expect(new Set(briefing.items.map((one) => one.id)).size).toBe(briefing.items.length);
      }),
    );
  });

  it('keeps an emoji title of 300 characters whole and cuts what is longer between characters', () => {
    const { briefing } = become([{ type: 'name', title: '🙂'.repeat(400) }]);
    expect(briefing.title).toBe('🙂'.repeat(LONGEST_BRIEFING_TITLE));
  });

  it('moves to any place, refuses what is gone or too many, and says so', () => {
    const three = become([
      { type: 'add', item: item({ title: 'a' }) },
      { type: 'add', item: item({ title: 'b' }) },
      { type: 'add', item: item({ title: 'c' }) },
    ]);
    const order = (state: BriefingState) => state.briefing.items.map((one) => one.title).join('');
    expect(order(become([{ type: 'move', id: 'i3', to: 0 }], three))).toBe('cab');
    expect(order(become([{ type: 'move', id: 'i1', to: 99 }], three))).toBe('bca');
    expect(become([{ type: 'remove', id: 'i7' }], three)).toEqual({ ...three, problem: 'unknown' });
    expect(become([{ type: 'undo' }]).problem).toBe('nothing_to_undo');
    const full = become(Array.from({ length: MOST_ITEMS }, () => ({ type: 'add', item: item() }) as const));
    expect(become([{ type: 'add', item: item() }], full).problem).toBe('too_many');
  });

  it('letters typed into one field are one step back; a first answer is none', () => {
    const typed = become([
      { type: 'add', item: item({ seen: [] }) },
      { type: 'retitle', id: 'i1', title: '落' },
      { type: 'retitle', id: 'i1', title: '落实' },
      { type: 'retitle', id: 'i1', title: '落实率' },
      { type: 'answered', seen: { i1: [['k', '1']] }, data: 'now' },
    ]);
    expect(typed.past).toHaveLength(2);
    const [first] = typed.briefing.items;
    expect(first).toMatchObject({ title: '落实率', seen: [['k', '1']], data: 'now' });
    expect(become([{ type: 'undo' }], typed).briefing.items[0]?.title).toBe('');
  });
});

describe('files', () => {
  it('any text gives a briefing or a named reason, and never throws', () => {
    const json = fc.json().map((one) => `{"format":"voclens-briefing","version":1,"items":${one}}`);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), json), (file) => {
        const read = readBriefing(file);
        if (read.ok) expect(readBriefing(writeBriefing(read.briefing))).toMatchObject({ ok: true, dropped: 0 });
        else expect(['empty', 'too_large', 'no_json', 'no_briefing', 'newer']).toContain(read.problem);
      }),
    );
  });

  it('says what is wrong with a file', () => {
    const problem = (file: string) => {
      const read = readBriefing(file);
      return read.ok ? null : read.problem;
    };
    const good = writeBriefing(become([{ type: 'add', item: item() }]).briefing);
    expect(problem(' \n')).toBe('empty');
    expect(problem(good.slice(0, 60))).toBe('no_json');
    expect(problem('{"type":"FeatureCollection"}')).toBe('no_briefing');
    expect(problem(good.replace(/"version": \d+/, '"version": 3'))).toBe('newer');
    expect(problem(good.replace(/"version": \d+/, '"version": 1'))).toBe(null);
    expect(problem(`\uFEFF${good}`)).toBe(null);
  });

  it('a statement keeps its text and its result; one without text is no item', () => {
    const was = {
      name: 'sql',
      columns: ['school', 'n'],
      rows: [['luzhou', 3]],
      ordered: false,
      cut: false,
      count: 1,
      digest: 'a'.repeat(64),
    };
    const sql = "SELECT school, count(*) AS n FROM awards WHERE note <> '；' GROUP BY 1";
    const ask = { kind: 'sql', sql, show: 'table', title: '', note: '', lang: 'zh', data: 'then', was } as const;
    const state = become([
      { type: 'add', item: ask },
      { type: 'add', item: { ...ask, was: null } },
      { type: 'speak', lang: 'en' },
      { type: 'show', id: 'i1', show: 'all' },
      { type: 'acceptResult', id: 'i2', data: 'now', was },
    ]);
    expect(state.briefing.items).toMatchObject([
      { id: 'i1', kind: 'sql', sql, show: 'all', lang: 'en', data: 'then', was },
      { id: 'i2', kind: 'sql', sql, show: 'table', lang: 'en', data: 'now', was },
    ]);
    expect(readBriefing(writeBriefing(state.briefing))).toEqual({ ok: true, briefing: state.briefing, dropped: 0 });
    const bad = (item: object) =>
      readBriefing(JSON.stringify({ format: 'voclens-briefing', version: 2, items: [item] }));
    expect(bad({ ...ask, sql: ' ' })).toMatchObject({ ok: true, dropped: 1 });
    expect(bad({ ...ask, was: { ...was, digest: 'x' } })).toMatchObject({
      ok: true,
      briefing: { items: [{ was: null }] },
    });
    expect(retarget(state.briefing, { schools: ['hunan'] }, CATALOG).addresses).toEqual({});
  });

  it('leaves out items it does not know, and counts them', () => {
    const read = readBriefing(
      JSON.stringify({
        format: 'voclens-briefing',
        version: 1,
        title: 'x',
        items: [
          { kind: 'film' },
          { kind: 'view', address: 'javascript:alert(1)' },
          item(),
          { kind: 'text', id: 7 },
          null,
        ],
      }),
    );
    expect(read).toMatchObject({ ok: true, dropped: 3 });
  });

  it('tells which figures changed since', () => {
    const was = seenOf([
      { cell: 'a', text: '1' },
      { cell: 'b', text: '2' },
      { cell: null, text: '—' },
    ]);
    const is = seenOf([
      { cell: 'b', text: '3' },
      { cell: 'c', text: '4' },
    ]);
    expect(differences(was, is)).toEqual([
      { cell: 'a', was: '1', is: null },
      { cell: 'b', was: '2', is: '3' },
      { cell: 'c', was: null, is: '4' },
    ]);
    expect(differences(was, was)).toEqual([]);
  });
});

describe('the same questions elsewhere', () => {
  const address = (more: object) => formatAddress({ ...DEFAULT_VIEW, ...more });
  const briefing: Briefing = become([
    { type: 'add', item: item() },
    { type: 'add', item: item({ address: address({ page: 'profile', schools: ['luzhou'] }) }) },
    { type: 'add', item: item({ address: address({ page: 'trend', indicators: ['placement_rate'] }) }) },
  ]).briefing;

  it('other schools and another year reach every item; what the data do not have is reported', () => {
    const { addresses, repairs } = retarget(briefing, { schools: ['hunan'], year: 2030 }, CATALOG);
    expect(addresses).toMatchObject({
      i1: '#/compare?i=placement_rate&s=hunan&y=2024',
      i2: '#/profile?s=hunan',
      i3: '#/trend?i=placement_rate&s=hunan',
    });
    expect(repairs.i1).toContainEqual({ field: 'year', given: '2030', used: '2024' });
    const moved = become([{ type: 'readdress', addresses, data: 'test' }], { ...START, briefing });
    expect(moved.briefing.items.map((one) => one.kind === 'view' && one.seen.length)).toEqual([0, 0, 0]);
    expect(become([{ type: 'undo' }], moved).briefing).toEqual(briefing);
  });

  it('a brief for one school puts it first among its peers, and what was one school’s becomes its own', () => {
    const views = briefing.items.map((one) =>
      viewFor(openAddress(one.kind === 'view' ? one.address : '', CATALOG).view, 'hunan', CATALOG),
    );
    expect(views.map((view) => view.schools)).toEqual([['hunan', 'luzhou'], ['hunan'], []]);
  });

  it('names schools that are not loaded', () => {
    expect(unknownSchools('#/compare?i=placement_rate&s=luzhou,hangzhou', CATALOG)).toEqual(['hangzhou']);
  });
});

describe('what a list showed', () => {
  it('is its rows and their number, so that one that came or went is told', () => {
    const cell = (text: string) => ({ text, value: text, figure: null });
    const seen = (rows: readonly (readonly string[])[]) =>
      seenIn({ table: { columns: [], rows: rows.map((row) => row.map(cell)) } });
    const was = seen([
      ['技能大赛', '', '一等奖'],
      ['创新大赛', '2|3', '金奖'],
    ]);
    expect(was[0]).toEqual([ROWS, '2']);
    expect(differences(was, seen([['技能大赛', '', '一等奖']]))).toEqual([
      { cell: ROWS, was: '2', is: '1' },
      { cell: '创新大赛 · 2/3 · 金奖', was: '✓', is: null },
    ]);
    expect(seen([])).toEqual([]);
  });
});

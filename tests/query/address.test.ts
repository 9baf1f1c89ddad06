import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { PAGES } from '../../src/model/view.ts';
import { DEFAULT_VIEW, formatAddress, parseAddress, readAddress } from '../../src/query/address.ts';
import { isPacked, loadPacker } from '../../src/query/address-long.ts';
import { encodeStatement, statementIn } from '../../src/query/address-text.ts';
import { views } from './views.ts';

beforeAll(loadPacker);

describe('parseAddress', () => {
  test('reads what a link says', () => {
    const address =
      '#/compare?i=placement_rate&s=luzhou,liaocheng&y=2023&basis=report&m=change&sort=name&level=高职&c=heat&g=province&f=tier:national&d=f00d';
    expect(parseAddress(address)).toEqual({
      page: 'compare',
      schools: ['luzhou', 'liaocheng'],
      indicators: ['placement_rate'],
      year: 2023,
      basis: 'report',
      measure: 'change',
      sort: 'name',
      level: '高职',
      chart: 'heat',
      group: 'province',
      where: ['tier:national'],
      rows: [],
      columns: [],
      value: '',
      order: '',
      sql: '',
      data: 'f00d',
    });
    expect(formatAddress(parseAddress(address))).toBe(address);
  });

  test.each([
    ['', DEFAULT_VIEW],
    ['#', DEFAULT_VIEW],
    ['#/', DEFAULT_VIEW],
    ['https://host.example/sub/#/trend', { ...DEFAULT_VIEW, page: 'trend' }],
    ['/trend/?i=graduates', { ...DEFAULT_VIEW, page: 'trend', indicators: ['graduates'] }],
    ['#/nowhere?s=luzhou', { ...DEFAULT_VIEW, schools: ['luzhou'] }],
    ['#/overview?level=%E9%AB%98%E8%81%8C&utm_source=x', { ...DEFAULT_VIEW, level: '高职' }],
  ])('%s', (address, view) => {
    expect(parseAddress(address)).toEqual(view);
  });

  test.each([
    '#/compare?s=luzhou,liaocheng',
    '#/compare?s=luzhou，liaocheng',
    '#/compare?s=luzhou%2Cliaocheng',
    '#/compare?s=luzhou%EF%BC%8C%20liaocheng',
    '#/compare?s=luzhou&amp;s=liaocheng',
    '#%2Fcompare%3Fs%3Dluzhou%2Cliaocheng',
    '#/Compare？s=luzhou、,liaocheng',
  ])('a list arrives as it was meant: %s', (address) => {
    expect(parseAddress(address)).toEqual({ ...DEFAULT_VIEW, page: 'compare', schools: ['luzhou', 'liaocheng'] });
  });

  test('a long one is packed to what messengers carry, and read back whole; a cut one says so', () => {
    const schools = Array.from({ length: 300 }, (_, index) => `school-${(index * 7919) % 10_007}`);
    const view = { ...DEFAULT_VIEW, page: 'compare' as const, schools, indicators: ['placement_rate'] };
    const address = formatAddress(view);
    expect(address).toMatch(/^#\/compare\?z=[\w-]+$/);
    expect(address.length).toBeLessThan(2000);
    expect(parseAddress(address)).toEqual(view);
    expect(parseAddress(`#${encodeURIComponent(address.slice(1))}`)).toEqual(view);
    expect(readAddress(address.slice(0, -40))).toEqual({
      view: { ...DEFAULT_VIEW, page: 'compare' },
      repairs: [expect.objectContaining({ given: expect.stringMatching(/^z=/) })],
    });
  });

  test('any text gives a view that can be written and read again', () => {
    const parts = fc.constantFrom(
      '#/',
      'compare',
      '?',
      '&',
      '=',
      's',
      'i',
      'y',
      ',',
      '，',
      '%',
      '%E9',
      '%2C',
      '\ud800',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(parts).map((some) => some.join('')),
    );
    fc.assert(
      fc.property(text, (address) => {
        const view = parseAddress(address);
        expect(PAGES).toContain(view.page);
        expect(parseAddress(formatAddress(view))).toEqual(view);
      }),
      { numRuns: 1000 },
    );
  });

  test('format then parse gives every view back', () => {
    fc.assert(
      fc.property(views(), (view) => {
        expect(parseAddress(formatAddress(view))).toEqual(view);
        expect(parseAddress(encodeURI(formatAddress(view)))).toEqual(view);
      }),
    );
  });

  test('a list of thousands is read whole', () => {
    const schools = Array.from({ length: 5000 }, (_, index) => `school-${index}`);
    expect(parseAddress(formatAddress({ ...DEFAULT_VIEW, schools })).schools).toEqual(schools);
  });

  test('says what it did not understand, and nothing of what is merely absent', () => {
    expect(readAddress('#/nowhere?y=20x3&basis=other&sort=').repairs).toEqual([
      { field: 'page', given: 'nowhere', used: 'overview' },
      { field: 'year', given: '20x3', used: 'latest' },
      { field: 'basis', given: 'other', used: 'data' },
    ]);
    expect(readAddress('#/compare?i=&y=').repairs).toEqual([]);
  });
});

describe('what packs long addresses comes after the first picture', () => {
  test('an address that needs it is known by sight, however a messenger encoded it', () => {
    const long = { ...DEFAULT_VIEW, page: 'sql' as const, sql: 'SELECT 1' };
    const address = formatAddress(long);
    expect(isPacked(address)).toBe(true);
    expect(isPacked(encodeURIComponent(address))).toBe(true);
    expect(isPacked(`#/compare${'?z='}abc`)).toBe(true);
    expect(isPacked('#/compare?i=placement_rate&s=luzhou&y=2023')).toBe(false);
    expect(isPacked('#/sql')).toBe(false);
  });

  test('a statement that was written out before it came is read all the same', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const tidy = statementIn(text.replace(/^~+/, ''));
        expect(statementIn(decodeURIComponent(encodeURIComponent(tidy)))).toBe(tidy);
        expect(parseAddress(`#/sql?q=${encodeURIComponent(tidy)}`).sql).toBe(tidy);
        expect(statementIn(encodeStatement(tidy))).toBe(tidy);
      }),
    );
  });
});

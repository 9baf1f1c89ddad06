import { expect, test } from 'vitest';
import { DEFAULT_VIEW, formatAddress, parseAddress } from '../../src/query/address.ts';
import { fitQuality, qualityFilters, whereOf } from '../../src/query/fit-quality.ts';
import { CATALOG } from './fixture.ts';

const view = (chart: string, where: readonly string[]) => ({ ...DEFAULT_VIEW, page: 'quality' as const, chart, where });

test('a section and filters come back from the address they are written to', () => {
  const asked = view('findings', ['severity:verdict', 'rule:conflict', 'family:teachers']);
  expect(fitQuality(parseAddress(formatAddress(asked)), CATALOG)).toEqual({ view: asked, repairs: [] });
  expect(whereOf(qualityFilters(asked))).toEqual(asked.where);
});

test('what the page does not know goes, and is reported; fitting again changes nothing', () => {
  const { view: fitted, repairs } = fitQuality(
    view('pie', ['severity:fatal', 'tier:national', 'family:policy']),
    CATALOG,
  );
  expect(fitted).toMatchObject({ chart: '', where: ['family:policy'] });
  expect(repairs.map((repair) => [repair.field, repair.given])).toEqual([
    ['chart', 'pie'],
    ['where', 'severity:fatal'],
    ['where', 'tier:national'],
  ]);
  expect(fitQuality(fitted, CATALOG)).toEqual({ view: fitted, repairs: [] });
});

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportsDir, stands, verifyLocators } from '../../data/build/locators.ts';
import { issueText } from '../../data/build/package.ts';
import { root } from './folder.ts';

describe('a printed text stands in a line', () => {
  test.each([
    ['6217', '2\t毕业去向落实人数\t人\t6217'],
    ['1,234.5', '总值 1,234.5 万元'],
    ['1234.5', '总值 1,234.5万元'.replace(',', '\n')],
    ['97.25%', '落实率 97.2\n5%'],
    ['12', '共 １２ 人'],
    ['两', '获得两项奖励'],
    ['三十', '共三十人'],
    ['-', '校级\t个\t—'],
    ['-', '校级\t个\t\t'],
    ['45', '2023年，45人'],
  ])('%s in %s', (text, line) => {
    expect(stands(text, line)).toBe(true);
  });
  test.each([
    ['3', '共 13 人'],
    ['3', '3.5 人'],
    ['5', '3.5 人'],
    ['234', '1,234 元'],
    ['三', '三十人'],
    ['十', '二十人'],
    ['6217', '6271 人'],
    ['-', '校级\t个\t0'],
  ])('%s not in %s', (text, line) => {
    expect(stands(text, line)).toBe(false);
  });
});

const reports = reportsDir(root);
const why =
  'no report texts here: they belong to their schools and are not part of the project (VOCLENS_REPORTS names their folder)';

test.skipIf(reports === null)(
  `every observation stands at its locator${reports === null ? ` (skipped: ${why})` : ''}`,
  () => {
    const { held, absent, issues } = verifyLocators(join(root, 'data'), reports ?? '');
    expect(issues.map(issueText)).toEqual([]);
    expect(absent).toEqual([]);
    expect(held).toBeGreaterThanOrEqual(500);
  },
);

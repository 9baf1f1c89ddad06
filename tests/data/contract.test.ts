import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { build, check } from '../../data/build/build.ts';
import { issueText } from '../../data/build/package.ts';
import { type Edit, fixture, root } from './folder.ts';

const ALPHA = 'observations/alpha-2023.csv';
const BETA = 'observations/beta-2023.csv';
const one = (file: string, find: string, put: string): Edit => ({ file, find, put });
const issues = (...edits: readonly Edit[]) => check(fixture(edits)).issues.map(issueText);

test('the sound fixture and the real data have no issue', () => {
  expect(issues()).toEqual([]);
  expect(check(join(root, 'data')).issues.map(issueText)).toEqual([]);
});

const BROKEN: readonly (readonly [what: string, edit: Edit, issue: string])[] = [
  [
    'a misspelt column',
    one('schools.csv', 'ownership', 'owner'),
    'schools.csv:1: unknown column owner; remove it or describe it in datapackage.json',
  ],
  [
    'columns out of order',
    one('headline.csv', 'order,indicator,ranked', 'indicator,order,ranked'),
    'headline.csv:1: columns are out of order; the order is order,indicator,ranked',
  ],
  [
    'a byte order mark',
    one('members.csv', 'dimension,', '\uFEFFdimension,'),
    'members.csv:1: file starts with a byte order mark; save it as UTF-8 without BOM',
  ],
  [
    'Windows line ends',
    one('members.csv', '\n年级', '\r\n年级'),
    'members.csv:2: file has CR line ends; save it with LF (Unix) line ends',
  ],
  [
    'a row short of a cell',
    one('members.csv', '1,,\n年级', '1,\n年级'),
    'members.csv:2: 6 cells where the header has 7; check commas and quotes',
  ],
  [
    'an open quote',
    one('members.csv', '电子商务', '"电子商务'),
    'members.csv:2: a quoted cell is never closed; add the closing "',
  ],
  [
    'an empty required cell',
    one(ALPHA, '97.25,,%,reported', '97.25,,%,'),
    `${ALPHA}:5: status: is empty; it must be filled in`,
  ],
  [
    'a word that is none',
    one(ALPHA, '1.02,,亿元,reported', '1.02,,亿元,printed'),
    `${ALPHA}:6: status: “printed” is not one of reported, corrected, superseded, not_reported, not_applicable`,
  ],
  [
    'a number that is none',
    one(ALPHA, '6217,6217,', '6217,6 217,'),
    `${ALPHA}:4: value: “6 217” is not a plain number; write it like 1234.5`,
  ],
  [
    'a value that the text does not say',
    one(ALPHA, '6217,6217,', '6217,6127,'),
    `${ALPHA}:4: value: 6127 人 does not agree with text “6217”; read it again`,
  ],
  [
    'a value lost',
    one(ALPHA, '6217,6217,', '6217,,'),
    `${ALPHA}:4: value: is empty, but text “6217” is a number; fill in 6217`,
  ],
  [
    '亿 taken for 万',
    one(ALPHA, '1.02,,亿元', '1.02,,万元'),
    `${ALPHA}:6: value: 1.02 万元 does not agree with text “1.02亿”; read it again`,
  ],
  [
    'a value out of no number',
    one(ALPHA, '百余,100,', '众多,100,'),
    `${ALPHA}:9: value: 100 cannot be read from text “众多”; correct one of them`,
  ],
  [
    'a unit of something else',
    one(ALPHA, '6217,6217,,人', '6217,6217,,元'),
    `${ALPHA}:4: unit: “元” does not convert to “人” of placed_graduates; correct it, or add it to src/rules/units.ts`,
  ],
  [
    'a missing cell with a value',
    one(BETA, '-,,,人,not_reported', '-,0,,人,not_reported'),
    `${BETA}:3: status: not_reported cannot have a value (zero is a value: use reported)`,
  ],
  [
    'a dash called a report',
    one(BETA, '-,,,人,not_reported', '-,,,人,reported'),
    `${BETA}:3: status: reported needs a printed text; an empty cell or “-” is not_reported`,
  ],
  [
    'an unknown school',
    one(BETA, 'beta,counsellors', 'gamma,counsellors'),
    `${BETA}:4: school: unknown id “gamma”; it is not in schools`,
  ],
  [
    'an unknown indicator',
    one(BETA, 'beta,counsellors', 'beta,counselors'),
    `${BETA}:4: indicator: unknown id “counselors”; it is not in indicators`,
  ],
  [
    'an unknown member',
    one(ALPHA, 'ecommerce+first', 'ecommerce+second'),
    `${ALPHA}:9: member: unknown “second” of 年级; add it to members.csv`,
  ],
  [
    'a member too few',
    one(ALPHA, 'ecommerce+first', 'ecommerce'),
    `${ALPHA}:9: member: “ecommerce” has not as many parts as “专业+年级”`,
  ],
  [
    'the same claim twice',
    one(
      ALPHA,
      'L55,,',
      'L55,,\nalpha,student_teacher_ratio,2023,as_of,,,,,,actual,,18.2:1,18.2,,:,reported,,,alpha-2023,1.2 师资,L55,,',
    ),
    `${ALPHA}:9: the same claim stands already in line 8; remove one, or tell their cells apart`,
  ],
  [
    'a share above 100',
    one(ALPHA, '97.25%,97.25', '197.25%,197.25'),
    `${ALPHA}:5: value: a share of 197.25% is outside 0–100; where the report prints it so, say it in note`,
  ],
  [
    'a line beyond the source',
    one(ALPHA, 'L40', 'L140'),
    `${ALPHA}:6: locator: L140 is beyond the source's last line (100)`,
  ],
  [
    'a locator that is none',
    one(ALPHA, 'L40', 'line 40'),
    `${ALPHA}:6: locator: “line 40” does not look like ${'^L[1-9]\\d*(-L[1-9]\\d*)?(; ?L[1-9]\\d*(-L[1-9]\\d*)?)*$'}`,
  ],
  [
    'a row of the standard tables that is another’s',
    one(ALPHA, '教学资源表/生师比', '教学资源表/专业数量'),
    `${ALPHA}:7: section: “教学资源表/专业数量” is not where edition 2023 has student_teacher_ratio (教学资源表/生师比); correct it, or the codebook's rows`,
  ],
  [
    'an award told twice at one place',
    one(
      'awards.csv',
      'L60,\n',
      'L60,\nalpha-1,alpha,2023,calendar,竞赛,大赛,,,,,,,项,,true,,,alpha-2023,2.2 竞赛,L60,\n',
    ),
    'awards.csv:3: award_id: “alpha-1” stands already in line 2 with the same place; remove one',
  ],
  [
    'a school described beyond its source',
    one('schools.csv', 'beta-2023,L2', 'beta-2023,L51'),
    "schools.csv:3: locator: L51 is beyond the source's last line (50)",
  ],
  [
    'an override without reason',
    one(ALPHA, 'L55,,', 'L55,drop,'),
    `${ALPHA}:8: override: drop needs its reason in note`,
  ],
  [
    'a figure for a derived indicator',
    one(ALPHA, 'alpha,placement_rate,', 'alpha,placement_rate_derived,'),
    `${ALPHA}:5: indicator: placement_rate_derived is derived; what is printed needs an id of its own`,
  ],
  [
    'a row in another report’s file',
    one(BETA, 'beta-2023,落实政策表', 'alpha-2023,落实政策表'),
    `${BETA}:4: school: “beta” is not the school of alpha-2023`,
  ],
  [
    'a formula with a hole',
    one('indicators.csv', 'placed_graduates / graduates * 100', 'placed_graduates / * 100'),
    'indicators.csv:5: formula: an id, a number or a bracket is missing at 20',
  ],
  [
    'a formula over an unknown id',
    one('indicators.csv', 'placed_graduates / graduates * 100', 'placed / graduates * 100'),
    'indicators.csv:5: formula: unknown id “placed”',
  ],
  [
    'an unknown parent',
    one('indicators.csv', 'higher,graduates,subset', 'higher,graduate,subset'),
    'indicators.csv:3: parent: unknown id “graduate”; it is not in indicators',
  ],
  [
    'a weighted mean without weight',
    one(
      'indicators.csv',
      'weighted_mean,graduates,yes,,,both,定义,Definition,,,,',
      'weighted_mean,,yes,,,both,定义,Definition,,,,',
    ),
    'indicators.csv:4: weight: is empty; a weighted mean needs one',
  ],
  [
    'a rank forbidden without a reason',
    one('indicators.csv', 'lower,,,,,none,,yes', 'lower,,,,,none,,no'),
    'indicators.csv:7: caution_zh, caution_en: rank is no, so the reason must be given in both languages',
  ],
  [
    'an id renamed to nothing',
    one('renamed.csv', ',graduates,', ',leavers,'),
    'renamed.csv:2: new: unknown id “leavers”; it is not in indicators',
  ],
  [
    'an id renamed and kept',
    one('renamed.csv', 'graduate_count', 'counsellors'),
    'renamed.csv:2: old: “counsellors” is still in indicators; an id cannot be renamed and stay',
  ],
  [
    'a standard in another unit',
    one('thresholds.csv', '18,:', '18,元'),
    'thresholds.csv:2: unit: “元” does not convert to “:” of student_teacher_ratio',
  ],
  [
    'a column for names of persons',
    one('datapackage.json', '"recipient"', '"winner"'),
    'datapackage.json:0: awards: column winner would hold names of persons; the data has none',
  ],
  [
    'a newer contract',
    one('datapackage.json', '"voclens:contract": 1', '"voclens:contract": 2'),
    'datapackage.json:0: contract 2 is newer than this program knows; update the program (it reads 1)',
  ],
];

describe('each broken thing is told with its file, its line and what to do', () => {
  test.each(BROKEN)('%s', (_, edit, issue) => {
    expect(issues(edit)).toContain(issue);
  });
});

test('every issue is listed, not only the first, and nothing is written', async () => {
  const folder = fixture([one(ALPHA, '6217,6217,', '6217,6127,'), one(BETA, 'beta,counsellors', 'beta,counselors')]);
  const out = join(folder, 'out');
  const built = await build(folder, out);
  expect(built.ok ? [] : built.issues.map((issue) => `${issue.file}:${issue.line}`)).toEqual([
    `${ALPHA}:4`,
    `${BETA}:4`,
  ]);
  expect(existsSync(out)).toBe(false);
});

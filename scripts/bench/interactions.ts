/** What bench:interaction does: kinds of interaction, each a round of steps after which the page is as before or further on. */

export type Step = {
  /** What is acted on, as `find` in wait.ts reads it; for `go` an address. */
  readonly on: string;
  /** A click, a key pressed, the next choice of a select (by its arrow key), or an address gone to. */
  readonly act: 'click' | 'next' | 'key' | 'go';
  readonly value?: string;
  /** CSS of what a reader waits for: something in it changes, or it appears or goes. */
  readonly until: string;
  /** In every case nothing in `main` may still say that it is being computed. */
  readonly change: 'differs' | 'appears' | 'goes';
  /** Milliseconds until the next step, where the usual are too few. */
  readonly pause?: number;
  /** A step that only leads to the next. */
  readonly silent?: boolean;
};
export type Kind = {
  readonly name: string;
  readonly hash: string;
  readonly steps: readonly Step[];
  /** A visit's first round is told apart: what a page asks for the first time is computed then. */
  readonly first?: boolean;
};

const PICTURE = 'main .figure';
const HEAD = 'main .panel-head';
const COMPARE = '#/compare?i=student_teacher_ratio';
const SEVERAL = '#/compare?i=student_teacher_ratio,books_per_student,placement_rate';
const INDICATORS = '.picker-wide';
const SCHOOLS = '.controls button.picker >> text=所学校';
const GROUPS = '.controls button.picker >> text=同组';

const click = (on: string, until: string): Step => ({ on, act: 'click', until, change: 'differs' });
const next = (on: string, until: string): Step => ({ on, act: 'next', until, change: 'differs' });
const go = (on: string, until: string): Step => ({ on, act: 'go', until, change: 'differs' });
const key = (on: string, value: string, until: string): Step => ({ on, act: 'key', value, until, change: 'differs' });
const open = (on: string, until: string): Step => ({ on, act: 'click', until, change: 'appears' });
const shut = (on: string, until: string): Step => ({ on, act: 'key', value: 'Escape', until, change: 'goes' });
const silent = (step: Step): Step => ({ ...step, silent: true });
const type = (on: string, letters: string, until: string): readonly Step[] =>
  [...letters].map((letter) => key(on, letter, until));

/** Each choice of a row of them in turn, ending with the first. */
const radios = (legend: string, count: number, until: string): readonly Step[] =>
  Array.from({ length: count }, (_, at) =>
    click(`.controls fieldset.choice >> text=${legend} >> input >> nth=${(at + 1) % count}`, until),
  );
/** The next choice of the picker with that label; after its last one the first. */
const pick = (label: string, until: string): Step => next(`.controls .picker-native >> text=${label} >> select`, until);
const pages = (...names: readonly string[]): readonly Step[] =>
  names.map((page) => ({ ...click(`.top nav a[href^="#/${page}"]`, 'main h1'), pause: 400 }));

const SEARCH = '.popover .search input';
const PALETTE = '.palette .search input';
const AWARD = '.award-search input';
const LIST = '.award-list';

export const KINDS: readonly Kind[] = [
  {
    name: 'picker of indicators',
    hash: COMPARE,
    steps: [open(INDICATORS, '.popover .option'), shut(SEARCH, '.popover')],
  },
  {
    name: 'typing in it',
    hash: COMPARE,
    steps: [
      silent(open(INDICATORS, '.popover .option')),
      ...type(SEARCH, 'byl', '.popover .options'),
      // The first empties the line, the second leaves.
      silent(key(SEARCH, 'Escape', '.popover .options')),
      silent(shut(SEARCH, '.popover')),
    ],
  },
  {
    name: 'choosing in it',
    hash: COMPARE,
    steps: ['s', 'b'].flatMap((letter) => [
      silent(open(INDICATORS, '.popover .option')),
      silent(key(SEARCH, letter, '.popover .options')),
      silent(key(SEARCH, 'ArrowDown', '.popover .options')),
      { ...key(SEARCH, 'Enter', HEAD), pause: 400 },
    ]),
  },
  {
    name: 'indicator by address',
    hash: COMPARE,
    steps: ['graduates', 'fulltime_teachers', 'student_teacher_ratio'].map((id) => go(`compare?i=${id}`, HEAD)),
  },
  {
    name: 'picker of schools',
    hash: COMPARE,
    steps: [open(SCHOOLS, '.popover .option'), shut(SEARCH, '.popover')],
  },
  {
    name: 'school on and off',
    hash: COMPARE,
    steps: [
      silent(open(SCHOOLS, '.popover .option')),
      ...[0, 1, 1, 0].map((at) => click(`.popover .option >> nth=${at}`, PICTURE)),
      silent(shut(SEARCH, '.popover')),
    ],
  },
  {
    name: 'picker of groups',
    hash: COMPARE,
    steps: [open(GROUPS, '.popover .gp-rule'), shut('.gp select', '.popover')],
  },
  {
    name: 'rule of a group',
    hash: COMPARE,
    steps: [
      silent(open(GROUPS, '.popover .gp-rule')),
      ...[1, 2, 0].map((at) => ({ ...click(`.gp-rule input >> nth=${at}`, HEAD), pause: 400 })),
      silent(shut('.gp select', '.popover')),
    ],
  },
  { name: 'year', hash: COMPARE, steps: [pick('年份', PICTURE)] },
  { name: 'basis', hash: COMPARE, steps: radios('年份对齐', 2, HEAD) },
  { name: 'level', hash: COMPARE, steps: radios('学校层次', 3, PICTURE) },
  { name: 'measure', hash: COMPARE, steps: [{ ...pick('看什么', PICTURE), pause: 400 }] },
  { name: 'picture of several', hash: SEVERAL, steps: [{ ...pick('图形', PICTURE), pause: 400 }] },
  { name: 'sort of the picture', hash: COMPARE, steps: radios('排序', 2, PICTURE) },
  { name: 'sort of the table', hash: COMPARE, steps: [click('.table .col-school .th-sort', '.table thead')] },
  { name: 'measure, trend', hash: '#/trend?i=student_teacher_ratio', steps: radios('看什么', 3, PICTURE) },
  { name: 'year, overview', hash: '#/overview', steps: [pick('年份', HEAD)] },
  { name: 'level, overview', hash: '#/overview', steps: radios('学校层次', 3, 'main .panel') },
  { name: 'filter, standards', hash: '#/standards', steps: radios('显示', 3, '.st-level, .st-level *') },
  { name: 'level, standards', hash: '#/standards', steps: radios('学校层次', 3, '.st-level, .st-level *') },
  { name: 'indicators, summary', hash: '#/summary', steps: [{ ...pick('指标范围', 'main .sm-level'), pause: 400 }] },
  { name: 'breakdown, summary', hash: '#/summary', steps: [pick('再按', 'main .sm-level')] },
  { name: 'filter, findings', hash: '#/quality?c=findings', steps: [next('.controls .picker-native select', HEAD)] },
  {
    name: 'section, statistics',
    hash: '#/statistics',
    steps: Array.from({ length: 5 }, (_, at) => ({
      ...click(`main .sections a >> nth=${(at + 1) % 5}`, 'main h1'),
      pause: 400,
    })),
  },
  { name: 'grouping, statistics', hash: '#/statistics?c=groups', steps: [pick('按什么分组', PICTURE)] },
  {
    name: 'rows and columns, explore',
    hash: '#/explore',
    steps: [{ ...click('.pv-tools button >> text=行列互换', 'main .pv-panel'), pause: 400 }],
  },
  {
    name: 'cells, explore',
    hash: '#/explore',
    steps: [{ ...next('.pv-tools select', 'main [role="grid"]'), pause: 400 }],
  },
  { name: 'shading, explore', hash: '#/explore', steps: [click('.pv-check input', 'main [role="grid"]')] },
  { name: 'sort, explore', hash: '#/explore', steps: [click('[role="grid"] .th-sort >> nth=1', 'main [role="grid"]')] },
  { name: 'school, profile', hash: '#/profile', steps: [{ ...next('.controls select', HEAD), pause: 500 }] },
  {
    name: 'page',
    first: true,
    hash: '#/overview',
    steps: pages('compare', 'standards', 'trend', 'summary', 'quality', 'profile', 'awards', 'overview'),
  },
  {
    name: 'search over everything',
    hash: '#/overview',
    steps: [
      open('.tool-search', '.palette .option'),
      ...type(PALETTE, 'xsb', '.palette .options'),
      silent(key(PALETTE, 'Escape', '.palette .options')),
      silent(shut(PALETTE, '.palette')),
    ],
  },
  {
    name: 'origin of a number',
    hash: COMPARE,
    steps: [{ ...open('main .table .fig', '.drawer'), pause: 400 }, shut('.drawer', '.drawer')],
  },
  {
    name: 'search of awards',
    hash: '#/awards',
    steps: [
      ...type(AWARD, 'mj', `${LIST} tbody`),
      ...['Backspace', 'Backspace'].map((one) => key(AWARD, one, `${LIST} tbody`)),
    ].map((step) => ({ ...step, pause: 500 })),
  },
  { name: 'kind of awards', hash: '#/awards', steps: radios('类别', 4, HEAD).map((step) => ({ ...step, pause: 400 })) },
  { name: 'sort of awards', hash: '#/awards', steps: radios('排序', 4, LIST) },
  {
    name: 'page of awards',
    hash: '#/awards',
    steps: [1, 1, 0, 0].map((at) => ({ ...click(`.award-pages button >> nth=${at}`, `${LIST} tbody`), pause: 400 })),
  },
  { name: 'filter of awards', hash: '#/awards', steps: [{ ...next(`${LIST} select >> nth=1`, LIST), pause: 400 }] },
  { name: 'theme', hash: '#/overview', steps: [click('.tools .tool >> nth=-1', '.tools')] },
  {
    name: 'language',
    hash: '#/overview',
    steps: [{ ...click('.tools .tool:not(.tool-search)[lang]', 'main h1'), pause: 400 }],
  },
];

/** English words: exactly the keys of words-zh.ts (the type holds it). */
import type { Words } from './words-zh.ts';

const list = (items: readonly string[]) => items.join(', ');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const LEVELS: Readonly<Record<string, string>> = {
  高职: 'higher vocational',
  中职: 'secondary vocational',
  职业本科: 'vocational undergraduate',
  技工: 'technical',
};
const levelOf = (level: string) => LEVELS[level] ?? level;
const schools = (n: number, level: string) => `${n} ${levelOf(level)} ${n === 1 ? 'school' : 'schools'}`;
const TYPES: Readonly<Record<string, string>> = {
  综合: 'comprehensive',
  师范: 'teacher-training',
  民族: 'ethnic-minority',
  理工: 'engineering',
  工科: 'engineering',
  农业: 'agricultural',
  农: 'agricultural',
  林业: 'forestry',
  林: 'forestry',
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const en: Words = {
  noSchools: 'No school fits these choices. Choose other schools, or all levels.',
  absence: {
    not_reported: 'Not reported',
    not_applicable: 'Not applicable',
    not_found: 'Not in the report',
    other_year: 'No data for this year',
  },
  notNumber: (text) => `Stated as “${text}”`,
  flag: {
    approximate: 'Approximate',
    corrected: 'Corrected by a table note',
    conflict: 'Conflicting figures',
    derived: 'Computed from other indicators',
    finding: 'To be checked',
    other_year: 'Different year',
    range: 'Range',
  },
  family: {
    enrolment: 'Enrolment',
    destination: 'Graduate destinations',
    teachers: 'Teachers',
    funding: 'Funding',
    awards: 'Awards',
    resources: 'Teaching resources',
    facilities: 'Facilities',
    service: 'Service to society',
    international: 'International',
    policy: 'Policy',
    satisfaction: 'Satisfaction',
    students: 'Student development',
  },
  period: {
    calendar: 'calendar year',
    academic: 'academic year',
    fiscal: 'fiscal year',
    cohort: 'graduating class',
    as_of: 'point in time',
    cumulative: 'cumulative',
  },
  when: {
    calendar: (year) => `${year}`,
    academic: (year) => `school year ${year}`,
    fiscal: (year) => `fiscal year ${year}`,
    cohort: (year) => `class of ${year}`,
    as_of: (year) => `${year}`,
    cumulative: (year) => `cumulative to ${year}`,
    since: (since) => `since ${since}`,
    monthDay: (month, day) => `as of ${day} ${MONTHS[month - 1] ?? month}`,
    date: (year, month, day) => `as of ${day} ${MONTHS[month - 1] ?? month} ${year}`,
    report: (year) => `${year} annual report`,
  },
  qualifier: {
    approx: (text) => `about ${text}`,
    atLeast: (text) => `≥ ${text}`,
    atMost: (text) => `≤ ${text}`,
    range: (from, to) => `${from}–${to}`,
  },
  points: (number) => `${number} percentage ${/^[+−]?1$/.test(number) ? 'point' : 'points'}`,
  threshold: {
    合格: 'Qualifying standard',
    限制招生: 'Restricted-admission line',
    监测: 'Monitoring standard',
    达标: 'Compliance standard',
    省级要求: 'Provincial requirement',
  },
  met: (kind) => `Meets ${lower(kind)}`,
  unmet: (kind) => `Does not meet ${lower(kind)}`,
  basis: { data: 'aligned by data year', report: 'aligned by report year' },
  latest: 'latest year of each school',
  median: 'Median',
  mean: 'Arithmetic mean',
  weightedMean: (weight) => `Weighted mean (by ${weight})`,
  likePeriod: (period) => `by ${period}`,
  semicolon: '; ',
  tidy: (text) => text,
  unit: (unit) => `unit: ${unit}`,
  levels: (items) => list(items.map((i) => schools(i.n, i.level))),
  schools: (n) => `${n} ${n === 1 ? 'school' : 'schools'}`,
  list,
  pair: (items) => (items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`),
  and: (clauses) => `${capital(clauses.filter((c) => c !== '').join('; '))}.`,
  comma: (clauses) => clauses.filter((c) => c !== '').join(', '),
  inBrackets: (text) => ` (${text})`,
  colon: (name, text) => `${name}: ${text}`,
  level: levelOf,
  axis: (name, unit) => (unit === '' ? name : `${name} (${unit})`),
  compare: {
    title: (indicator, levels) =>
      levels.length > 1
        ? `${indicator}: ${levels.map(levelOf).join(', ')} apart`
        : `${indicator}: ${levelOf(levels[0] ?? '')} schools compared`.replace(':  schools', ': schools'),
    panel: (level, n) => `${capital(levelOf(level))} (${n} ${n === 1 ? 'school' : 'schools'})`,
    none: (level, n) =>
      n === 1 ? `the only ${levelOf(level)} school has no figure` : `none of ${schools(n, level)} has a figure`,
    only: (level, n, school, value) =>
      n === 1
        ? `the only ${levelOf(level)} school, ${school}, has ${value}`
        : `of ${schools(n, level)} only ${school} has a figure, ${value}`,
    allEqual: (level, n, value) => `all ${schools(n, level)} have ${value}`,
    first: (level, n, names, tied, value) =>
      tied
        ? `of ${schools(n, level)}, ${names} lead jointly with ${value}`
        : `of ${schools(n, level)}, ${names} leads with ${value}`,
    lowest: (level, n, names, tied, value) =>
      tied
        ? `of ${schools(n, level)}, ${names} are jointly lowest at ${value}`
        : `of ${schools(n, level)}, ${names} is lowest at ${value}`,
    highest: (level, n, names, tied, value) =>
      tied
        ? `of ${schools(n, level)}, ${names} are jointly highest at ${value}`
        : `of ${schools(n, level)}, ${names} is highest at ${value}`,
    two: (level, high, top, low, bottom) =>
      `of the two ${levelOf(level)} schools that can be compared, ${high} (${top}) is above ${low} (${bottom})`,
    spread: (level, n, high, top, low, bottom) =>
      `of ${schools(n, level)}, ${high} is highest at ${top} and ${low} lowest at ${bottom}`,
    above: (text) => `${text} above the median`,
    below: (text) => `${text} below the median`,
    same: 'equal to the median',
    unranked: 'not ranked, as definitions differ',
    unlike: (n) => `${n} more with another cut-off date, or none stated, ${n === 1 ? 'is' : 'are'} not ranked`,
    like: (level) => `comparable ${levelOf(level)}`,
    missing: (n, reason) => `${n} ${reason.toLowerCase()}`,
    met: (n, of, kind) =>
      of === 1
        ? `it ${n === 1 ? 'meets' : 'does not meet'} the ${lower(kind)}`
        : `${n} of ${of} ${n === 1 ? 'meets' : 'meet'} the ${lower(kind)}`,
  },
  trend: {
    title: (indicator) => `${indicator}: year over year`,
    two: (indicator, from, to) => `${indicator}: ${from} → ${to}`,
    one: (indicator, when) => `${indicator}: one year only, ${when}`,
    empty: (indicator) => `${indicator}: no data`,
    measure: { value: 'value', change: 'change on the year before', change_pct: 'change on the year before (%)' },
    than: {
      cohort: 'on the previous class',
      academic: 'on the previous academic year',
      calendar: 'year on year',
      fiscal: 'on the previous fiscal year',
      other: 'on the previous year',
    },
    rose: (school, than, by, to) => `${school} rose by ${by} ${than}, to ${to}`,
    fell: (school, than, by, to) => `${school} fell by ${by} ${than}, to ${to}`,
    flat: (school, than, to) => `${school} was unchanged ${than}, at ${to}`,
    unchanged: 'unchanged',
    since: (from) => `since ${from}`,
    most: { rise: 'largest rise', fall: 'largest fall' },
    superlative: (what, clause) => `${what}: ${clause}`,
    single: (n) => `${n} ${n === 1 ? 'school has' : 'schools have'} one year only and cannot be compared`,
    onlyOne: 'every school has one year only, so no change can be seen yet',
    none: 'none of the chosen schools has a figure',
    first: 'First year, nothing before it',
    noBase: 'Year before missing or zero: not computed',
    refusedPct:
      'A rate is not shown as a percentage change (it reads like percentage points); points are shown instead',
    mixed: (levels) =>
      `This chart holds ${levels}; their definitions differ. Read each school’s own change, not differences across levels.`,
    levelTag: (name, level) => `${name} (${levelOf(level)})`,
    cutoffs: (school, kept, dropped) =>
      `${school}: the line joins figures ${kept}; ${dropped} has another cut-off date or period and is left off it.`,
    unstated: (school, years) => `${school}: no cut-off date is stated for ${years}; the line is indicative.`,
    unnamed: (n) =>
      `Only the 12 lines with the highest and the 12 with the lowest last value are named; ${n} more ${n === 1 ? 'is' : 'are'} not. Point at a line for its school; the table lists all.`,
    axisReport: 'The axis is the report year; an earlier column of the same report counts as the year before.',
  },
  overview: {
    title: 'Headline indicators by school',
    coverage: 'Reporting rate',
    coverageText: (reported, expected) => `${reported} of ${expected} cells`,
    noTables: 'No text edition of the tables',
    imageTables: 'Tables are images',
    seenInText: (reported, expected) => `${reported} of ${expected} cells stated in the text`,
    thresholds: (ok, of) => `${ok} of ${of} comparisons with a standard are met`,
    noThresholds: 'no standard applies',
    findings: (n) => (n === 0 ? 'nothing to be checked' : `${n} ${n === 1 ? 'finding' : 'findings'} to be checked`),
    coverageOf: (school, rate) => `${school} ${rate}`,
    coverageList: (items, without) =>
      `reporting rate: ${items === '' ? 'none yet' : items}${without > 0 ? `; ${without} ${without === 1 ? 'school has' : 'schools have'} no text edition of the tables` : ''}`,
    notRanked: '† shown, not ranked',
    from: (when) => `since ${when}`,
    bar: 'Bars in cells start at zero and compare schools of one level only; there is none for a single value.',
    computed: 'computed',
    of: (school, what) => `${school} (${what})`,
    computedNote: (items) =>
      `Figures marked (computed) are not stated in the report but follow by formula from others in it; they are not ranked and have no bar: ${items}.`,
  },
  note: {
    definition: (name, text) => `${name}: ${text}`,
    formula: (formula) => `Formula: ${formula}`,
    basis: {
      data: 'Years are data years (the year a figure is about).',
      report: 'Years are report years (on the cover); figures may be about an earlier year, as marked.',
    },
    otherYear: (school, when) => `${school} is for ${when}`,
    otherYears: (items, main) => `Year or cut-off date differs from most (${main}): ${items}.`,
    alsoStated: (school, items) => `${school} also states ${items}.`,
    missing: (reason, names) => `${reason}: ${names}.`,
    conflict: (school, when, text) =>
      `Conflicting figures for ${school}, ${when}: the one used is ${text}; its report also states another.`,
    conflictBoth: (school, when, text, others) =>
      `Conflicting figures for ${school}, ${when}: the one used is ${text}; its report also states ${others}.`,
    conflictInputs: (school, when, text) =>
      `Conflicting figures for ${school}, ${when}: ${text} is computed from figures that the report contradicts.`,
    corrected: (school, text) => `${school}: ${text} is corrected by the note under its table.`,
    approximate: (school, text) => `${school}: ${text} is approximate in the report.`,
    derived: (names) => `Computed from other indicators: ${names}.`,
    twin: (names, twin) => `${names}: not stated directly; for the value computed from other figures see “${twin}”.`,
    caution: (text) => `Not ranked: ${text}`,
    cautionDefault: 'schools count it differently; read the figures side by side only.',
    rankedAmong: (key, n) => `Ranks are among the ${n} schools with figures ${key} only.`,
    unrankedNoCutoff: (names) => `Not ranked, as no cut-off date is stated: ${names}.`,
    unrankedOther: (names) => `Not ranked, as the cut-off date or period differs: ${names}.`,
    unrankedRange: (names) => `Not ranked, as a range is stated: ${names}.`,
    noLike: 'No two schools share a period and cut-off date, so none is ranked.',
    noMean: 'This indicator must not be averaged across schools, so there is no mean line.',
    weightMissing: (weight, names) => `No mean: it must be weighted by ${weight}, which is missing for ${names}.`,
    plainMean: (n) => `The arithmetic mean is the sum of ${n} schools’ figures divided by their number, unweighted.`,
    threshold: (label, scope) => `${label}, for ${scope}.`,
    thresholdProvince: (label) => `${label} is asked of a province’s average, not of one school; no line is drawn.`,
    scope: (level, types) =>
      types === ''
        ? `all ${levelOf(level)} schools`
        : `${levelOf(level)} schools of type ${types
            .split('、')
            .map((type) => TYPES[type] ?? type)
            .join(', ')}`,
    noType: (names, label) => `No report states the type of ${names}, so “${label}” is not applied.`,
    break: (text) => `Change of definition: ${text}${text.endsWith('.') ? '' : '.'}`,
    truncated: 'The axis does not start at zero.',
  },
  table: {
    rank: 'Rank',
    school: 'School',
    level: 'Level',
    indicator: 'Indicator',
    family: 'Family',
    value: 'Value',
    when: 'Year',
    standard: 'Standard',
    marks: 'Marks',
    source: 'Source',
    change: 'Change',
    total: 'First to last',
  },
  source: {
    report: (school, year) => `${school}, ${year} annual report`,
    line: (line) => `line ${line}`,
    page: (page, line) => `page ${page}, line ${line}`,
    cell: (sheet, cell) => `sheet “${sheet}”, ${cell}`,
    computed: 'Computed from other indicators',
  },
  alt: (title, sentence) => `${title}. ${sentence}`,
};

/** 画像: one school. Identity, headline indicators among its level, the standard tables row by row, what no report gives. */
import { citeReport, locatorText } from '../format/cite.ts';
import { schoolName } from '../format/names.ts';
import { words } from '../format/words.ts';
import { profileWords } from '../format/words-profile.ts';
import { standardsWords } from '../format/words-standards.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Lang, Note, Table, TableCell } from '../model/chart.ts';
import type { ProfileFact, ProfileFamily, ProfileItem, ProfileSpec, ProfileTable } from '../model/profile.ts';
import type { CoverageRow, ValueRow } from '../model/query.ts';
import type { School } from '../model/school.ts';
import { cautionNotes, sourceLine, sourceLines, tidied } from './notes.ts';
import { type ItemContext, lackOf, peersOf, profileItem, profileTables } from './profile-items.ts';
import { indicatorOf } from './scope.ts';
import { figureCell, marksText, textCell } from './table.ts';

export type ProfileInput = {
  readonly school: School;
  readonly catalog: Catalog;
  /** Answer to the page's `values` query: all schools, all years. */
  readonly rows: readonly ValueRow[];
  readonly coverage: readonly CoverageRow[];
  readonly lang: Lang;
};

/** What the sentence tells of a school beside who it is. */
const TOLD = ['fulltime_students', 'placement_rate', 'student_teacher_ratio'];

/** Values by indicator: the page looks each up many times. */
export function rowsByIndicator(rows: readonly ValueRow[]): ReadonlyMap<string, readonly ValueRow[]> {
  const map = new Map<string, ValueRow[]>();
  for (const row of rows) {
    const own = map.get(row.indicator);
    if (own === undefined) map.set(row.indicator, [row]);
    else own.push(row);
  }
  return map;
}

/** The page's spec but for its structures, which ask the engine: see `profileFamilies`. */
export function profileSpec({ school, catalog, rows, coverage, lang }: ProfileInput): ProfileSpec {
  const say = words(lang);
  const own = profileWords(lang);
  const all = peersOf(school, catalog);
  const context: ItemContext = { school, peers: all, catalog, rows: rowsByIndicator(rows), lang };
  const headline = catalog.headline
    .map(({ indicator, ranked }) => ({ indicator: indicatorOf(catalog, indicator), ranked }))
    .filter(({ indicator }) => indicator.level === 'both' || indicator.level === school.level)
    .map(({ indicator, ranked }) => profileItem(indicator, context, { ranked }));
  const standing = headline.map(({ item }) => item);
  const { tables, used } = profileTables(context);
  const name = schoolName(school, lang);
  const peers = all.length;
  const level = say.level(school.level);
  const images = imagesOnly(school, coverage);
  const sentence = say.tidy(sentenceOf(school, standing, tables, lang)) + (images ? own.imagesShort : '');
  const title = own.title(name);
  const everything = [...headline.flatMap((one) => one.used), ...used];
  return {
    kind: 'record',
    school: school.id,
    name,
    colour: catalog.schools.findIndex((one) => one.id === school.id),
    title,
    subtitle: own.subtitle,
    sentence,
    alt: say.alt(title, sentence),
    facts: factsOf(school, lang),
    factsFrom: factsFrom(school, catalog, lang),
    standing,
    group: peers > 1 ? own.group(level, peers) : own.alone(level),
    tables,
    images: images ? own.images : '',
    table: tableOf(standing, tables, everything, catalog, lang),
    notes: tidied(notesOf(standing, tables, catalog, lang), lang),
    provenance: [...new Set(everything.map((row) => row.key))],
    sources: sourceLines(
      everything.map((row) => row.source),
      catalog,
      lang,
    ),
    lang,
    office: 'table',
  };
}

/** Whether the school's newest report has its tables as images only. */
function imagesOnly(school: School, coverage: readonly CoverageRow[]): boolean {
  const own = coverage.filter((row) => row.school === school.id).toSorted((a, b) => b.year - a.year);
  return own[0]?.tabled === false;
}

function factsOf(school: School, lang: Lang): readonly ProfileFact[] {
  const { fact } = profileWords(lang);
  const say = words(lang);
  const place = [school.province, school.city].filter((one) => one !== null);
  const other = lang === 'en' ? school.name_zh : school.name_en;
  return [
    { label: fact.name, text: schoolName(school, lang) + (other === '' ? '' : say.inBrackets(other)) },
    { label: fact.code, text: school.code },
    { label: fact.place, text: place.length === 0 ? null : [...new Set(place)].join(' ') },
    { label: fact.level, text: say.level(school.level) },
    { label: fact.type, text: school.school_type && standardsWords(lang).types([school.school_type]) },
    { label: fact.ownership, text: school.ownership && profileWords(lang).ownership(school.ownership) },
    { label: fact.authority, text: school.authority },
    { label: fact.programmes, text: school.programmes.length === 0 ? null : say.list(school.programmes) },
  ];
}

/** `泸州职业技术学院 2023 年度报告 · 第 217–227 行`; several places one after the other. */
function factsFrom(school: School, catalog: Catalog, lang: Lang): string {
  const source = catalog.sources.find((one) => one.id === school.source);
  if (source === undefined) return '';
  const places = (school.locator ?? '').split(';').filter((one) => one !== '');
  const lines = words(lang).list(places.map((one) => locatorText(one, lang)));
  return [citeReport(source, school, lang), lines].filter((one) => one !== '').join(' · ');
}

function sentenceOf(
  school: School,
  standing: readonly ProfileItem[],
  tables: readonly ProfileTable[],
  lang: Lang,
): string {
  const say = words(lang);
  const own = profileWords(lang);
  // Names of places are Chinese; an English sentence does without.
  const place = lang === 'en' ? [] : [school.province, school.city];
  const about = [...place, say.level(school.level), school.ownership && own.ownership(school.ownership)].filter(
    (one) => one !== null,
  );
  const shown = standing
    .filter((item) => TOLD.includes(item.indicator) && item.cell.figure.value !== null)
    .map((item) => {
      const rank = item.cell.rank === null ? '' : own.rank(item.cell.rank, item.of);
      return own.value(item.title, item.cell.figure.text, rank);
    });
  const items = tables.flatMap((table) => table.items);
  const count = (lack: ReturnType<typeof lackOf>) => items.filter((item) => lackOf(item) === lack).length;
  return own.sentence(
    own.is(schoolName(school, lang), say.list([...new Set(about)])),
    say.list(shown),
    count(null),
    count('not_reported'),
    count('not_found'),
  );
}

function notesOf(
  standing: readonly ProfileItem[],
  tables: readonly ProfileTable[],
  catalog: Catalog,
  lang: Lang,
): readonly Note[] {
  const say = words(lang);
  const items = [...standing, ...tables.flatMap((table) => table.items)];
  const conflicts = items.flatMap((item): readonly Note[] => {
    const { figure } = item.cell;
    if (!figure.flags.includes('conflict') || figure.cell === null) return [];
    const text = figure.flags.includes('derived') ? say.note.conflictInputs : say.note.conflict;
    return [{ kind: 'conflict', text: text(item.title, figure.when, figure.text), cells: [figure.cell] }];
  });
  const cautions = standing.flatMap((item) => {
    const indicator = indicatorOf(catalog, item.indicator);
    if (indicator.rank !== 'no') return [];
    return cautionNotes(indicator, lang).map((note) => ({ ...note, text: say.note.definition(item.title, note.text) }));
  });
  return [...cautions, ...conflicts];
}

function tableOf(
  standing: readonly ProfileItem[],
  tables: readonly ProfileTable[],
  rows: readonly ValueRow[],
  catalog: Catalog,
  lang: Lang,
): Table {
  const say = words(lang);
  const own = profileWords(lang);
  const sources = new Map(
    rows.map((row) => [row.key, row.derived ? say.source.computed : sourceLine(row.source, catalog, lang)]),
  );
  const lines = (section: string, item: ProfileItem): readonly (readonly TableCell[])[] =>
    [item.cell.figure, ...item.earlier].map((figure, at) => [
      textCell(section),
      textCell(item.title),
      figureCell(figure),
      textCell(figure.when),
      textCell(at === 0 ? (item.cell.change?.text ?? '') : ''),
      textCell(at === 0 && item.cell.rank !== null ? own.rank(item.cell.rank, item.of) : ''),
      textCell(at === 0 ? (item.cell.meets?.text ?? '') : ''),
      textCell(marksText(figure, lang)),
      textCell(figure.cell === null ? '' : (sources.get(figure.cell) ?? '')),
    ]);
  const text = (id: string, title: string) => ({ id, title, kind: 'text' as const, unit: null });
  return {
    columns: [
      text('section', own.column.section),
      text('indicator', say.table.indicator),
      { id: 'value', title: say.table.value, kind: 'number', unit: null },
      text('when', say.table.when),
      text('change', say.table.change),
      text('rank', say.table.rank),
      text('standard', say.table.standard),
      text('marks', say.table.marks),
      text('source', say.table.source),
    ],
    rows: [
      ...standing.flatMap((item) => lines(own.section.standing, item)),
      ...tables.flatMap((table) => table.items.flatMap((item) => lines(table.title, item))),
    ],
  };
}

/** The page's whole record, its structures included, under one head: what the download holds. */
export function profileRecord(spec: ProfileSpec, families: readonly ProfileFamily[]): Table {
  const blank = textCell('');
  const more = families.flatMap((family) => [
    ...family.structures.flatMap((one) =>
      one.table.rows.map(([part = blank, value = blank, when = blank, marks = blank, source = blank]) => [
        textCell(one.title),
        part,
        value,
        when,
        blank,
        blank,
        blank,
        marks,
        source,
      ]),
    ),
    ...family.single.map(({ label, figure }) => [
      textCell(family.title),
      textCell(label),
      figureCell(figure),
      textCell(figure.when),
      blank,
      blank,
      blank,
      textCell(marksText(figure, spec.lang)),
      blank,
    ]),
  ]);
  return { columns: spec.table.columns, rows: [...spec.table.rows, ...more] };
}

/** The six standard tables of schools, in official order and form, with what their reports print in them. */
import { citeReport, locatorText } from '../format/cite.ts';
import { indicatorName, schoolName } from '../format/names.ts';
import { plain } from '../format/number.ts';
import { words } from '../format/words.ts';
import { exportWords } from '../format/words-export.ts';
import { type ExportFormWords, exportFormWords } from '../format/words-export-form.ts';
import { qualityWords } from '../format/words-quality.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Lang } from '../model/chart.ts';
import type { Cell, Claim } from '../model/observation.ts';
import type { TableRow } from '../model/query.ts';
import type { School, Source } from '../model/school.ts';
import { disagree, STANDARD_TABLES } from '../rules/prefer.ts';
import { editionsOf, type FormRow, formRowsOf } from '../rules/standard-form.ts';
import type { Form, FormCell, FormColumn, FormSheet } from './form.ts';
import { numberFormat } from './number-format.ts';

export type OfficialInput = {
  readonly catalog: Catalog;
  /** Schools in the order wanted. */
  readonly schools: readonly string[];
  /** Answer to `form_rows`, and to `values` of rows that `form_rows` lacks (see `lackingRows`), as rows. */
  readonly rows: readonly TableRow[];
  /** Answer to `claims` for the rows' cells. */
  readonly claims: readonly Claim[];
  readonly lang: Lang;
  readonly made: string;
};

type Mark = keyof ExportFormWords['marks'];
type Said = {
  readonly cell: FormCell;
  readonly marks: readonly Mark[];
  readonly details: readonly string[];
  readonly claim: Claim | null;
};

/** Sheets of every school's newest report: six each, in the tables' order. */
export function officialForm(input: OfficialInput): Form {
  const { catalog, schools, lang, made } = input;
  const sheets = schools.flatMap((id) => {
    const school = catalog.schools.find((one) => one.id === id);
    const source = school && newestSource(school.id, catalog);
    if (school === undefined || source === undefined) return [];
    return STANDARD_TABLES.map((table, at) => tableSheet(input, school, source, table, at + 1));
  });
  return { lang, title: exportFormWords(lang).file.official, made, wide: false, sheets };
}

/** Indicators of tables that a school's edition lacks in the codebook: their values are asked for by name. */
export function lackingRows(catalog: Catalog, schools: readonly string[]): readonly string[] {
  const editions = new Set(schools.map((id) => newestSource(id, catalog)?.edition ?? ''));
  return STANDARD_TABLES.flatMap((table) => {
    const known = editionsOf(catalog.indicators, table);
    return [...editions].some((edition) => !known.includes(edition))
      ? formRowsOf(catalog.indicators, known.at(-1) ?? '', table).map((row) => row.indicator.id)
      : [];
  });
}

/** Cells of the report's year as rows of a table, for tables whose edition is not known. */
export function asRows(cells: readonly Cell[], catalog: Catalog, schools: readonly string[]): readonly TableRow[] {
  return cells.flatMap((cell) => {
    const source = newestSource(cell.school, catalog);
    if (source === undefined || !schools.includes(cell.school) || cell.year !== source.report_year || cell.derived)
      return [];
    const state = cell.status === 'not_reported' || cell.status === 'not_applicable' ? cell.status : 'reported';
    const { school, year, indicator, key } = cell;
    return [{ school, source: source.id, year, indicator, standard_table: '', state, cell: key }];
  });
}

function newestSource(school: string, catalog: Catalog): Source | undefined {
  return catalog.sources.filter((one) => one.school === school).toSorted((a, b) => b.report_year - a.report_year)[0];
}

function tableSheet(input: OfficialInput, school: School, source: Source, table: string, number: number): FormSheet {
  const { catalog, rows, claims, lang, made } = input;
  const say = exportFormWords(lang);
  const known = editionsOf(catalog.indicators, table);
  const edition = known.includes(source.edition) ? source.edition : (known.at(-1) ?? '');
  const applies = ({ indicator }: FormRow) => indicator.level === 'both' || indicator.level === school.level;
  const own = rows.filter((row) => row.source === source.id);
  const form = formRowsOf(catalog.indicators, edition, table).filter(
    (row) => applies(row) || own.some((one) => one.indicator === row.indicator.id),
  );
  const inTable = own.filter((row) => form.some((one) => one.indicator.id === row.indicator));
  const years = [...new Set(inTable.map((row) => row.year))].toSorted((a, b) => a - b);
  const columns = years.length === 0 ? [source.report_year] : years;
  const said = form.map((row) =>
    columns.map((year) => {
      const told = inTable.find((one) => one.indicator === row.indicator.id && one.year === year);
      return cellOf(row, year, told, claims, source, { lang, school });
    }),
  );
  const surveyed = said.some((row) => row.some((one) => one.claim?.n != null || (one.claim?.method ?? '') !== ''));
  const used = new Set(said.flat().flatMap((one) => one.marks));
  const name = schoolName(school, lang);
  const official = qualityWords(lang).tables[table as (typeof STANDARD_TABLES)[number]];
  const due = said.flat().filter((one) => !one.marks.includes('not_applicable'));
  const marks = Object.keys(say.legend) as Mark[];
  return {
    name: say.sheetName(name, number),
    title: `${say.tableTitle(number, official)}${lang === 'en' ? ` ${table}` : ''}`,
    above: [
      say.whose(name, school.code),
      `${say.report(citeReport(source, school, lang))}${lang === 'zh' ? '　' : '  '}${say.filled(due.filter((one) => one.claim !== null && one.cell !== null).length, due.length)}`,
      ...(edition === source.edition ? [] : [say.otherEdition(edition)]),
    ],
    columns: columnsOf(columns, surveyed, say),
    rows: form.map((row, at) => {
      const cells = said[at] ?? [];
      const last = cells.at(-1)?.claim;
      return [
        row.number,
        labelOf(row, lang),
        row.unit,
        ...cells.map((one) => one.cell),
        ...(surveyed
          ? [last?.n == null ? null : { text: String(last.n), number: last.n, format: '0' }, last?.method ?? null]
          : []),
        remarkOf(cells, columns, say),
      ];
    }),
    spans: spansOf(form),
    below: [
      ...marks.filter((mark) => used.has(mark)).map((mark) => say.legend[mark]),
      ...new Set(said.flat().flatMap((one) => one.details)),
      exportWords(lang).made(made, catalog.fingerprint),
    ],
  };
}

function columnsOf(years: readonly number[], surveyed: boolean, say: ExportFormWords): readonly FormColumn[] {
  return [
    { title: say.head.no, width: 0.07, align: 'middle' },
    { title: say.head.row, width: surveyed ? 0.33 : 0.45 },
    { title: say.head.unit, width: 0.09, align: 'middle' },
    ...years.map((year): FormColumn => ({ title: say.year(year), width: 0.14, align: 'end' })),
    ...(surveyed
      ? [
          { title: say.head.asked, width: 0.1, align: 'end' as const },
          { title: say.head.method, width: 0.14 },
        ]
      : []),
    { title: say.head.marks, width: 0.13 },
  ];
}

/** A number stands beside its row and the parts of it, as in the printed form. */
function spansOf(form: readonly FormRow[]): NonNullable<FormSheet['spans']> {
  const starts = form.flatMap((row, at) => (row.number === '' ? [] : [at]));
  return starts.map((row, at) => ({ row, rows: (starts[at + 1] ?? form.length) - row })).filter(({ rows }) => rows > 1);
}

function labelOf(row: FormRow, lang: Lang): string {
  const label = lang === 'zh' ? row.label : indicatorName(row.indicator, lang);
  return '　'.repeat(Math.max(0, row.depth - (row.label.startsWith('其中') ? 1 : 0))) + label;
}

/** Marks of a row: once where all columns have them, else with their year. */
function remarkOf(cells: readonly Said[], years: readonly number[], say: ExportFormWords): string {
  const all = (Object.keys(say.marks) as Mark[]).flatMap((mark) => {
    const with_ = years.filter((_, at) => cells[at]?.marks.includes(mark));
    if (with_.length === 0) return [];
    return [with_.length === years.length ? say.marks[mark] : `${say.marks[mark]}${with_.map(say.year).join('')}`];
  });
  return all.join(' ');
}

type Context = { readonly lang: Lang; readonly school: School };

/** What a report says in one cell of a table, its marks, and what must be told beneath. */
function cellOf(
  row: FormRow,
  year: number,
  told: TableRow | undefined,
  all: readonly Claim[],
  source: Source,
  { lang }: Context,
): Said {
  const none = (mark: Mark): Said => ({ cell: null, marks: [mark], details: [], claim: null });
  if (told === undefined || told.cell === null) return none('not_found');
  const claims = all.filter((claim) => claim.cell === told.cell && claim.override !== 'drop');
  const own = claims.filter((claim) => claim.source === source.id);
  const standard = own.filter((claim) => claim.place === 'standard');
  // A remark under the table replaces what the table prints; else the table, else what the text says.
  const shown =
    standard.find((claim) => claim.status === 'corrected') ??
    standard.find((claim) => claim.status !== 'superseded') ??
    own.find((claim) => claim.preferred) ??
    own[0];
  if (shown === undefined) return none('not_found');
  if (shown.status === 'not_reported') return { ...none('not_reported'), claim: shown };
  if (shown.status === 'not_applicable') return { ...none('not_applicable'), claim: shown };
  const say = exportFormWords(lang);
  const rivals = claims.filter(
    (claim) =>
      shown.amount !== null && claim.amount !== null && claim.status !== 'superseded' && disagree(shown, claim),
  );
  const superseded = standard.find((claim) => claim.status === 'superseded');
  const text = printed(shown, row);
  const place = (claim: Claim) =>
    [claim.source === source.id ? '' : claim.report_year, locatorText(claim.locator, lang)].join(' ').trim();
  const label = lang === 'zh' ? row.indicator.name_zh : indicatorName(row.indicator, lang);
  const marks: Mark[] = [
    ...(standard.length === 0 ? (['prose'] as const) : []),
    ...(shown.status === 'corrected' ? (['corrected'] as const) : []),
    ...(rivals.length > 0 ? (['conflict'] as const) : []),
  ];
  const sign = [shown.status === 'corrected' ? ` ${say.marks.corrected}` : '', rivals.length > 0 ? ' ⚠' : ''].join('');
  return {
    claim: shown,
    marks,
    details: [
      ...(shown.status === 'corrected' && superseded !== undefined
        ? [
            say.detail.corrected(
              label,
              say.year(year),
              printed(superseded, row),
              text,
              words(lang).list([place(superseded), place(shown)]),
            ),
          ]
        : []),
      ...(rivals.length > 0
        ? [
            say.detail.conflict(
              label,
              say.year(year),
              text,
              words(lang).list([
                ...new Set(rivals.map((claim) => say.detail.other(printed(claim, row), place(claim)))),
              ]),
            ),
          ]
        : []),
    ],
    cell:
      shown.amount === null || shown.amount_to !== null
        ? text + sign
        : { text: text + sign, number: shown.amount, format: numberFormat(shown.amount, text, sign) },
  };
}

/** As printed where it is printed in the table's unit; else converted, with its qualifier. */
function printed(claim: Claim, { indicator }: FormRow): string {
  if (claim.amount === null) return claim.text;
  if (claim.unit === indicator.unit && /^-?[\d.]+$/.test(claim.text)) return claim.text;
  if (
    claim.unit === indicator.unit &&
    claim.value === claim.amount &&
    !/[万亿千百十%％]/.test(claim.text) &&
    /\d/.test(claim.text)
  )
    return claim.text;
  const number = plain(claim.amount, indicator.decimals);
  const to = claim.amount_to === null ? '' : `–${plain(claim.amount_to, indicator.decimals)}`;
  return `${{ '': '', '≈': '约 ', '≥': '≥ ', '≤': '≤ ', range: '' }[claim.qualifier]}${number}${to}`;
}

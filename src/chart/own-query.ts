/** A reader's own result as a picture and as a table for files. What it shows is what the statement says, no more. */
import { plain } from '../format/number.ts';
import { words } from '../format/words.ts';
import { sqlWords } from '../format/words-sql.ts';
import type { ChartSpec, Figure, Lang, RecordSpec, Table } from '../model/chart.ts';
import type { Result, ResultColumn } from '../model/query.ts';
import { holdsKeys, keyColumns } from '../query/result.ts';
import { niceScale } from './scale.ts';

type Value = ResultColumn['values'][number];
const MOST_BARS = 60;
const MOST_SERIES = 10;
/** Cells whose printed places go along into a file. */
const MOST_TRACED = 1000;

/** All rows, in their order: numbers as numbers, NULL as nothing. */
export function resultTable({ columns, rows }: Result): Table {
  return {
    columns: columns.map(({ name, kind }, index) => ({
      id: `${index}-${name}`,
      title: name,
      kind: kind === 'number' ? 'number' : 'text',
      unit: null,
    })),
    rows: Array.from({ length: rows }, (_, row) =>
      columns.map(({ values }) => {
        const value = values[row] ?? null;
        return {
          text: value === null ? '' : String(value),
          value: typeof value === 'number' ? value : null,
          figure: null,
        };
      }),
    ),
  };
}

/** A number as a result prints it: grouped unless it is a year, as many decimals as it has, six at most. */
export function ownNumber(value: number, name: string): string {
  if (/year|position|order/.test(name) || !Number.isFinite(value)) return String(value);
  const places = /\.(\d+)$/.exec(String(Number(value.toFixed(6))))?.[1]?.length ?? 0;
  return plain(value, places);
}

/** Lines over years, else bars; null where the result is neither. */
export function resultPicture(result: Result, lang: Lang): ChartSpec | null {
  const { columns, rows } = result;
  const year = columns.findIndex(({ name, kind }) => kind === 'number' && /^(?:report_)?year$/.test(name));
  const numbers = columns.flatMap(({ name, kind }, at) =>
    kind === 'number' && at !== year && !/^(?:report_year|position|decimals)$/.test(name) ? [at] : [],
  );
  const named = numbers.find((at) => /^(?:value|amount)$/.test(columns[at]?.name ?? ''));
  const number = named ?? numbers[0];
  if (number === undefined || rows === 0) return null;
  const label = labelColumn(columns, lang);
  const at = (column: number | undefined, row: number): Value => columns[column ?? -1]?.values[row] ?? null;
  const labels = Array.from({ length: rows }, (_, row) => String(at(label, row) ?? '—'));
  const figures = labels.map((_, row) => figureOf(result, number, year, row));
  const years = [...new Set(labels.flatMap((_, row) => at(year, row) ?? []))].map(Number).sort((a, b) => a - b);
  const name = columns[number]?.name ?? '';
  const frame = { result, figures, labels, name, by: columns[label ?? year]?.name ?? '', lang };
  const once = new Set(labels.map((one, row) => `${at(year, row)}|${one}`)).size === rows;
  const long = new Set(labels.filter((one, row) => labels.indexOf(one) !== row)).size;
  const all = new Set(labels).size;
  // Mostly single points are bars, not lines.
  if (years.length > 1 && once && all <= MOST_SERIES && long * 2 > all) {
    const series = [...new Set(labels)].map((one, colour) => ({
      school: one,
      label: label === undefined ? name : one,
      colour,
      points: years.map((time) => {
        const row = labels.findIndex((other, index) => other === one && at(year, index) === time);
        return figures[row] ?? { ...NOTHING, year: time, when: String(time) };
      }),
      change: null,
    }));
    return { ...envelope(frame), kind: 'line', axis: axisOf(figures, name), years, series, lines: [] };
  }
  if ((label === undefined && years.length === 0) || rows > MOST_BARS) return null;
  const told = labels.map((one, row) => {
    const time = years.length > 1 || label === undefined ? String(at(year, row) ?? '') : '';
    return label === undefined ? time : [one, time].filter((part) => part !== '').join(' ');
  });
  const bars = told.map((one, row) => ({
    school: `${row}`,
    label: one,
    figure: figures[row] ?? NOTHING,
    rank: null,
    meets: null,
    colour: 0,
  }));
  const panels = [{ title: '', when: '', bars, lines: [] }];
  return { ...envelope(frame), kind: 'bar', axis: axisOf(figures, name), panels };
}

/** A result as a record for files: the rows that were fetched, with the statement and the data's fingerprint as notes. */
export function resultRecord(result: Result, statement: string, fingerprint: string, lang: Lang): RecordSpec {
  const own = sqlWords(lang);
  const sentence = words(lang).and([own.rows(result.rows), own.columns(result.columns.length)]);
  const note = (text: string) => ({ kind: 'caution' as const, text, cells: [] });
  const keys = keyColumns(result).flatMap((at) => (at === null ? [] : (result.columns[at]?.values ?? [])));
  return {
    kind: 'record',
    title: own.result,
    subtitle: own.dataOf(fingerprint),
    sentence,
    alt: words(lang).alt(own.result, sentence),
    table: resultTable(result),
    notes: [note(own.statement(statement)), note(own.chartNote), ...(result.more ? [note(own.more(result.rows))] : [])],
    provenance: [...new Set(keys.flatMap((key) => (typeof key === 'string' ? key : [])))].slice(0, MOST_TRACED),
    sources: [],
    lang,
    office: 'table',
  };
}

/** Names in the reader's language before other text; never keys, which say too much. */
function labelColumn(columns: readonly ResultColumn[], lang: Lang): number | undefined {
  const texts = columns.flatMap((column, at) =>
    (column.kind === 'text' || column.kind === 'date') && !holdsKeys(column) ? [at] : [],
  );
  const varied = texts.filter((at) => new Set(columns[at]?.values).size > 1);
  const own = (varied.length > 0 ? varied : texts).filter((at) => columns[at]?.name.endsWith(`_${lang}`));
  return own[0] ?? varied[0] ?? texts[0];
}

const NOTHING: Figure = {
  cell: null,
  value: null,
  value_to: null,
  text: 'NULL',
  absence: null,
  flags: [],
  year: null,
  when: '',
};

function figureOf(result: Result, number: number, year: number, row: number): Figure {
  const column = result.columns[number];
  const value = column?.values[row] ?? null;
  const time = result.columns[year]?.values[row] ?? null;
  const key = keyColumns(result)[number];
  const unit = result.columns.find(({ name }) => name === 'unit')?.values[row] ?? '';
  const cell = key === null || key === undefined ? null : result.columns[key]?.values[row];
  const about = {
    cell: typeof cell === 'string' ? cell : null,
    year: typeof time === 'number' ? time : null,
    when: time === null ? '' : String(time),
  };
  if (typeof value !== 'number') return { ...NOTHING, ...about };
  return { ...NOTHING, ...about, value, text: `${ownNumber(value, column?.name ?? '')} ${unit}`.trim() };
}

function axisOf(figures: readonly Figure[], title: string) {
  const values = figures.flatMap(({ value }) => value ?? []);
  return { title, unit: '', ...niceScale(Math.min(0, ...values), Math.max(0, ...values)) };
}

type Frame = {
  readonly result: Result;
  readonly figures: readonly Figure[];
  readonly labels: readonly string[];
  readonly name: string;
  readonly by: string;
  readonly lang: Lang;
};

function envelope({ result, figures, labels, name, by, lang }: Frame) {
  const own = sqlWords(lang);
  const top = figures.reduce(
    (best, one, row) => ((one.value ?? -Infinity) > (figures[best]?.value ?? -Infinity) ? row : best),
    0,
  );
  const title = own.chartTitle(name);
  const sentence = own.chartSentence(figures.length, labels[top] ?? '', figures[top]?.text ?? '');
  return {
    title,
    subtitle: own.chartSubtitle(by, name),
    sentence,
    alt: words(lang).alt(title, sentence),
    table: resultTable(result),
    notes: [{ kind: 'caution' as const, text: own.chartNote, cells: [] }],
    provenance: figures.flatMap(({ cell }) => cell ?? []),
    sources: [],
    lang,
    office: 'native' as const,
  };
}

/** 核查单 and 达标一览 as sheets: the pages' own records, a school or a level each, in a form that is filed and sent. */
import type { Sheet } from '../chart/quality-checklist.ts';
import { words } from '../format/words.ts';
import { exportWords } from '../format/words-export.ts';
import { exportFormWords } from '../format/words-export-form.ts';
import { standardsWords } from '../format/words-standards.ts';
import type { Lang, Table, TableCell } from '../model/chart.ts';
import type { StandardsSpec } from '../model/standards.ts';
import type { Form, FormCell, FormColumn } from './form.ts';
import { figureFormat, markOf } from './number-format.ts';

type About = { readonly lang: Lang; readonly made: string; readonly fingerprint: string };

/** Widths of the columns that a sheet keeps; what is not named is left out, empty ones but for the reply too. */
const CHECKLIST: Readonly<Record<string, number>> = {
  no: 0.04,
  kind: 0.08,
  severity: 0.06,
  indicator: 0.12,
  when: 0.08,
  problem: 0.22,
  told: 0.24,
  reply: 0.16,
};
const STANDARDS: Readonly<Record<string, number>> = {
  school: 0.15,
  indicator: 0.15,
  value: 0.11,
  when: 0.1,
  standard: 0.14,
  document: 0.14,
  verdict: 0.09,
  margin: 0.08,
  shortfall: 0.1,
  rivals: 0.1,
  reasons: 0.16,
  marks: 0.1,
};

/** A sheet for each school's checklist, with a column for its reply and a place to sign. */
export function checklistForm(sheets: readonly Sheet[], { lang, made, fingerprint }: About): Form {
  const say = exportFormWords(lang);
  return {
    lang,
    title: say.file.checklist,
    made,
    wide: true,
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      title: `${say.file.checklist}${lang === 'zh' ? '：' : ': '}${sheet.name}`,
      above: [...sheet.reports.map(say.report), ...(sheet.unseen === '' ? [] : [sheet.unseen]), say.replyHint],
      ...grid(withPlaces(sheet.table, say.told), CHECKLIST, ['reply']),
      below: [say.sign, exportWords(lang).made(made, fingerprint)],
    })),
  };
}

/** A sheet for each level: every school against every standard that holds for it. */
export function standardsForm(spec: StandardsSpec, { lang, made, fingerprint }: About): Form {
  const say = exportFormWords(lang);
  const level = spec.table.columns.findIndex((column) => column.id === 'level');
  return {
    lang,
    title: say.file.standards,
    made,
    wide: true,
    sheets: spec.groups.map((group) => {
      const name = words(lang).level(group.level);
      const rows = spec.table.rows.filter((row) => row[level]?.text === name);
      return {
        name,
        title: `${spec.title}${lang === 'zh' ? '：' : ': '}${name}`,
        above: [spec.sentence, spec.subtitle].filter((text) => text !== ''),
        ...grid({ ...spec.table, rows }, STANDARDS, []),
        below: [
          standardsWords(lang).legend,
          ...spec.notes.map((note) => note.text),
          exportWords(lang).marksKey,
          ...(spec.sources.length === 0 ? [] : [exportWords(lang).source(spec.sources)]),
          exportWords(lang).made(made, fingerprint),
        ],
      };
    }),
  };
}

/** Each number with its place beneath the other, in one column: five narrow ones leave no room to answer. */
function withPlaces(table: Table, title: string): Table {
  const at = (id: string) => table.columns.findIndex((column) => column.id === id);
  const pairs = [
    [at('first'), at('firstAt')],
    [at('second'), at('secondAt')],
    [at('rest'), -1],
  ] as const;
  const told = (row: readonly TableCell[]) =>
    pairs
      .map(([figure, place]) =>
        [row[figure]?.text ?? '', row[place]?.text ?? ''].filter((text) => text !== '').join(' · '),
      )
      .filter((text) => text !== '')
      .join('\n');
  const reply = at('reply');
  return {
    columns: table.columns.toSpliced(reply, 0, { id: 'told', title, kind: 'text', unit: null }),
    rows: table.rows.map((row) => row.toSpliced(reply, 0, { text: told(row), value: null, figure: null })),
  };
}

function grid(
  table: Table,
  widths: Readonly<Record<string, number>>,
  always: readonly string[],
): { readonly columns: readonly FormColumn[]; readonly rows: readonly (readonly FormCell[])[] } {
  const kept = table.columns.flatMap((column, at) => {
    const width = widths[column.id];
    const empty = table.rows.every((row) => (row[at]?.text ?? '') === '');
    return width === undefined || (empty && !always.includes(column.id)) ? [] : [{ column, at, width }];
  });
  return {
    columns: kept.map(({ column, width }) => ({
      title: column.unit === null ? column.title : `${column.title} (${column.unit})`,
      width,
      ...(column.kind === 'number' || column.kind === 'rank' ? { align: 'end' as const } : {}),
    })),
    rows: table.rows.map((row) => kept.map(({ at }) => formCell(row[at]))),
  };
}

function formCell(cell: TableCell | undefined): FormCell {
  const figure = cell?.figure ?? null;
  if (cell === undefined || figure === null) return cell?.text ?? null;
  if (figure.value === null) return { text: cell.text, quiet: true };
  return { text: cell.text + markOf(figure), number: figure.value, format: figureFormat(figure) };
}

import { storedUnit } from '../format/names.ts';
import { words } from '../format/words.ts';
import { summaryWords } from '../format/words-summary.ts';
import type { Column, Lang, Table, TableCell } from '../model/chart.ts';
import type { SummaryGroup, SummaryRow } from '../model/summary.ts';
import { QUARTILES_FROM } from './summary-row.ts';
import { numberCell, textCell } from './table.ts';

/** The record of 汇总: a row per level, part and indicator; refusals stand where the number would, with their reason beside. */
export function summaryTable(groups: readonly SummaryGroup[], lang: Lang): Table {
  const say = summaryWords(lang).table;
  const kinds: Readonly<Record<keyof typeof say, Column['kind']>> = {
    level: 'text',
    part: 'text',
    family: 'text',
    indicator: 'text',
    unit: 'text',
    sum: 'number',
    mean: 'number',
    how: 'text',
    median: 'number',
    q1: 'number',
    q3: 'number',
    low: 'number',
    high: 'number',
    counted: 'number',
    of: 'number',
    when: 'text',
    values: 'text',
  };
  const columns = (Object.keys(kinds) as (keyof typeof say)[]).map(
    (id): Column => ({ id, title: say[id], kind: kinds[id], unit: null }),
  );
  const rows = groups.flatMap((group) => group.rows.flatMap((list) => list.map((row) => cellsOf(group, row, lang))));
  return { columns, rows };
}

function cellsOf(group: SummaryGroup, row: SummaryRow, lang: Lang): readonly TableCell[] {
  const say = words(lang);
  const number = (value: number | null | undefined, otherwise: string) =>
    numberCell(value == null ? null : Number(value.toPrecision(12)), value == null ? otherwise : String(value));
  const none = row.spread.text;
  const reasons = [row.sum, row.mean, row.median].flatMap(({ detail }) => (detail === '' ? [] : [detail]));
  return [
    textCell(say.level(group.level)),
    textCell(row.part === '' ? summaryWords(lang).whole(say.level(group.level)) : row.part),
    textCell(row.family),
    textCell(row.title),
    textCell(storedUnit(row.storedUnit, lang)),
    number(row.sum.value, row.sum.text),
    number(row.mean.value, row.mean.text),
    textCell([...new Set(reasons)].join(say.semicolon)),
    number(row.median.value, row.median.text),
    number(row.quartiles?.[0], row.range === null ? none : summaryWords(lang).few(QUARTILES_FROM)),
    number(row.quartiles?.[1], row.range === null ? none : summaryWords(lang).few(QUARTILES_FROM)),
    number(row.range?.[0], none),
    number(row.range?.[1], none),
    number(row.counted, ''),
    number(row.of, ''),
    textCell(row.when),
    textCell(
      row.parts
        .map((part) => `${part.name} ${part.figure.text}${part.why === '' ? '' : say.inBrackets(part.why)}`)
        .join(say.semicolon),
    ),
  ];
}

/** 达标一览 as a record: one row per school and line, whole enough to be read in a spreadsheet. */
import { storedUnit } from '../format/names.ts';
import { words } from '../format/words.ts';
import { standardsWords } from '../format/words-standards.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Column, Lang, Table } from '../model/chart.ts';
import type { ValueRow } from '../model/query.ts';
import type { StandardGroup } from '../model/standards.ts';
import { sourceLine } from './notes.ts';
import { indicatorOf } from './scope.ts';
import { figureCell, marksText, numberCell, schoolCell, textCell } from './table.ts';

/** Levels, schools and lines in the page's order; bare numbers are in the codebook's unit, named beside them. */
export function standardsTable(
  groups: readonly StandardGroup[],
  used: readonly ValueRow[],
  catalog: Catalog,
  lang: Lang,
): Table {
  const say = words(lang);
  const own = standardsWords(lang);
  const column = (id: string, title: string, kind: Column['kind'] = 'text'): Column => ({
    id,
    title,
    kind,
    unit: null,
  });
  const columns = [
    column('level', say.table.level),
    column('school', say.table.school, 'school'),
    column('indicator', say.table.indicator),
    column('value', say.table.value, 'number'),
    column('unit', own.column.unit),
    column('when', say.table.when),
    column('standard', say.table.standard),
    column('document', own.column.document),
    column('verdict', own.column.verdict),
    column('margin', own.column.margin, 'number'),
    column('shortfall', own.column.shortfall),
    column('rivals', own.column.rivals),
    column('reasons', own.column.reasons),
    column('marks', say.table.marks),
    column('source', say.table.source),
  ];
  const sources = new Map(
    used.map((row) => [row.key, row.derived ? say.source.computed : sourceLine(row.source, catalog, lang)]),
  );
  const rows = groups.flatMap((group) =>
    group.schools.flatMap((school, at) =>
      group.rows.flatMap((row) =>
        (row.cells[at] ?? []).map((cell) => [
          textCell(say.level(group.level)),
          schoolCell(school.name, school.id),
          textCell(row.title),
          figureCell(cell.figure),
          textCell(storedUnit(indicatorOf(catalog, row.indicator).unit, lang)),
          textCell(cell.figure.when),
          textCell(cell.line),
          textCell(say.list(cell.documents)),
          textCell(own.verdict[cell.verdict]),
          numberCell(cell.marginValue === null ? null : Number(cell.marginValue.toPrecision(12)), cell.margin),
          textCell(cell.shortfall),
          textCell(cell.rivals.map((rival) => rival.text).join(say.semicolon)),
          textCell([...cell.reasons, ...cell.ifTypes].join(say.semicolon)),
          textCell(marksText(cell.figure, lang)),
          textCell(cell.figure.cell === null ? '' : (sources.get(cell.figure.cell) ?? '')),
        ]),
      ),
    ),
  );
  return { columns, rows };
}

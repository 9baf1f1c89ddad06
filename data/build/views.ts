/** The views of the dataset file, and what every table and column means, kept in the file itself as comments. */
import { columnDoc, type Doc, TABLE_DOCS } from '../../src/format/words-columns.ts';
import { columnNames, DATASET, TABLES, type TableName } from '../../src/query/schema.ts';
import { createView, VIEWS, type ViewName } from '../../src/query/views.ts';
import type { Native } from './engine.ts';

/** Writes views and comments; to be called when all tables are there. */
export async function writeViews({ connection }: Native): Promise<void> {
  const views = Object.keys(VIEWS) as ViewName[];
  const tables = Object.keys(TABLES) as TableName[];
  const statements = [
    ...views.map(createView),
    ...tables.flatMap((table) => comments('TABLE', table, columnNames(table))),
    ...views.flatMap((view) => comments('VIEW', view, VIEWS[view].columns)),
  ];
  // A view is bound to the database in use.
  await connection.run(`USE ${DATASET}`);
  for (const statement of statements) await connection.run(statement);
  await connection.run('USE memory');
}

function comments(what: 'TABLE' | 'VIEW', table: string, columns: readonly string[]): readonly string[] {
  return [
    comment(what, `"${table}"`, TABLE_DOCS[table]),
    ...columns.map((column) => comment('COLUMN', `"${table}"."${column}"`, columnDoc(table, column))),
  ].filter((statement) => statement !== '');
}

function comment(what: string, name: string, doc: Doc | null | undefined): string {
  return doc ? `COMMENT ON ${what} ${name} IS '${doc.join(' · ').replaceAll("'", "''")}'` : '';
}

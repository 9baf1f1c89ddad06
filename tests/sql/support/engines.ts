import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createDuckDB, DuckDBAccessMode, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Columns, Sql } from '../../../src/model/query.ts';
import { DATASET } from '../../../src/query/schema.ts';

/** A DuckDB with the dataset attached as the app attaches it, answering in the app's own shape. */
export type TestEngine = { readonly run: (sql: Sql) => Promise<Columns>; readonly close: () => void };

/** The DuckDB that the build writes with, on a dataset file. */
export async function openNative(file: string): Promise<TestEngine> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run(`ATTACH '${file}' AS ${DATASET} (READ_ONLY)`);
  return {
    run: (sql) => runNative(connection, sql),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** One statement on a native connection. */
export async function runNative(connection: DuckDBConnection, sql: Sql): Promise<Columns> {
  const reader = await connection.runAndReadAll(
    sql.text,
    sql.params.map((param) => param.value),
  );
  return reader.getColumnsObjectJS() as Columns;
}

/** The DuckDB that readers have, in its blocking Node build, on the same file registered and attached. */
export async function openWasm(file: string): Promise<TestEngine> {
  const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));
  const bundle = (kind: string) => ({
    mainModule: join(dist, `duckdb-${kind}.wasm`),
    mainWorker: join(dist, `duckdb-node-${kind}.worker.cjs`),
  });
  const db = await createDuckDB({ mvp: bundle('mvp'), eh: bundle('eh') }, new VoidLogger(), NODE_RUNTIME);
  await db.instantiate();
  db.open({
    path: ':memory:',
    accessMode: DuckDBAccessMode.AUTOMATIC,
    query: { castBigIntToDouble: true, castDecimalToDouble: true },
  });
  const connection = db.connect();
  connection.query('SET autoload_known_extensions=false; SET autoinstall_known_extensions=false');
  db.registerFileBuffer('voclens.duckdb', readFileSync(file));
  connection.query(`ATTACH 'voclens.duckdb' AS ${DATASET} (READ_ONLY)`);
  return {
    run: async (sql) => {
      const statement = connection.prepare(sql.text);
      const table = statement.query(...sql.params.map((param) => param.value));
      const columns = table.schema.fields.map((field, index) => [
        field.name,
        [...(table.getChildAt(index) ?? [])].map((value) => value as Columns[string][number]),
      ]);
      statement.close();
      return Object.fromEntries(columns) as Columns;
    },
    close: () => {
      connection.close();
      db.reset();
    },
  };
}

/** What the engine's tests drive in the page: the io floor on `window`, and the raw library for the battery. */
import * as duckdb from '@duckdb/duckdb-wasm';
import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { loadCatalog, loadManifest, loadSnapshot } from '../../src/io/dataset.ts';
import { type EngineState, startEngine } from '../../src/io/engine.ts';
import { checkReport } from '../../src/io/report-file.ts';
import { sha256Slow } from '../../src/io/sha256.ts';
import { VocError } from '../../src/model/failure.ts';

/** Settles to the value or, for a failure, to `{failure}`: errors do not cross from the page to Node with their fields. */
async function attempt<T>(work: () => Promise<T> | T): Promise<{ value: T } | { failure: unknown }> {
  try {
    return { value: await work() };
  } catch (error) {
    return { failure: error instanceof VocError ? error.failure : { code: 'unforeseen', detail: String(error) } };
  }
}

const states: EngineState[] = [];
const voc = {
  startEngine,
  loadManifest,
  loadCatalog,
  loadSnapshot,
  checkReport,
  sha256Slow,
  attempt,
  states,
  duckdb,
  tableFromArrays,
  tableToIPC,
};
export type Harness = typeof voc;
Object.assign(window, { voc });

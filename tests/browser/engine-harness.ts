/** What the engine's tests drive in the page: the io floor on `window`, and the battery. */
import { loadCatalog, loadManifest, loadSnapshot } from '../../src/io/dataset.ts';
import { type EngineState, startEngine } from '../../src/io/engine.ts';
import { checkReport } from '../../src/io/report-file.ts';
import { sha256Slow } from '../../src/io/sha256.ts';
import { VocError } from '../../src/model/failure.ts';
import { runBattery } from './battery.ts';

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
  runBattery,
};
export type Harness = typeof voc;
declare global {
  interface Window {
    voc: Harness;
  }
}
window.voc = voc;

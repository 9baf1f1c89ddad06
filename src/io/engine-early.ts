/** What the engine needs from the host, asked for while its own code is still on the way. */
import type { Manifest } from '../model/catalog.ts';
import { type Dataset, loadDataset, RANGES_ABOVE } from './engine-dataset.ts';
import { checkBrowser, compile, type EngineFiles, loadFiles } from './engine-files.ts';

/** Under way; each rejects with what `loadFiles`, `loadDataset` and `compile` reject with. */
export type Early = {
  readonly files: Promise<EngineFiles>;
  readonly dataset: Promise<Dataset>;
  /** Of the first wasm that `files` names. */
  readonly module: Promise<WebAssembly.Module>;
};

/**
 * null where the browser cannot run the engine, which its start then says with a reason.
 * `files`: of `loadFiles`, where they were asked for before.
 */
export function askEarly(base: string, manifest: Manifest, files = loadFiles(base)): Early | null {
  try {
    checkBrowser();
  } catch {
    return null;
  }
  const dataset = loadDataset(base, manifest, RANGES_ABOVE);
  const module = files.then(({ wasm: [first] }) => compile(first.url));
  // Whoever takes them up meets the errors; until then nobody listens.
  for (const one of [files, dataset, module]) one.catch(() => undefined);
  return { files, dataset, module };
}

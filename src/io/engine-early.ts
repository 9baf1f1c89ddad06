/** What the engine needs from the host, asked for while its own code is still on the way. */
import type { Manifest } from '../model/catalog.ts';
import { type Dataset, loadDataset, RANGES_ABOVE } from './engine-dataset.ts';
import { checkBrowser, compile, DOWNLOAD_MS, type EngineFiles, loadFiles } from './engine-files.ts';
import { type EngineThread, openThread } from './engine-thread.ts';

/** Under way; each rejects with what `loadFiles`, `loadDataset`, `compile` and `openThread` reject with. */
export type Early = {
  readonly files: Promise<EngineFiles>;
  readonly dataset: Promise<Dataset>;
  /** Of the first wasm that `files` names. */
  readonly module: Promise<WebAssembly.Module>;
  readonly thread: Promise<EngineThread>;
};

/** null where the browser cannot run the engine, which its start then says with a reason. */
export function askEarly(base: string, manifest: Manifest): Early | null {
  try {
    checkBrowser();
  } catch {
    return null;
  }
  const files = loadFiles(base);
  const dataset = loadDataset(base, manifest, RANGES_ABOVE);
  const module = files.then(({ wasm: [first] }) => compile(first.url));
  const thread = files.then(({ worker, wasm: [first] }) => openThread(worker, first.url, DOWNLOAD_MS));
  // Whoever takes them up meets the errors; until then nobody listens.
  for (const one of [files, dataset, module, thread]) one.catch(() => undefined);
  return { files, dataset, module, thread };
}

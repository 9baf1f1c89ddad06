/** Runs an export: beside the page where workers run, on the page in small steps where they do not. */
import type { Exhibit } from '../export/exhibit.ts';
import { exhibitSvg } from '../export/picture.ts';
import type { DrawnPicture } from '../export/zip.ts';
import { type Job, makeDocument, type Said } from './export-job.ts';
import { rasterise } from './raster.ts';

export type Watch = {
  readonly signal: AbortSignal;
  /** Pieces done of all. */
  readonly onProgress: (done: number, all: number) => void;
};

export const MEDIA = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** The document's bytes. Rejects with an `AbortError` once the signal says so, at once. */
export async function runExport(job: Job, watch: Watch): Promise<Uint8Array<ArrayBuffer>> {
  watch.signal.throwIfAborted();
  const thread = start();
  const beside = thread === null ? null : await inWorker(thread, job, watch);
  if (beside !== null) return beside;
  return makeDocument(job, {
    step: async (done, all) => {
      if (all > 0) watch.onProgress(done, all);
      await new Promise((resolve) => setTimeout(resolve));
      watch.signal.throwIfAborted();
    },
    picture: (exhibit) => drawn(exhibit, job),
  });
}

function start(): Worker | null {
  try {
    return new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module', name: 'export' });
  } catch {
    return null;
  }
}

/** The bytes, or null where the worker never came up. */
function inWorker(thread: Worker, job: Job, { signal, onProgress }: Watch): Promise<Uint8Array<ArrayBuffer> | null> {
  return new Promise<Uint8Array<ArrayBuffer> | null>((resolve, reject) => {
    let up = false;
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    thread.onerror = (event) => {
      event.preventDefault();
      if (up) reject(new Error(event.message));
      else resolve(null);
    };
    thread.onmessage = ({ data }: MessageEvent<Said>) => {
      if ('up' in data) {
        up = true;
        thread.postMessage(job);
      } else if ('picture' in data) {
        drawn(data.exhibit, job).then(
          (picture) => thread.postMessage({ picture: data.picture, drawn: picture }),
          (error: unknown) => thread.postMessage({ picture: data.picture, error: String(error) }),
        );
      } else if ('done' in data) onProgress(data.done, data.all);
      else if ('bytes' in data) resolve(data.bytes);
      else reject(new Error(data.error));
    };
  }).finally(() => thread.terminate());
}

/** Drawn for its page: the text of an upright sheet is half as wide as a slide. */
async function drawn(exhibit: Exhibit, { kind }: Job): Promise<DrawnPicture> {
  const look = { size: 'auto', notes: 'none', ground: 'white', framed: false } as const;
  const { svg, width, height } = exhibitSvg(exhibit, kind === 'docx' ? { ...look, width: 720 } : look);
  const blob = await rasterise(svg, width, height, kind === 'docx' ? 3 : 2);
  return { png: new Uint8Array(await blob.arrayBuffer()), width, height };
}

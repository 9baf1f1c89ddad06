/** Documents are made beside the page, so that it never waits for them. Talks to `export-run.ts`. */
import type { Exhibit } from '../export/exhibit.ts';
import type { DrawnPicture } from '../export/zip.ts';
import type { Job, Said } from './export-job.ts';
import { makeDocument } from './export-job.ts';

type Answer = { readonly picture: number; readonly drawn?: DrawnPicture; readonly error?: string };
type Thread = {
  onmessage: ((event: MessageEvent<Job | Answer>) => void) | null;
  postMessage: (said: Said, transfer?: Transferable[]) => void;
};

const thread = globalThis as unknown as Thread;
const waiting = new Map<
  number,
  { readonly resolve: (drawn: DrawnPicture) => void; readonly reject: (error: Error) => void }
>();
let asked = 0;

thread.onmessage = ({ data }) => {
  if ('picture' in data) {
    const one = waiting.get(data.picture);
    waiting.delete(data.picture);
    if (data.drawn) one?.resolve(data.drawn);
    else one?.reject(new Error(data.error ?? ''));
    return;
  }
  makeDocument(data, {
    step: async (done, all) => {
      if (all > 0) thread.postMessage({ done, all });
    },
    picture: (exhibit: Exhibit) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve, reject });
        thread.postMessage({ picture: asked, exhibit });
      }),
  }).then(
    (bytes) => thread.postMessage({ bytes }, [bytes.buffer]),
    (error: unknown) =>
      thread.postMessage({ error: error instanceof Error ? `${error.message}\n${error.stack}` : String(error) }),
  );
};
thread.postMessage({ up: true });

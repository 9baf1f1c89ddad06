/**
 * A browser that nobody watches: the protocol over a pipe, with no domain enabled. Test drivers switch on what records
 * where each request and timer came from, and the page then spends a good part of its start on stack traces.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

type Send = <T>(method: string, params?: object, session?: string) => Promise<T>;
export type BareBrowser = {
  /**
   * Opens `url` in a fresh profile and asks for the value of `expression` every 100 ms until it is a text that is not
   * empty; gives that. Rejects after a minute.
   */
  readonly visit: (url: string, expression: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

const PATIENCE_MS = 60_000;

/** Starts the browser at `path`; `size` is the window's inner size in CSS px. */
export async function bareBrowser(
  path: string,
  args: readonly string[],
  size: { readonly width: number; readonly height: number },
): Promise<BareBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'voclens-bench-'));
  const child = spawn(
    path,
    [...args, '--remote-debugging-pipe', `--user-data-dir=${folder}`, '--lang=zh-CN', 'about:blank'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    },
  );
  const send = wire(child);
  await send('Browser.getVersion');
  return {
    visit: async (url, expression) => {
      const { browserContextId } = await send<{ browserContextId: string }>('Target.createBrowserContext');
      const at = { url: 'about:blank', browserContextId, ...size };
      const { targetId } = await send<{ targetId: string }>('Target.createTarget', at);
      const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
      await send('Page.navigate', { url }, sessionId);
      try {
        return await until(send, sessionId, expression);
      } finally {
        await send('Target.closeTarget', { targetId });
        await send('Target.disposeBrowserContext', { browserContextId });
      }
    },
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await Promise.race([send('Browser.close').catch(() => undefined), ended]);
      await ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function until(send: Send, session: string, expression: string): Promise<string> {
  const began = Date.now();
  while (Date.now() - began < PATIENCE_MS) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { result } = await send<{ result: { value?: unknown } }>('Runtime.evaluate', { expression }, session);
    if (typeof result.value === 'string' && result.value !== '') return result.value;
  }
  throw new Error(`After ${PATIENCE_MS / 1000} s still nothing of: ${expression}`);
}

/** Messages are JSON texts with a zero byte after each. */
function wire(child: ChildProcess): Send {
  const [into, from] = [child.stdio[3] as Writable, child.stdio[4] as Readable];
  type Waiting = { readonly resolve: (value: never) => void; readonly reject: (error: Error) => void };
  const waiting = new Map<number, Waiting>();
  let text = '';
  let sent = 0;
  from.setEncoding('utf8');
  from.on('data', (part: string) => {
    const messages = `${text}${part}`.split('\0');
    text = messages.pop() ?? '';
    for (const message of messages) {
      const { id, result, error } = JSON.parse(message) as { id?: number; result: never; error?: { message: string } };
      const who = id === undefined ? undefined : waiting.get(id);
      if (id === undefined || who === undefined) continue;
      waiting.delete(id);
      if (error) who.reject(new Error(error.message));
      else who.resolve(result);
    }
  });
  child.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser has ended'));
  });
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      sent += 1;
      waiting.set(sent, { resolve, reject });
      into.write(`${JSON.stringify({ id: sent, method, params, ...(sessionId && { sessionId }) })}\0`);
    });
}

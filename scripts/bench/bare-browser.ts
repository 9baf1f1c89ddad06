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
/** A page in a profile of its own, and the way to talk to it. */
export type BareTab = {
  readonly send: <T>(method: string, params?: object) => Promise<T>;
  /** The value of an expression, a promise awaited. Rejects with what it threw. */
  readonly value: <T>(expression: string) => Promise<T>;
  readonly close: () => Promise<void>;
};
export type BareBrowser = {
  readonly open: (url: string) => Promise<BareTab>;
  /**
   * Opens `url` in a fresh profile and asks for the value of `expression` every 100 ms until it is a text that is not
   * empty; gives that. Rejects after a minute.
   */
  readonly visit: (url: string, expression: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

const PATIENCE_MS = 60_000;
/** A new window loads pages of the browser's own, beside which all else is slower; a reader's window has long been open. */
const SETTLE_MS = 1_500;

/** Starts the browser at `path`; `size` is the window's inner size in CSS px. */
export async function bareBrowser(
  path: string,
  args: readonly string[],
  size: { readonly width: number; readonly height: number },
): Promise<BareBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'voclens-bench-'));
  const child = spawn(
    path,
    [
      ...args,
      '--remote-debugging-pipe',
      `--user-data-dir=${folder}`,
      '--lang=zh-CN',
      '--accept-lang=zh-CN',
      'about:blank',
    ],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    },
  );
  const send = wire(child);
  await send('Browser.getVersion');
  return {
    open: (url) => open(send, url, size),
    visit: async (url, expression) => {
      const tab = await open(send, url, size);
      try {
        return await until(tab, expression);
      } finally {
        await tab.close();
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

async function open(send: Send, url: string, size: object): Promise<BareTab> {
  const { browserContextId } = await send<{ browserContextId: string }>('Target.createBrowserContext');
  const at = { url: 'about:blank', browserContextId, ...size };
  const { targetId } = await send<{ targetId: string }>('Target.createTarget', at);
  const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  await send('Page.navigate', { url }, sessionId);
  type Thrown = { readonly text: string; readonly exception?: { readonly description?: string } };
  type Evaluated = { readonly result: { readonly value?: unknown }; readonly exceptionDetails?: Thrown };
  return {
    send: (method, params) => send(method, params, sessionId),
    value: async <T>(expression: string) => {
      const asked = { expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails: thrown } = await send<Evaluated>('Runtime.evaluate', asked, sessionId);
      if (thrown) throw new Error((thrown.exception?.description ?? thrown.text).split('\n')[0]);
      return result.value as T;
    },
    close: async () => {
      await send('Target.closeTarget', { targetId });
      await send('Target.disposeBrowserContext', { browserContextId });
    },
  };
}

async function until(tab: BareTab, expression: string): Promise<string> {
  const began = Date.now();
  while (Date.now() - began < PATIENCE_MS) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const value = await tab.value<unknown>(expression);
    if (typeof value === 'string' && value !== '') return value;
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

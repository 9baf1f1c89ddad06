/** A plain static host for the engine's tests: no policy header, and any answer can be replaced by a bad one. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

export type Answer = {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string | Buffer;
  readonly headers?: Record<string, string>;
};
export type Host = {
  readonly url: string;
  /** Answers by path, tried before the files; a function may decline with null. */
  readonly bad: Map<string, Answer>;
  readonly close: () => Promise<void>;
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** Serves files looked up by path prefix: `{ '/engine/': '…/public/engine' }`. */
export async function host(roots: Readonly<Record<string, string>>, pages: ReadonlyMap<string, Answer>): Promise<Host> {
  const bad = new Map<string, Answer>();
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    const made = bad.get(path) ?? pages.get(path);
    if (made) {
      response.writeHead(made.status ?? 200, {
        'content-type': made.type ?? 'text/html; charset=utf-8',
        ...made.headers,
      });
      response.end(made.body ?? '<!doctype html><title>Not here</title>');
      return;
    }
    const root = Object.keys(roots).find((prefix) => path.startsWith(prefix));
    const file =
      root === undefined ? null : await readFile(join(roots[root] ?? '', path.slice(root.length))).catch(() => null);
    if (file === null) {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<!doctype html><title>404</title>');
      return;
    }
    const head = {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'accept-ranges': 'bytes',
      // The engine's names carry hashes, so a browser may keep what it compiled.
      'cache-control': /\.[0-9a-f]{12}\.wasm$/.test(path) ? 'max-age=3600, immutable' : 'no-store',
    };
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
    if (!range) {
      response.writeHead(200, { ...head, 'content-length': file.length });
      response.end(request.method === 'HEAD' ? undefined : file);
      return;
    }
    const [from, to] = [Number(range[1]), range[2] ? Math.min(Number(range[2]), file.length - 1) : file.length - 1];
    response.writeHead(206, {
      ...head,
      'content-range': `bytes ${from}-${to}/${file.length}`,
      'content-length': to - from + 1,
    });
    response.end(request.method === 'HEAD' ? undefined : file.subarray(from, to + 1));
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    bad,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

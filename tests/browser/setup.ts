/** Once for all browser tests: the built app served as `npm start` serves it, and as a plain host under a sub-path would. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { handler, listenFrom } from '../../scripts/serve.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** The app as npm start serves it, with policy headers. Ends with a slash, as the next. */
    app: string;
    /** The same folder on a host that knows nothing: no headers but a type, no ranges, not at its root. */
    plain: string;
    browser: { path: string; args: string[] };
  }
}

const DIST = join(import.meta.dirname, '..', '..', 'dist');
const UNDER = '/some/where/else/';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

async function plainHost(): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    const file = join(DIST, normalize(path.slice(UNDER.length) || 'index.html'));
    if (!path.startsWith(UNDER) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<!doctype html><title>404</title>');
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    response.end(request.method === 'HEAD' ? undefined : readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${UNDER}`, close };
}

/** Starts both hosts and finds the browser; the returned function ends them. Throws, in plain words, where something lacks. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(join(DIST, 'index.html')))
    throw new Error('The browser tests drive the built app: npm run build first');
  const named = process.env.VOCLENS_BROWSER;
  const { path, args } = named ? (JSON.parse(named) as { path: string; args: string[] }) : await findBrowser();
  const app = await listenFrom(handler(DIST), { host: '127.0.0.1', port: 0 });
  const plain = await plainHost();
  project.provide('app', app.url);
  project.provide('plain', plain.url);
  project.provide('browser', { path, args });
  return async () => {
    await Promise.all([app.close(), plain.close()]);
  };
}

/** A browser whose every request passes a witness, and a page that remembers what went wrong in it. */
import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

/** A proxy that writes down which hosts are asked for, by pages and workers alike, and lets none but this machine through. */
async function startWitness() {
  const hosts = new Set<string>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://nowhere');
    hosts.add(url.host);
    if (url.hostname !== '127.0.0.1') {
      response.writeHead(502).end();
      return;
    }
    const { method = 'GET', headers } = request;
    const onward = ask(url, { method, headers }, (reply) => {
      response.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(response);
    });
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  });
  server.on('connect', (request, socket) => {
    hosts.add(request.url ?? '?');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { port: (server.address() as AddressInfo).port, hosts, close };
}

export type Visit = {
  readonly page: Page;
  /** Console errors, uncaught errors and breaches of the policy, as they came. */
  readonly wrongs: readonly string[];
};
export type Visitor = {
  readonly browser: Browser;
  /** Hosts asked for since the start, `127.0.0.1:port` or, for TLS, `name:443`. */
  readonly hosts: ReadonlySet<string>;
  /** Opens an address in a fresh context, so with empty storage and cache. */
  readonly visit: (url: string, options?: BrowserContextOptions) => Promise<Visit>;
  readonly close: () => Promise<void>;
};

/** Starts a browser; close it in afterAll. */
export async function startVisitor(): Promise<Visitor> {
  const { path, args } = inject('browser');
  const witness = await startWitness();
  const browser = await chromium.launch({ executablePath: path, args });
  // The witness stands before each context, not the browser, whose own calls home are not the page's. Loopback is
  // sent past any proxy unless told otherwise.
  const proxy = { server: `http://127.0.0.1:${witness.port}`, bypass: '<-loopback>' };
  const visit: Visitor['visit'] = async (url, options = {}) => {
    const context = await browser.newContext({
      locale: 'zh-CN',
      viewport: { width: 1280, height: 900 },
      proxy,
      ...options,
    });
    const page = await context.newPage();
    const wrongs: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') wrongs.push(message.text());
    });
    page.on('pageerror', (error) => wrongs.push(error.message));
    await page.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
      ),
    );
    await page.goto(url);
    return { page, wrongs };
  };
  const close = async () => {
    await browser.close();
    witness.close();
  };
  return { browser, hosts: witness.hosts, visit, close };
}

/** Waits until the app has left a performance mark (`voclens:first-chart`, …); else throws with what stands on the page. */
export async function marked(page: Page, name: string): Promise<void> {
  const left = (mark: string) => performance.getEntriesByName(mark).length > 0;
  await page.waitForFunction(left, name, { timeout: 20_000 }).catch(async (error: unknown) => {
    const seen = await page.evaluate(
      () => `${performance.getEntriesByType('mark').map((mark) => mark.name)}\n${document.body.textContent}`,
    );
    throw new Error(`no mark ${name}; the page has ${seen.slice(0, 800)}`, { cause: error });
  });
}

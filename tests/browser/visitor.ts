/**
 * A browser whose every request passes a witness, and pages that remember what went wrong in them.
 * - `visitor.open('#/trend?i=graduates', { lang: 'en', colorScheme: 'dark', viewport })` is the cheap way: the app started
 *   anew, with empty storage, in the one tab of the file, whose cache is warm. It waits until the page is whole; there is
 *   nothing to close, and after a failed test the tab is a new one. `ready(page)` waits for the engine.
 * - `visitor.turn(hash, look)` is cheaper still: it goes on in the app as the last test left it. For looking at a page, not for
 *   how it starts.
 * - `visitor.visit(url)` is a reader's first time, with a cold cache: for routes, init scripts and other meddling. Close its context.
 * - `objections(page)` in axe.ts is what axe finds. Ask several things in one visit; wait for marks and `expect.poll`, never for time.
 * - `VOCLENS_SLOW=4 npx vitest run --project browser tests/browser/x.test.ts` has pages compute four times as slowly: what
 *   is read before it can be there fails here too, and not first on a busy machine.
 */
import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject, onTestFailed } from 'vitest';

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

const VIEWPORT = { width: 1280, height: 900 };
/** Milliseconds that what must come may take: a limit to failure, never to success. */
const PATIENCE = 60_000;
/** How many times as long a page's own thread takes. */
const SLOW = Number(process.env.VOCLENS_SLOW ?? 1);
export type Visit = {
  readonly page: Page;
  /** Console errors, uncaught errors and breaches of the policy, as they came. */
  readonly wrongs: string[];
};
/** How the reader looks: Chinese, light, 1280 × 900 and, so that no test waits for an entrance, without motion. */
export type Look = Pick<BrowserContextOptions, 'colorScheme' | 'reducedMotion' | 'viewport'> & {
  readonly lang?: 'zh' | 'en';
};
export type Visitor = {
  readonly browser: Browser;
  /** Hosts asked for since the start, `127.0.0.1:port` or, for TLS, `name:443`. */
  readonly hosts: ReadonlySet<string>;
  /** Starts the app at a hash in the file's own tab: empty storage, warm cache; resolves when its figures stand, all of them. */
  readonly open: (hash: string, look?: Look) => Promise<Visit>;
  /**
   * As `open`, but where the tab shows the app in this language already, it turns to the hash there, as a reader does who
   * stays. For another page or section, or the same view in another window: of two views of one page the first may stand
   * until the second is answered.
   */
  readonly turn: (hash: string, look?: Look) => Promise<Visit>;
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
      viewport: VIEWPORT,
      proxy,
      ...options,
    });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    if (SLOW > 1) {
      const devtools = await context.newCDPSession(page);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW });
    }
    const wrongs: string[] = [];
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      const { url: where } = message.location();
      // The browser's own question, asked of the host's root now and then, whatever icon the page names.
      if (where.endsWith('/favicon.ico')) return;
      const missing = message.text().startsWith('Failed to load resource');
      wrongs.push(missing ? `${message.text()}: ${where}` : message.text());
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
  let tab: Visit | null = null;
  let spoken: Look['lang'];
  const drop = async () => {
    const gone = tab;
    tab = null;
    await gone?.page.context().close();
  };
  const open: Visitor['open'] = async (hash, look = {}) => {
    onTestFailed(drop);
    tab ??= await visit('about:blank');
    const { page, wrongs } = tab;
    await dress(page, look);
    wrongs.length = 0;
    await page.goto(`${inject('app')}${hash}`);
    await marked(page, 'voclens:first-chart');
    await whole(page);
    spoken = look.lang;
    return tab;
  };
  const turn: Visitor['turn'] = async (hash, look = {}) => {
    if (!tab?.page.url().startsWith(`${inject('app')}#`) || spoken !== look.lang) return open(hash, look);
    onTestFailed(drop);
    const { page, wrongs } = tab;
    wrongs.length = 0;
    // The first one may but empty a search line.
    while ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape');
    await wear(page, look);
    await turned(page, hash);
    await whole(page);
    return tab;
  };
  const close = async () => {
    await browser.close();
    witness.close();
  };
  return { browser, hosts: witness.hosts, visit, open, turn, close };
}

/** Leaves nothing of an earlier test in the tab: no app, storage, route, media, second window or hovering pointer. */
async function dress(page: Page, look: Look): Promise<void> {
  for (const other of page.context().pages()) if (other !== page) await other.close();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  // Of the same origin and not the app: storage is at hand, and nobody there to write it.
  await page.goto(`${inject('app')}favicon.svg`);
  await page.evaluate((chosen) => {
    localStorage.clear();
    if (chosen) localStorage.setItem('voclens:prefs', JSON.stringify({ lang: chosen, theme: 'auto' }));
  }, look.lang);
  await wear(page, look);
}

async function wear(page: Page, { viewport, colorScheme, reducedMotion }: Look): Promise<void> {
  await page.emulateMedia({
    media: null,
    colorScheme: colorScheme ?? 'light',
    reducedMotion: reducedMotion ?? 'reduce',
  });
  await page.setViewportSize(viewport ?? VIEWPORT);
  await page.mouse.move(0, 0);
}

/** Resolves when the app has drawn what the hash names, or says that it is on its way. */
const turned = (page: Page, hash: string): Promise<void> =>
  page.evaluate(
    (to) =>
      new Promise<void>((done) => {
        const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => done()));
        if (new URL(to, location.href).hash === location.hash) return drawn();
        addEventListener('hashchange', drawn, { once: true });
        location.hash = to;
      }),
    hash,
  );

/** Waits until what follows the first picture stands as well: tables, lists, what lies below. */
export const whole = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.querySelector('.panel-below, .page-wait, main [aria-busy=true]') === null);
};

/**
 * Presses, the moment it comes, a button that stands only while something is being made: what is made quickly is done before
 * a test could ask for it. Resolves with whether a progress bar stood there too.
 */
export const pressInPassing = (page: Page, name: string): Promise<boolean> =>
  page.evaluate(
    (text) =>
      new Promise<boolean>((resolve) => {
        const look = (): void => {
          const button = [...document.querySelectorAll('button')].find((one) => one.textContent === text);
          if (button === undefined) return;
          watch.disconnect();
          resolve(document.querySelector('progress') !== null);
          button.click();
        };
        const watch = new MutationObserver(look);
        watch.observe(document.body, { childList: true, subtree: true });
        look();
      }),
    name,
  );

/** Waits until the engine runs. */
export const ready = (page: Page): Promise<void> => marked(page, 'voclens:engine-ready');

/** Waits until the app has left a performance mark (`voclens:first-chart`, …); else throws with what stands on the page. */
export async function marked(page: Page, name: string): Promise<void> {
  const left = (mark: string) => performance.getEntriesByName(mark).length > 0;
  await page.waitForFunction(left, name).catch(async (error: unknown) => {
    // Who could not look in time, on a machine that stood still, looks once more.
    if (await page.evaluate(left, name)) return;
    const seen = await page.evaluate(
      () => `${performance.getEntriesByType('mark').map((mark) => mark.name)}\n${document.body.textContent}`,
    );
    throw new Error(`no mark ${name}; the page has ${seen.slice(0, 800)}`, { cause: error });
  });
}

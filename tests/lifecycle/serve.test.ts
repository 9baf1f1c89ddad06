import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compress } from '../../scripts/compress.mjs';
import { addressFrom, handler, listenFrom } from '../../scripts/serve.mjs';

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";
let root = '';
let site: Awaited<ReturnType<typeof listenFrom>>;

type Reply = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };

/** One request as it goes over the wire: nothing is decompressed, no path is tidied. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  const { hostname, port } = new URL(site.url);
  return new Promise((resolve, reject) => {
    const request = get({ hostname, port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    request.on('error', reject);
  });
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'voclens-site-'));
  for (const folder of ['assets', 'engine', 'data']) mkdirSync(join(root, folder));
  const page = `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${POLICY}" /></head></html>`;
  writeFileSync(join(root, 'index.html'), page + ' '.repeat(2000));
  writeFileSync(join(root, 'assets', 'index-AbCd_1-2.js'), `export const words = '${'职教透镜 '.repeat(500)}';`);
  writeFileSync(join(root, 'engine', 'duckdb-worker.0123456789ab.js'), `/* ${'worker '.repeat(500)} */`);
  writeFileSync(join(root, 'engine', 'duckdb-slim.0123456789ab.wasm'), Buffer.alloc(5000, 1));
  writeFileSync(join(root, 'data', 'voclens.duckdb'), Buffer.from(Array.from({ length: 4096 }, (_, at) => at % 251)));
  compress(root);
  site = await listenFrom(handler(root), { port: 0 });
});
afterAll(async () => {
  await site.close();
  rmSync(root, { recursive: true });
});

describe('the server', () => {
  test('sends the page’s own policy with every answer, workers’ and refusals’ included', async () => {
    const paths = [
      '/',
      '/assets/index-AbCd_1-2.js',
      '/engine/duckdb-worker.0123456789ab.js',
      '/engine/duckdb-slim.0123456789ab.wasm',
      '/data/voclens.duckdb',
      '/nothing',
    ];
    for (const path of paths) {
      const { headers } = await ask(path);
      expect(headers['content-security-policy'], path).toBe(`${POLICY}; frame-ancestors 'self'`);
      expect(headers['x-content-type-options'], path).toBe('nosniff');
    }
  });

  test('sends brotli, else gzip, else the file itself', async () => {
    const path = '/assets/index-AbCd_1-2.js';
    const encoding = async (accept: string) =>
      (await ask(path, { 'accept-encoding': accept })).headers['content-encoding'];
    expect(await encoding('gzip, deflate, br, zstd')).toBe('br');
    expect(await encoding('gzip')).toBe('gzip');
    expect(await encoding('identity')).toBeUndefined();
    const wasm = await ask('/engine/duckdb-slim.0123456789ab.wasm', { 'accept-encoding': 'br' });
    expect(wasm.headers).toMatchObject({ 'content-type': 'application/wasm' });
    // Unpacking 24 MB takes a browser on this machine longer than reading them.
    expect(wasm.headers['content-encoding']).toBeUndefined();
  });

  test('answers a range of the dataset with bytes of the file itself', async () => {
    const headers = { range: 'bytes=1000-1003', 'accept-encoding': 'br, gzip' };
    const reply = await ask('/data/voclens.duckdb', headers);
    expect(reply.status).toBe(206);
    expect([...reply.body]).toEqual([1000, 1001, 1002, 1003].map((at) => at % 251));
    expect(reply.headers).toMatchObject({
      'content-range': 'bytes 1000-1003/4096',
      'content-type': 'application/octet-stream',
    });
    expect(reply.headers['content-encoding']).toBeUndefined();
    expect((await ask('/data/voclens.duckdb', { range: 'bytes=5000-5001' })).status).toBe(416);
  });

  test('lets hashed names be kept for good and asks about all others', async () => {
    expect((await ask('/assets/index-AbCd_1-2.js')).headers['cache-control']).toContain('immutable');
    expect((await ask('/engine/duckdb-worker.0123456789ab.js')).headers['cache-control']).toContain('immutable');
    const page = await ask('/');
    expect(page.headers['cache-control']).toBe('no-cache');
    const again = await ask('/', { 'if-none-match': String(page.headers.etag) });
    expect(again.status).toBe(304);
  });

  test('lists no folder, leaves its own folder for nobody and takes no writes', async () => {
    const paths = [
      '/assets/',
      '/assets',
      '/../package.json',
      '/..%2fpackage.json',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/.vite/x',
      '/%',
    ];
    for (const path of paths) expect((await ask(path)).status, path).toBe(404);
    expect((await ask('/', {}, 'POST')).status).toBe(405);
  });

  test('answers on both addresses that localhost may mean', async () => {
    const reaches = (host: string) =>
      new Promise<boolean>((resolve) => {
        const socket = connect(site.port, host, () => resolve(true)).on('error', () => resolve(false));
        socket.on('connect', () => socket.end());
      });
    expect(await reaches('127.0.0.1')).toBe(true);
    const plain = createServer();
    const v6 = await new Promise<boolean>((resolve) => {
      plain.on('error', () => resolve(false)).listen(0, '::1', () => resolve(true));
    });
    plain.close();
    if (v6) expect(await reaches('::1')).toBe(true);
  });

  test('moves on when the port is taken', async () => {
    const taken = await new Promise<Server>((resolve) => {
      const server = createServer();
      server.listen(0, '127.0.0.1', () => resolve(server));
    });
    const address = taken.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const next = await listenFrom(handler(root), { port });
    expect(next.port).toBeGreaterThan(port);
    await next.close();
    taken.close();
  });
});

test('host and port come from flags before the environment, and nonsense is refused', () => {
  expect(addressFrom([], {})).toEqual({});
  expect(addressFrom(['--port', '8000'], { PORT: '9000', HOST: '0.0.0.0' })).toEqual({ port: 8000, host: '0.0.0.0' });
  expect(addressFrom(['--port=8000', '--host=::1'], {})).toEqual({ port: 8000, host: '::1' });
  expect(() => addressFrom(['--port', 'many'], {})).toThrow('Not a port: many');
});

describe.skipIf(process.platform === 'win32')('the process', () => {
  const program = (code: string) =>
    spawn(process.execPath, ['--input-type=module', '-e', code], { cwd: join(import.meta.dirname, '../..') });
  const serve = (folder: string) => `
    import { handler, listenFrom } from './scripts/serve.mjs';
    import { endOnSignal } from './scripts/lib/run.mjs';
    const server = await listenFrom(handler(${JSON.stringify(folder)}), { port: 0 });
    endOnSignal(server.close, { code: 0 });
    console.log(server.url);`;
  const ended = (child: ReturnType<typeof program>) =>
    new Promise<number | null>((resolve) => child.on('close', resolve));
  const firstLine = (child: ReturnType<typeof program>) =>
    new Promise<string>((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk).trim())));
  const alive = (pid: number) => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };

  test.each(['SIGINT', 'SIGTERM'] as const)('ends on %s at once, open connections or not', async (signal) => {
    const child = program(serve(root));
    const url = new URL(await firstLine(child));
    const open = connect(Number(url.port), '127.0.0.1');
    await new Promise((resolve) => open.on('connect', resolve));
    open.on('error', () => {});
    child.kill(signal);
    expect(await ended(child)).toBe(0);
    open.destroy();
  });

  test('ends when npm is killed and only its shell hears of it', async () => {
    const shell = spawn('sh', ['-c', `"$NODE" --input-type=module -e "$CODE"; true`], {
      cwd: join(import.meta.dirname, '../..'),
      env: {
        ...process.env,
        NODE: process.execPath,
        CODE: `${serve(root)} console.log(process.pid)`,
        npm_lifecycle_event: 'start',
      },
    });
    let said = '';
    await new Promise<void>((resolve) =>
      shell.stdout.on('data', (chunk) => {
        said += chunk;
        if (said.trim().split('\n').length === 2) resolve();
      }),
    );
    const pid = Number(said.trim().split('\n')[1]);
    expect(alive(pid)).toBe(true);
    shell.kill('SIGTERM');
    await expect.poll(() => alive(pid), { timeout: 10_000 }).toBe(false);
  });

  test('takes a step that is still running with it, and says so by its exit code', async () => {
    const child = program(`
      import { endOnSignal, must } from './scripts/lib/run.mjs';
      endOnSignal();
      await must(['-e', 'console.log(process.pid); setInterval(() => {}, 1000)']);`);
    const pid = Number(await firstLine(child));
    expect(alive(pid)).toBe(true);
    child.kill('SIGINT');
    expect(await ended(child)).toBe(130);
    expect(alive(pid)).toBe(false);
  });
});

// @ts-check
// Serves dist/ to this machine: precompressed, with ranges and a strict Content-Security-Policy on every answer.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { endOnSignal, ROOT } from './lib/run.mjs';

const TYPES = {
  '.duckdb': 'application/octet-stream',
  '.wasm': 'application/wasm',
  '.mjs': 'text/javascript;charset=utf-8',
};
/** Names that carry a hash of their contents: Vite's chunks and the engine's files. */
const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$|^\/engine\/.+\.[0-9a-f]{12}\.\w+$/;

/**
 * The policy that the build wrote into index.html, as the header form that also governs workers and forbids framing.
 * @param {string} html
 * @returns {string}
 */
export function policyOf(html) {
  const found = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html);
  if (!found) throw new Error('dist/index.html carries no Content-Security-Policy: build it with npm run build');
  return `${found[1]}; frame-ancestors 'self'`;
}

/**
 * A request handler for a built folder; it lists files once, so build first.
 * @param {string} root
 * @returns {import('node:http').RequestListener}
 */
export function handler(root) {
  const csp = policyOf(readFileSync(join(root, 'index.html'), 'utf8'));
  const files = sirv(root, {
    brotli: true,
    gzip: true,
    etag: true,
    onNoMatch: (_req, res) => {
      res.writeHead(404, { 'Content-Type': 'text/plain;charset=utf-8', 'Cache-Control': 'no-store' });
      res.end('404: no such file. VocLens starts at /\n');
    },
    setHeaders: (res, path) => {
      const type = Object.entries(TYPES).find(([end]) => path.endsWith(end));
      if (type) res.setHeader('Content-Type', type[1]);
      res.setHeader('Cache-Control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
      res.setHeader('Accept-Ranges', 'bytes');
    },
  });
  return (req, res) => {
    res.setHeader('Content-Security-Policy', csp);
    res.setHeader('X-Content-Type-Options', 'nosniff');
    res.setHeader('Referrer-Policy', 'no-referrer');
    res.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    // A range is a range of the file itself, not of its compressed form.
    // And to a browser on this machine sending 24 MB costs less than unpacking them.
    const near = /^(::ffff:)?127\.|^::1$/.test(req.socket.remoteAddress ?? '') && req.url?.endsWith('.wasm');
    if (req.headers.range || near) req.headers['accept-encoding'] = 'identity';
    files(req, res);
  };
}

/**
 * Listens on a host, or says that the port is taken.
 * @param {import('node:http').RequestListener} listener @param {number} port @param {string} host
 * @returns {Promise<import('node:http').Server>}
 */
function listen(listener, port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer(listener);
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

/**
 * Serves on the first free port from `port` on. `localhost` means both of its addresses, since browsers try either.
 * @param {import('node:http').RequestListener} listener
 * @param {{ host?: string, port?: number }} [options] port 0: any free one
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function listenFrom(listener, { host = 'localhost', port = 4173 } = {}) {
  const [first, second] = host === 'localhost' ? ['127.0.0.1', '::1'] : [host, null];
  for (let tried = port; tried < port + 100 && tried < 65536; tried += 1) {
    /** @type {import('node:http').Server[]} */
    const servers = [];
    try {
      const main = await listen(listener, tried, first);
      servers.push(main);
      const bound = /** @type {import('node:net').AddressInfo} */ (main.address()).port;
      try {
        if (second) servers.push(await listen(listener, bound, second));
      } catch (error) {
        // No IPv6 on this machine is fine; another server on that address is not.
        if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE') throw error;
      }
      const close = async () => {
        await Promise.all(
          servers.map((server) => {
            const closed = new Promise((resolve) => server.close(resolve));
            server.closeAllConnections();
            return closed;
          }),
        );
      };
      const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
      return { url: `http://${name}:${bound}/`, port: bound, close };
    } catch (error) {
      for (const server of servers) server.close();
      const code = /** @type {NodeJS.ErrnoException} */ (error).code;
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
      if (port === 0) tried -= 1;
    }
  }
  throw new Error(`No free port from ${port} on`);
}

/**
 * Host and port from `--host`, `--port`, HOST and PORT.
 * @param {readonly string[]} argv @param {NodeJS.ProcessEnv} env
 * @returns {{ host?: string, port?: number }}
 */
export function addressFrom(argv, env) {
  const named = (/** @type {string} */ name) => {
    const at = argv.indexOf(`--${name}`);
    return at >= 0 ? argv[at + 1] : argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  };
  const host = named('host') || env.HOST;
  const text = named('port') || env.PORT;
  const port = Number(text);
  if (text && !(Number.isInteger(port) && port >= 0 && port < 65536)) throw new Error(`Not a port: ${text}`);
  return { ...(host ? { host } : {}), ...(text ? { port } : {}) };
}

/**
 * Serves dist/ until Ctrl-C and prints the address.
 * @returns {Promise<void>}
 */
export async function serveApp() {
  const root = join(ROOT, 'dist');
  if (!existsSync(join(root, 'index.html'))) throw new Error('There is no dist/ yet: run npm run build');
  const server = await listenFrom(handler(root), addressFrom(process.argv.slice(2), process.env));
  endOnSignal(server.close, { code: 0 });
  console.log(`VocLens 职教透镜: ${server.url}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await serveApp().catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
}

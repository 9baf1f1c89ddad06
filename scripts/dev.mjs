// @ts-check
// npm run dev: data and engine once, then Vite's server with hot reload.
import process from 'node:process';
import { endOnSignal, node } from './lib/run.mjs';
import * as steps from './lib/steps.mjs';

endOnSignal();
await steps.data();
await steps.wasm();
process.exit(await node(['node_modules/vite/bin/vite.js', ...process.argv.slice(2)]));

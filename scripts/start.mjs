// @ts-check
// npm start: data, engine, app; then serve.
import process from 'node:process';
import { endOnSignal } from './lib/run.mjs';
import * as steps from './lib/steps.mjs';
import { serveApp } from './serve.mjs';

const building = endOnSignal();
await steps.data();
await steps.wasm();
await steps.app();
building.off();
await serveApp().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});

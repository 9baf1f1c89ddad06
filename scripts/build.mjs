// @ts-check
// npm run build: the static folder dist/, for any host and any path.
import { endOnSignal } from './lib/run.mjs';
import * as steps from './lib/steps.mjs';

const building = endOnSignal();
await steps.data();
await steps.wasm();
const made = await steps.app();
building.off();
console.log(made ? 'dist/ is ready' : 'dist/ is up to date');

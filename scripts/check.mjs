// @ts-check
// npm run check: types, lint and format, dead code, floors, and the size of what is built. No browser.
import process from 'node:process';
import { endOnSignal } from './lib/run.mjs';
import { report, stages } from './lib/stages.mjs';

endOnSignal();
process.exit(await report([stages.types, stages.lint, stages.deadCode, stages.floors, stages.build, stages.size]));

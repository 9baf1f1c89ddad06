// @ts-check
// npm test: everything, in an order that shows the cheap failures first. The last line counts.
import process from 'node:process';
import { endOnSignal } from './lib/run.mjs';
import { report, stages } from './lib/stages.mjs';

endOnSignal();
const { types, lint, deadCode, data, engine, unit, build, size, browser } = stages;
process.exit(await report([types, lint, deadCode, data, engine, unit, build, size, browser]));

// @ts-check
// npm test: everything, in an order that shows the cheap failures first. The last line counts.
import process from 'node:process';
import { endOnSignal } from './lib/run.mjs';
import { beside, report, stages } from './lib/stages.mjs';

endOnSignal();
const { types, lint, deadCode, unit, browser } = stages;
// Cutting the engine down keeps one core busy for half a minute; what else is cheap goes on beside it.
const [data, engine, build, size] = beside([stages.data, stages.engine, stages.build, stages.size]);
// On a machine without a browser one is fetched meanwhile.
const [chromium] = beside([stages.chromium]);
process.exit(await report([types, lint, deadCode, data, unit, engine, build, size, chromium, browser]));

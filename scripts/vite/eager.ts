/** Code that runs at once is compiled at once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { compiledWithFile } from './called.ts';

/** Chunks of which nearly all runs soon after they come: the engine, and what opens at the first press of a button. */
const WHOLE = ['engine', 'overlays', 'pictures'];
/** Chunks on the way to every page's first picture, which calls a third of their functions. */
export const IN_PART: readonly string[] = ['entry', 'app', 'react', 'chart'];
/** To be read by the browser, at the very top of a file; others see a comment. */
const HINT = '//# allFunctionsCalledOnLoad\n';

/** The marks of the functions that run until a page's first picture, one a line: see `npm run record:start`. */
export const RECORD = join(import.meta.dirname, 'called-at-start.txt');
export const recorded = (): ReadonlySet<string> => new Set(readFileSync(RECORD, 'utf8').trim().split('\n'));

/** Whether a chunk imports itself by way of others. */
function inCircle(start: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): boolean {
  const seen = new Set<string>();
  const open = [...start.imports];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    const chunk = bundle[file];
    if (file === start.fileName) return true;
    if (chunk?.type !== 'chunk' || seen.has(file)) continue;
    seen.add(file);
    open.push(...chunk.imports);
  }
  return false;
}

/**
 * Browsers put off compiling a function until it is called, on the page's own thread, where the first picture waits. This
 * has them compile what will run while the files arrive, on other threads: some files whole, of others what was seen to
 * run. Compiling those whole as well kept two cores busy with what nobody calls.
 */
export function compiledAtOnce(): Plugin {
  return {
    name: 'voclens-compiled-at-once',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const marks = recorded();
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          const page = /[\\/]src[\\/]pages[\\/]\w+\.tsx$/.test(chunk.facadeModuleId ?? '');
          if (page || WHOLE.includes(chunk.name)) chunk.code = `${HINT}${chunk.code}`;
          else if (IN_PART.includes(chunk.name) && !inCircle(chunk, bundle)) {
            chunk.code = compiledWithFile(chunk.code, marks);
          }
        }
      },
    },
  };
}

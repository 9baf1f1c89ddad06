/** Code that runs at once is compiled at once. */
import type { Plugin } from 'vite';

/**
 * Chunks on the way to the first picture and the engine, and what opens at the first press of a button. Not the library that
 * draws: a chart calls few of its functions, and compiling them all kept both cores.
 */
const AT_ONCE = ['entry', 'app', 'react', 'engine', 'overlays', 'pictures'];
/** To be read by the browser, at the very top of a file; others see a comment. */
const HINT = '//# allFunctionsCalledOnLoad\n';

/**
 * Browsers put off compiling a function until it is called, on the page's own thread, where the first picture waits. This
 * asks them to compile these files whole while they arrive, on another thread, which saves that thread a third of its
 * work until the picture stands.
 */
export function compiledAtOnce(): Plugin {
  return {
    name: 'voclens-compiled-at-once',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          const page = /[\\/]src[\\/]pages[\\/]\w+\.tsx$/.test(chunk.facadeModuleId ?? '');
          if (page || AT_ONCE.includes(chunk.name)) chunk.code = `${HINT}${chunk.code}`;
        }
      },
    },
  };
}

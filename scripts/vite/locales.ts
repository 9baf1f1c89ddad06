/** Keeps react-aria's own words to the two languages of this app: the other 32 are a tenth of the first load. */
import type { Plugin } from 'vite';

const KEPT = /^(en-US|zh-CN)$/;

/** Empties the word lists of languages that the app has no switch for. */
export function twoLanguages(): Plugin {
  return {
    name: 'voclens-locales',
    apply: 'build',
    load(id) {
      const found =
        /[\\/]react-(?:aria|stately|aria-components)[\\/].*[\\/]intl[\\/](?:.*[\\/])?([a-z]{2}-[A-Z]{2})\.m?js/.exec(
          id,
        );
      return found?.[1] && !KEPT.test(found[1]) ? 'export default {};' : null;
    },
  };
}

import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe objects to, a line a rule: its id and the first elements. Runs whole in the page: axe's own binding for
 * Playwright carries every element over to a second page and takes ten times as long.
 */
export async function objections(page: Page): Promise<readonly string[]> {
  await page.evaluate(`typeof window.axe?.run === 'function' || ${axe.source}; undefined`);
  return page.evaluate(async () => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await run(document, { resultTypes: ['violations'] });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 5)
          .map((node) => `${node.target.join(' ')} ${node.html.slice(0, 120)}`)
          .join(' | ')}`,
    );
  });
}

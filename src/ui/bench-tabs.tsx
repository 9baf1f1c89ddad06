import { PAGES, type Page } from '../model/view.ts';
import { useReader } from './reader.ts';

/** The researcher's bench in its order; only what there is becomes a tab. */
const BENCH: readonly string[] = ['explore', 'statistics', 'sql', 'notebook'];

/** The row that joins the pages of the bench; what only one of them knows stays out of the other's address. */
export function BenchTabs() {
  const { w, view, href } = useReader();
  const pages = PAGES.filter((page) => BENCH.includes(page)).toSorted(
    (a: Page, b: Page) => BENCH.indexOf(a) - BENCH.indexOf(b),
  );
  return (
    <nav className="bench-tabs" aria-label={w.bench}>
      {pages.map((page) => (
        <a
          key={page}
          href={href({ page, chart: '', group: '', where: [] })}
          aria-current={page === view.page ? 'page' : undefined}
        >
          {w.pages[page]}
        </a>
      ))}
    </nav>
  );
}

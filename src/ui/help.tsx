import type { Page } from '../model/view.ts';
import { useReader } from './reader.ts';

/** "About these numbers": what someone who has never seen the page needs to know. */
export function Help({ page }: { readonly page: Page }) {
  const { w } = useReader();
  return (
    <details className="help">
      <summary>{w.help.title}</summary>
      <ul>
        {w.help[page].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

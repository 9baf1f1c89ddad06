import type { ReactNode } from 'react';
import { useReader } from '../reader.ts';

type Props = {
  readonly name: string;
  /** Headings in order; each of its own words. */
  readonly heads: readonly string[];
  readonly className?: string;
  /** One or more bodies. */
  readonly children: ReactNode;
  /** What is said beneath. */
  readonly after?: ReactNode;
};

/** A table of awards that scrolls in its own box; on a phone each row is a card. */
export function AwardTable({ name, heads, className = '', children, after }: Props) {
  const { w } = useReader();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label={w.tableOf(name)} tabIndex={0}>
      <table className={`table award-rows ${className}`.trim()}>
        <caption className="visually-hidden">{name}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
      {after}
    </section>
  );
}

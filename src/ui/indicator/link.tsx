import type { ReactNode } from 'react';
import { useReader } from '../reader.ts';

/** The way from an indicator's name to its own page. */
export function IndicatorLink({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const { href } = useReader();
  return (
    <a
      href={href({
        page: 'indicator',
        indicators: [id],
        year: 'latest',
        measure: 'value',
        chart: '',
        group: '',
        where: [],
      })}
    >
      {children}
    </a>
  );
}

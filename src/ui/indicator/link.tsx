import type { ReactNode } from 'react';
import { useReader } from '../reader.ts';

type Props = {
  readonly id: string;
  readonly children: ReactNode;
  /** The name in `children` as text, where the link stands among others and must itself say where it leads. */
  readonly named?: string;
};

/** The way from an indicator's name to its own page. */
export function IndicatorLink({ id, children, named }: Props) {
  const { w, href } = useReader();
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
      {...(named !== undefined && { 'aria-label': w.indicatorPage(named), title: w.indicatorPage(named) })}
    >
      {children}
    </a>
  );
}

import { useEffect, useRef, useState } from 'react';
import { type Chart, mountChart } from '../chart/echarts.ts';
import { heightOf, toOption } from '../chart/option.ts';
import type { ChartSpec } from '../model/chart.ts';
import { markPainted } from './first-paint.ts';
import { useReader } from './reader.ts';

type Props = { readonly spec: ChartSpec; readonly onCell: (cell: string) => void };

/** The picture of a spec. Its numbers are also in the table beneath, which is what keyboards and screen readers use. */
export function EChart({ spec, onCell }: Props) {
  const { dark, motion } = useReader();
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<Chart | null>(null);
  const [width, setWidth] = useState(0);
  const report = useRef(onCell);
  report.current = onCell;

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    observer.observe(element);
    setWidth(Math.floor(element.clientWidth));
    return () => observer.disconnect();
  }, []);

  const height = width > 0 ? heightOf(spec, width) : heightOf(spec, 960);
  useEffect(() => {
    const element = box.current;
    if (element === null || width === 0) return;
    chart.current ??= mountChart(element, {
      width,
      height,
      onCell: (cell) => report.current(cell),
      onPainted: markPainted,
    });
    chart.current.draw(toOption(spec, { dark, width, motion }), width, height);
  }, [spec, dark, motion, width, height]);
  useEffect(
    () => () => {
      chart.current?.dispose();
      chart.current = null;
    },
    [],
  );
  return <div ref={box} className="picture" role="img" aria-label={spec.alt} style={{ height }} />;
}

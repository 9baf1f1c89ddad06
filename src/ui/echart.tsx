import { useLayoutEffect, useRef, useState } from 'react';
import { type Chart, draw, mount } from '../chart/echarts.ts';
import { type Drawing, FIRST, isFirst, type MarkData } from '../chart/option-first.ts';
import type { ChartSpec } from '../model/chart.ts';
import { markPainted } from './first-paint.ts';
import { pictures } from './pictures.ts';
import { useReader } from './reader.ts';
import { useLater } from './use-later.ts';

type Props = { readonly spec: ChartSpec; readonly onPick: (mark: MarkData) => void };

/** Height in px until it is known how a picture is drawn. */
const WAITING = 480;

/** The picture of a spec. Its numbers are also in the table beneath, which is what keyboards and screen readers use. */
export function EChart({ spec, onPick }: Props) {
  const { dark, motion } = useReader();
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<Chart | null>(null);
  const [width, setWidth] = useState(0);
  const pick = useRef(onPick);
  pick.current = onPick;

  // Before the first paint: the picture is drawn once, at its width, with the page around it.
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => setWidth(Math.floor(element.clientWidth));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);

  const all = useLater(pictures, !isFirst(spec));
  const drawing: Drawing | null = isFirst(spec) ? (FIRST as Drawing) : all;
  const height = drawing?.heightOf(spec, width > 0 ? width : 960) ?? WAITING;
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || width === 0 || drawing === null) return;
    if (chart.current === null) {
      chart.current = mount(element, width, height);
      chart.current.on('click', ({ data }) => {
        if (isMark(data)) pick.current(data);
      });
      chart.current.on('rendered', markPainted);
    }
    draw(chart.current, drawing.toOption(spec, { dark, width, motion }), width, height);
    // So that paper, which has another width, shows it whole.
    element.querySelector('svg')?.setAttribute('viewBox', `0 0 ${width} ${height}`);
  }, [spec, drawing, dark, motion, width, height]);
  useLayoutEffect(
    () => () => {
      chart.current?.dispose();
      chart.current = null;
    },
    [],
  );
  return <div ref={box} className="picture" role="img" aria-label={spec.alt} style={{ height }} />;
}

function isMark(data: unknown): data is MarkData {
  return typeof data === 'object' && data !== null && 'cell' in data && 'school' in data;
}

import { useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Chart, draw, mount } from '../chart/echarts.ts';
import { type Drawing, FIRST, isFirst, type MarkData } from '../chart/option-first.ts';
import type { ChartSpec } from '../model/chart.ts';
import { markPainted } from './first-paint.ts';
import { pictures } from './pictures.ts';
import { useReader } from './reader.ts';
import { useLater } from './use-later.ts';

type Props = { readonly spec: ChartSpec; readonly onPick: (mark: MarkData) => void };

/** Width in px of what is printed on A4: text stays as large as it is on the screen, and is not shrunk with the picture. */
const PAPER = 703;
/** Height in px until it is known how a picture is drawn. */
const WAITING = 480;

/** The picture of a spec. Its numbers are also in the table beneath, which is what keyboards and screen readers use. */
export function EChart({ spec, onPick }: Props) {
  const { dark, motion } = useReader();
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<Chart | null>(null);
  const [width, setWidth] = useState(0);
  const [paper, setPaper] = useState(false);
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
    // The browser lays the paper out as soon as this is answered.
    const print = () => flushSync(() => setPaper(true));
    const leave = () => setPaper(false);
    window.addEventListener('beforeprint', print);
    window.addEventListener('afterprint', leave);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', print);
      window.removeEventListener('afterprint', leave);
    };
  }, []);

  const across = paper ? PAPER : width;
  const all = useLater(pictures, !isFirst(spec));
  const drawing: Drawing | null = isFirst(spec) ? (FIRST as Drawing) : all;
  const height = drawing?.heightOf(spec, across > 0 ? across : 960) ?? WAITING;
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || across === 0 || drawing === null) return;
    if (chart.current === null) {
      chart.current = mount(element, across, height);
      chart.current.on('click', ({ data }) => {
        if (isMark(data)) pick.current(data);
      });
      chart.current.on('rendered', markPainted);
    }
    draw(
      chart.current,
      drawing.toOption(spec, { dark: dark && !paper, width: across, motion: motion && !paper }),
      across,
      height,
    );
    // So that paper, which has another width, shows it whole.
    element.querySelector('svg')?.setAttribute('viewBox', `0 0 ${across} ${height}`);
  }, [spec, drawing, dark, motion, paper, across, height]);
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

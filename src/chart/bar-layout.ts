/** Where everything in a bar picture stands, in px, by estimated text widths. Pure geometry: nothing is cut or laid over text. */
import type { BarMark, BarPanel, ChartSpec, Line } from '../model/chart.ts';
import { type Box, LINE, PAD, SIZE, SMALL } from './shapes.ts';
import { textWidth, wrap } from './text-width.ts';

export type BarSpec = Extract<ChartSpec, { kind: 'bar' }>;

export type RowLayout = {
  readonly mark: BarMark;
  readonly hit: Box;
  readonly rank: { readonly text: string; readonly x: number; readonly y: number } | null;
  readonly name: { readonly lines: readonly string[]; readonly x: number; readonly y: number };
  /** Drawn length from the zero line; a missing figure has its slot. */
  readonly bar: Box;
  /** From the lower to the upper bound of a range. */
  readonly extra: Box | null;
  readonly value: { readonly lines: readonly string[]; readonly x: number; readonly y: number };
  readonly when: { readonly lines: readonly string[]; readonly x: number; readonly y: number } | null;
};
export type LineLayout = {
  readonly line: Line;
  readonly x: number;
  readonly label: { readonly lines: readonly string[]; readonly x: number; readonly y: number };
  /** From the label down to the first bar it is for. */
  readonly from: number;
  readonly to: number;
  /** Stretches of bars it holds for. */
  readonly runs: readonly (readonly [top: number, bottom: number])[];
};
export type PanelLayout = {
  readonly panel: BarPanel;
  readonly title: { readonly lines: readonly string[]; readonly y: number };
  readonly plot: Box;
  readonly rows: readonly RowLayout[];
  readonly lines: readonly LineLayout[];
};
export type BarLayout = {
  readonly height: number;
  readonly narrow: boolean;
  readonly panels: readonly PanelLayout[];
  readonly axisTitle: { readonly lines: readonly string[]; readonly y: number };
};

const BAR = 18;
const GAP = 6;

/** Lays a bar picture out for a width in px; the height follows from what it has to hold. */
export function layoutBars(spec: BarSpec, width: number): BarLayout {
  const narrow = width < 560;
  const inner = width - 2 * PAD;
  const bars = spec.panels.flatMap((panel) => panel.bars);
  const ranked = bars.some((bar) => bar.rank !== null);
  const rankWidth = ranked ? Math.max(...bars.map((bar) => textWidth(String(bar.rank ?? ''), SIZE))) + 10 : 0;
  const longest = Math.max(0, ...bars.map((bar) => textWidth(bar.label, SIZE)));
  const nameWidth = narrow ? inner - rankWidth : Math.min(longest + 2, inner * 0.3);
  const left = narrow ? PAD : PAD + rankWidth + nameWidth + 10;
  const room = width - PAD - left;
  const scale = fitScale(spec, left, room);

  let y = 0;
  const panels = spec.panels.map((panel): PanelLayout => {
    const title = {
      lines: wrap(heading(panel), SIZE + 1, inner),
      y: y + 4,
    };
    y += 4 + title.lines.length * LINE + 6;
    const labels = lineLabels(panel.lines, scale, width, y);
    y = labels.bottom + 4;
    const top = y;
    const rows = panel.bars.map((mark) => {
      const row = layoutRow(mark, panel, { y, narrow, rankWidth, nameWidth, left, room, scale, width });
      y += row.hit.height;
      return row;
    });
    const plot = { x: left, y: top, width: scale.length, height: Math.max(y - top, 1) };
    const lines = labels.items.map((item) => lineLayout(item, rows));
    y += 24 + (spec.panels.at(-1) === panel ? 0 : 14);
    return { panel, title, plot, rows, lines };
  });
  const axisTitle = { lines: wrap(spec.axis.title, SMALL, inner), y };
  return { height: Math.ceil(y + axisTitle.lines.length * LINE + 6), narrow, panels, axisTitle };
}

function heading(panel: BarPanel): string {
  const text = [panel.title, panel.when].filter((part) => part !== '').join(' · ');
  return text.replace('） ·', '）·');
}

type BarScale = { readonly length: number; readonly below: boolean; at(value: number): number };

/** The longest plot in which every label still fits right of its bar; where labels want half the room they go below. */
function fitScale(spec: BarSpec, left: number, room: number): BarScale {
  const min = spec.axis.min ?? 0;
  const max = spec.axis.max ?? 1;
  const span = max - min || 1;
  const marks = spec.panels.flatMap((panel) => panel.bars);
  const widest = Math.max(0, ...marks.map((mark) => textWidth(valueText(mark), SIZE)));
  const below = widest > room * 0.45;
  const lengths = marks.map((mark) => {
    const end = (Math.max(0, mark.figure.value ?? 0, mark.figure.value_to ?? 0) - min) / span;
    return below || end <= 0 ? room - 20 : (room - GAP - textWidth(valueText(mark), SIZE) - 4) / end;
  });
  const length = Math.max(60, Math.min(room - 20, ...lengths));
  return { length, below, at: (value) => left + ((value - min) / span) * length };
}

/** The figure with the sign for what must not be overlooked. */
export function valueText(mark: BarMark): string {
  const warn = mark.figure.flags.includes('conflict') || mark.figure.flags.includes('finding');
  return warn ? `${mark.figure.text} ⚠` : mark.figure.text;
}

type RowPlace = {
  readonly y: number;
  readonly narrow: boolean;
  readonly rankWidth: number;
  readonly nameWidth: number;
  readonly left: number;
  readonly room: number;
  readonly scale: BarScale;
  readonly width: number;
};

function layoutRow(mark: BarMark, panel: BarPanel, place: RowPlace): RowLayout {
  const { y, narrow, rankWidth, nameWidth, left, room, scale, width } = place;
  const nameLines = wrap(mark.label, SIZE, nameWidth);
  const { value, value_to } = mark.figure;
  const nameBlock = nameLines.length * LINE;
  const slot = Math.min(72, room * 0.3);
  const zero = scale.at(0);
  const lowEnd = value === null ? left : Math.min(zero, scale.at(value));
  const highEnd =
    value === null ? left + slot : Math.max(zero, scale.at(value), value_to === null ? zero : scale.at(value_to));

  const text = valueText(mark);
  const when = mark.figure.when !== panel.when ? mark.figure.when : '';
  const onLine = value === null || !scale.below;
  const valueX = onLine ? highEnd + GAP : left;
  const valueLines = wrap(text, SIZE, onLine ? Math.max(40, width - PAD - valueX) : room);
  const whenFits =
    onLine && valueLines.length === 1 && valueX + textWidth(text, SIZE) + 8 + textWidth(when, SMALL) <= width - PAD;
  const whenLines = when === '' ? [] : wrap(when, SMALL, whenFits ? room : room - 4);

  const valueBlock = onLine ? Math.max(BAR, valueLines.length * LINE) : BAR + valueLines.length * LINE;
  const block = valueBlock + (whenFits ? 0 : whenLines.length * LINE);
  const height = narrow ? 6 + nameBlock + 2 + block + 6 : Math.max(nameBlock, block) + 12;
  const barTop = narrow ? y + 6 + nameBlock + 2 : y + (height - Math.max(block, BAR)) / 2;
  const nameTop = narrow ? y + 6 : y + (height - nameBlock) / 2;
  const valueTop = onLine ? barTop + (BAR - LINE) / 2 : barTop + BAR;
  const from = value === null ? left : Math.min(zero, scale.at(value));
  const solid = value === null ? slot : Math.abs(scale.at(value) - zero);
  return {
    mark,
    hit: { x: PAD / 2, y, width: width - PAD, height },
    rank: mark.rank === null ? null : { text: String(mark.rank), x: PAD + rankWidth - 8, y: nameTop },
    name: { lines: nameLines, x: PAD + rankWidth, y: nameTop },
    bar: { x: from, y: barTop, width: solid, height: BAR },
    extra:
      value === null || value_to === null || value_to <= value
        ? null
        : { x: scale.at(value), y: barTop, width: scale.at(value_to) - scale.at(value), height: BAR },
    value: { lines: valueLines, x: valueX, y: valueTop },
    when:
      when === ''
        ? null
        : whenFits
          ? { lines: whenLines, x: valueX + textWidth(text, SIZE) + 8, y: valueTop + 0.5 }
          : { lines: whenLines, x: onLine ? Math.min(left + 4, lowEnd + 4) : left, y: barTop + valueBlock },
  };
}

type LineLabel = Omit<LineLayout, 'from' | 'to' | 'runs'> & { readonly bottom: number };

/** Labels stand above the bars, each right of its line or pushed in from the edge, in as few tiers as keep them apart. */
function lineLabels(
  lines: readonly Line[],
  scale: BarScale,
  width: number,
  top: number,
): { items: readonly LineLabel[]; bottom: number } {
  const max = width - 2 * PAD;
  const items: LineLabel[] = [];
  let bottom = top;
  for (const line of lines.toSorted((a, b) => a.value - b.value)) {
    const wrapped = wrap(line.label, SMALL, max - 8);
    const wide = Math.max(...wrapped.map((one) => textWidth(one, SMALL))) + 8;
    const x = scale.at(line.value);
    const at = Math.max(PAD, Math.min(x, width - PAD - wide));
    const height = wrapped.length * LINE;
    const clash = items.filter((item) => at < item.label.x + labelWidth(item) + 6 && item.label.x < at + wide + 6);
    const y = Math.max(top, ...clash.map((item) => item.bottom));
    items.push({ line, x, label: { lines: wrapped, x: at, y }, bottom: y + height });
    bottom = Math.max(bottom, y + height);
  }
  return { items, bottom };
}

function labelWidth(item: LineLabel): number {
  return Math.max(...item.label.lines.map((one) => textWidth(one, SMALL))) + 8;
}

function lineLayout(item: LineLabel, rows: readonly RowLayout[]): LineLayout {
  const { line } = item;
  const runs: [number, number][] = [];
  for (const row of rows) {
    if (line.schools.length > 0 && !line.schools.includes(row.mark.school)) continue;
    const top = row.hit.y;
    const last = runs.at(-1);
    if (last !== undefined && Math.abs(last[1] - top) < 0.5) last[1] = top + row.hit.height;
    else runs.push([top, top + row.hit.height]);
  }
  return { line, x: item.x, label: item.label, from: item.bottom, to: runs[0]?.[0] ?? item.bottom, runs };
}

/** Where everything in a flow stands, in px: columns joined by bands where there is room, an indented list of bars where not. */
import type { FlowNode } from '../model/chart.ts';
import type { FlowSpec } from './profile-flow.ts';
import { type Box, LINE, PAD, SIZE } from './shapes.ts';
import { textWidth, wrap } from './text-width.ts';

export type FlowBox = {
  readonly node: FlowNode;
  readonly bar: Box;
  readonly hit: Box;
  readonly name: { readonly lines: readonly string[]; readonly x: number; readonly y: number };
  readonly value: { readonly lines: readonly string[]; readonly x: number; readonly y: number };
};
/** From a stretch of the whole's edge to the part's bar. */
export type FlowBand = {
  readonly node: FlowNode;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly size: number;
};
export type FlowLayout = {
  readonly height: number;
  readonly boxes: readonly FlowBox[];
  readonly bands: readonly FlowBand[];
  /** On a phone: rules from a whole down to its parts. */
  readonly stems: readonly { readonly x: number; readonly from: number; readonly to: number }[];
};

const NARROW = 640;
const BAR = 14;
const GAP = 12;
/** Height in px of the first whole. */
const WHOLE = 300;
const INDENT = 14;

/** Lays a flow out for a width in px; the height follows from what it has to hold. */
export function layoutFlow(spec: FlowSpec, width: number): FlowLayout {
  return width < NARROW ? listed(spec, width) : flowing(spec, width);
}

/** `1,203 人 · 22.8%`, with its mark where it is doubted. */
export function flowValue({ figure, share }: FlowNode): string {
  const mark = figure.flags.includes('conflict') || figure.flags.includes('finding') ? ' ⚠' : '';
  return `${figure.text}${share === '' ? '' : ` · ${share}`}${mark}`;
}

function flowing(spec: FlowSpec, width: number): FlowLayout {
  const { nodes } = spec;
  const [root] = nodes;
  if (root === undefined) return { height: 0, boxes: [], bands: [], stems: [] };
  const depths = depthsOf(nodes);
  const step = (width - 2 * PAD) / (1 + Math.max(0, ...depths.values()));
  const room = step - BAR - 18;
  const scale = WHOLE / Math.max(1, amount(root));
  const size = (node: FlowNode) => Math.max(1, amount(node) * scale);
  const partsOf = (node: FlowNode) => nodes.filter((one) => one.parent === node.id);
  const linesOf = (node: FlowNode) => [wrap(node.label, SIZE, room), wrap(flowValue(node), SIZE, room)] as const;
  const block = (node: FlowNode) => linesOf(node).flat().length * LINE;
  const parts = (node: FlowNode): number => partsOf(node).reduce((sum, part) => sum + need(part), 0);
  const need = (node: FlowNode): number => Math.max(size(node) + GAP, block(node) + GAP, parts(node));
  const boxes: FlowBox[] = [];
  const place = (node: FlowNode, top: number): void => {
    const whole = need(node);
    const middle = top + whole / 2;
    const x = PAD + (depths.get(node.id) ?? 0) * step;
    const bar = { x, y: middle - size(node) / 2, width: BAR, height: size(node) };
    const [name, value] = linesOf(node);
    const text = { x: x + BAR + 8, y: middle - block(node) / 2 };
    const high = Math.max(bar.height, block(node));
    boxes.push({
      node,
      bar,
      hit: { x, y: middle - high / 2, width: BAR + 8 + room, height: high },
      name: { lines: name, ...text },
      value: { lines: value, x: text.x, y: text.y + name.length * LINE },
    });
    let next = top + (whole - parts(node)) / 2;
    for (const part of partsOf(node)) {
      place(part, next);
      next += need(part);
    }
  };
  place(root, 4);
  const bands = boxes.flatMap(({ node, bar }) => {
    let edge = bar.y;
    return partsOf(node).flatMap((part): FlowBand[] => {
      const to = boxes.find((box) => box.node === part)?.bar;
      if (to === undefined) return [];
      const band = { node: part, x1: bar.x + BAR, y1: edge, x2: to.x, y2: to.y, size: to.height };
      edge += amount(part) * scale;
      return amount(part) === 0 ? [] : [band];
    });
  });
  return { height: Math.ceil(need(root) + 8), boxes, bands, stems: [] };
}

function listed(spec: FlowSpec, width: number): FlowLayout {
  const depths = depthsOf(spec.nodes);
  const deepest = Math.max(0, ...depths.values());
  const whole = Math.max(1, ...spec.nodes.slice(0, 1).map(amount));
  const longest = width - 2 * PAD - deepest * INDENT;
  let y = 2;
  const boxes = spec.nodes.map((node): FlowBox => {
    const x = PAD + (depths.get(node.id) ?? 0) * INDENT;
    const room = width - PAD - x;
    const value = flowValue(node);
    const together = textWidth(`${node.label}  ${value}`, SIZE) <= room;
    const name = wrap(node.label, SIZE, room);
    const top = y;
    const below = together ? y : y + name.length * LINE;
    const lines = together ? [value] : wrap(value, SIZE, room);
    const barY = below + lines.length * LINE + 2;
    const bar = { x, y: barY, width: Math.max(1, (amount(node) / whole) * longest), height: BAR };
    y = barY + BAR + GAP;
    return {
      node,
      bar,
      hit: { x, y: top, width: room, height: y - top - GAP / 2 },
      name: { lines: name, x, y: top },
      value: { lines, x: together ? x + textWidth(`${node.label}  `, SIZE) : x, y: below },
    };
  });
  const stems = boxes.flatMap(({ node, bar }) => {
    const parts = boxes.filter((box) => box.node.parent === node.id);
    const last = parts.at(-1);
    return last === undefined ? [] : [{ x: bar.x + 4, from: bar.y + BAR, to: last.bar.y + BAR }];
  });
  return { height: Math.ceil(y), boxes, bands: [], stems };
}

function amount(node: FlowNode): number {
  return Math.max(0, node.figure.value ?? 0);
}

function depthsOf(nodes: readonly FlowNode[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const node of nodes) depths.set(node.id, node.parent === null ? 0 : 1 + (depths.get(node.parent) ?? 0));
  return depths;
}

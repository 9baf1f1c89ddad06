import type { FlowNode } from '../model/chart.ts';
import { type FlowBand, layoutFlow } from './flow-layout.ts';
import type { Look, Option } from './look.ts';
import { colourOf, inkOf } from './palette.ts';
import type { FlowSpec } from './profile-flow.ts';
import { hatchShapes, rectShape, ruleShape, type Shape, textShape } from './shapes.ts';
import { stillSeries } from './still.ts';
import { sourceOf, tipText } from './tip.ts';

/** Bars joined by bands; what is left over is hatched, what is computed grey. Every bar carries its figure's cell. */
export function flowOption(spec: FlowSpec, look: Look): Option {
  const layout = layoutFlow(spec, look.width);
  const ink = inkOf(look.dark);
  const fillOf = (node: FlowNode) => (node.basis === 'reported' ? colourOf(spec.colour, look.dark) : ink.bar);
  const bands = (): readonly Shape[] =>
    layout.bands.map((band) => ({
      type: 'path',
      silent: true,
      shape: { pathData: pathOf(band) },
      style: { fill: fillOf(band.node), opacity: band.node.basis === 'rest' ? 0.12 : 0.24 },
    }));
  return {
    series: [
      stillSeries('bands', 1, () => [
        ...bands(),
        ...layout.stems.map(({ x, from, to }) =>
          ruleShape(x, from, x, to, { stroke: ink.axis, lineWidth: 1, opacity: 0.6 }),
        ),
      ]),
      {
        type: 'custom',
        id: 'nodes',
        coordinateSystem: 'none',
        z: 2,
        data: layout.boxes.map(({ node }, value) => ({
          value,
          name: node.label,
          cell: node.figure.cell,
          school: spec.school,
          tip: tipText(
            node.label,
            node.figure,
            node.how === '' ? sourceOf(spec, spec.school, node.figure) : node.how,
            spec.lang,
          ),
        })),
        renderItem: (params: { dataIndex: number }) => {
          const box = layout.boxes[params.dataIndex];
          if (box === undefined) return null;
          const { node, bar, hit, name, value } = box;
          const rest = node.basis === 'rest';
          // Bands run under the words of a whole.
          const ground = layout.bands.some((band) => band.node.parent === node.id) ? { ground: ink.paper } : {};
          return {
            type: 'group',
            children: [
              rectShape(hit, { fill: ink.paper, opacity: 0 }, { cursor: 'pointer' }),
              rectShape(bar, { fill: rest ? ink.paper : fillOf(node) }, { silent: true }),
              ...(rest ? hatchShapes(bar, ink.bar) : []),
              textShape(name.lines, name.x, name.y, { fill: ink.text, ...ground, over: true }),
              textShape(value.lines, value.x, value.y, { fill: ink.text, bold: true, ...ground, over: true }),
            ],
          };
        },
      },
    ],
  };
}

function pathOf({ x1, y1, x2, y2, size }: FlowBand): string {
  const r = (n: number) => Math.round(n * 10) / 10;
  const middle = r((x1 + x2) / 2);
  const [a, b, c, d] = [r(y1), r(y2), r(y2 + size), r(y1 + size)];
  return `M${r(x1)} ${a}C${middle} ${a} ${middle} ${b} ${r(x2)} ${b}L${r(x2)} ${c}C${middle} ${c} ${middle} ${d} ${r(x1)} ${d}Z`;
}

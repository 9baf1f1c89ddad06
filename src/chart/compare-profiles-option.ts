import type { ChartSpec, Figure } from '../model/chart.ts';
import type { Look, Option } from './look.ts';
import { COLOURS, colourOf, inkOf } from './palette.ts';
import { LINE, PAD, rectShape, ruleShape, type Shape, SIZE, SMALL, textShape } from './shapes.ts';
import { stillSeries } from './still.ts';
import { textWidth, wrap } from './text-width.ts';
import { sourceOf, tipText } from './tip.ts';

export type ProfilesSpec = Extract<ChartSpec, { kind: 'profiles' }>;
const RADIUS = 6;
/** From here on the names have a column of their own. */
const WIDE = 640;

type Point = {
  readonly school: string;
  readonly label: string;
  readonly title: string;
  readonly figure: Figure;
  readonly standing: string;
  readonly x: number;
  readonly y: number;
};

/** A row an indicator, last on the left and first on the right; a line a school from row to row, broken where it has no standing. */
export function layoutProfiles(spec: ProfilesSpec, width: number) {
  const wide = width >= WIDE;
  const longest = Math.max(
    0,
    ...spec.groups.flatMap((group) => group.columns).map((one) => textWidth(one.title, SIZE)),
  );
  const nameWidth = wide ? Math.min(longest + 4, width * 0.28) : width - 2 * PAD;
  const [left, right] = [PAD + RADIUS + (wide ? nameWidth + 14 : 0), width - PAD - RADIUS];
  let y = 0;
  const panels = spec.groups.map((group) => {
    const title = { lines: wrap(group.title, SIZE + 1, width - 2 * PAD), y: y + 4 };
    y += title.lines.length * LINE + 10;
    // Beyond what colours tell apart only the focus is named: the table has them all.
    const named = group.rows.filter((row) => group.rows.length <= COLOURS || row.school === spec.focus);
    let x = PAD;
    const keys = named.map((row) => {
      const lines = wrap(row.label, SMALL, width - 2 * PAD - 20);
      const long = 20 + Math.max(...lines.map((line) => textWidth(line, SMALL)));
      if (x > PAD && x + long > width - PAD) {
        x = PAD;
        y += LINE + 4;
      }
      const key = { school: row.school, lines, x, y };
      x += long + 14;
      y += (lines.length - 1) * LINE;
      return key;
    });
    y += (keys.length > 0 ? LINE : 0) + 4;
    const ends = y;
    y += LINE + 4;
    const rows = group.columns.map((column, at) => {
      const lines = wrap(column.title, SIZE, nameWidth);
      const block = lines.length * LINE;
      const row = { lines, y: wide ? y + 10 : y, line: wide ? y + 10 + block / 2 : y + block + 13 };
      y += block + (wide ? 24 : 26);
      const points = group.rows.flatMap(({ school, label, cells }): Point[] => {
        const cell = cells[at];
        if (cell === undefined || cell.position === null) return [];
        const across = left + cell.position * (right - left);
        const { figure, standing } = cell;
        return [{ school, label, title: column.title, figure, standing, x: across, y: row.line }];
      });
      return { ...row, points };
    });
    y += 16;
    return { title, keys, ends, rows, schools: group.rows.map((row) => row.school) };
  });
  return { height: Math.ceil(y), left, right, panels };
}

/** The picture of standings; every point carries its figure's cell. */
export function profilesOption(spec: ProfilesSpec, look: Look): Option {
  const layout = layoutProfiles(spec, look.width);
  const ink = inkOf(look.dark);
  const many = layout.panels.some((panel) => panel.schools.length > COLOURS);
  const fillOf = (school: string) =>
    many && school !== spec.focus ? ink.bar : colourOf(spec.colours[school] ?? 0, look.dark);
  const points = layout.panels.flatMap((panel) => panel.rows.flatMap((row) => row.points));
  const quiet = { fill: ink.quiet, size: SMALL };
  const frame = (): readonly Shape[] =>
    layout.panels.flatMap(({ title, keys, ends, rows, schools }) => [
      textShape(title.lines, PAD, title.y, { fill: ink.text, size: SIZE + 1, bold: true }),
      ...keys.flatMap((key) => [
        rectShape({ x: key.x, y: key.y + 3, width: 12, height: 12 }, { fill: fillOf(key.school) }, { silent: true }),
        textShape(key.lines, key.x + 18, key.y, { ...quiet, fill: ink.text, bold: key.school === spec.focus }),
      ]),
      textShape([`← ${spec.ends.last}`], layout.left - RADIUS, ends, quiet),
      textShape([`${spec.ends.first} →`], look.width - PAD, ends, { ...quiet, align: 'right' }),
      ...rows.map((row) =>
        ruleShape(layout.left, row.line, layout.right, row.line, { stroke: ink.grid, lineWidth: 1 }),
      ),
      ...schools.flatMap((school) =>
        rows.slice(1).flatMap((row, at): Shape[] => {
          const to = row.points.find((point) => point.school === school);
          const from = rows[at]?.points.find((point) => point.school === school);
          if (from === undefined || to === undefined) return [];
          const width = school === spec.focus ? 3 : 1.5;
          return [ruleShape(from.x, from.y, to.x, to.y, { stroke: fillOf(school), lineWidth: width, opacity: 0.7 })];
        }),
      ),
      ...rows.map((row) => textShape(row.lines, PAD, row.y, { fill: ink.text, ground: ink.paper, over: true })),
      ...rows
        .filter((row) => row.points.length === 0)
        .map((row) => textShape([spec.ends.none], layout.left, row.line - LINE / 2, { ...quiet, ground: ink.paper })),
    ]);
  return {
    series: [
      stillSeries('frame', 1, frame),
      {
        type: 'custom',
        id: 'points',
        coordinateSystem: 'none',
        z: 3,
        data: points.map(({ school, label, title, figure, standing }, value) => ({
          value,
          name: label,
          cell: figure.cell,
          school,
          tip: `${tipText(`${label} · ${title}`, figure, sourceOf(spec, school, figure), spec.lang)}\n${standing}`,
        })),
        renderItem: (params: { dataIndex: number }) => {
          const point = points[params.dataIndex];
          if (point === undefined) return null;
          const style = { fill: fillOf(point.school), stroke: ink.paper, lineWidth: 1 };
          const shape = { cx: point.x, cy: point.y, r: RADIUS };
          return { type: 'group', children: [{ type: 'circle', shape, style, cursor: 'pointer' }] };
        },
      },
    ],
  };
}

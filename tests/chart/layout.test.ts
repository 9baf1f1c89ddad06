import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutBars } from '../../src/chart/bar-layout.ts';
import { compareSpec } from '../../src/chart/compare.ts';
import { renderSvg } from '../../src/chart/echarts.ts';
import { crosses, spread } from '../../src/chart/line-beside.ts';
import { layoutLines } from '../../src/chart/line-layout.ts';
import { heightOf, toOption } from '../../src/chart/option.ts';
import { colourOf, inkOf } from '../../src/chart/palette.ts';
import { niceScale, ticks } from '../../src/chart/scale.ts';
import { textWidth, wrap } from '../../src/chart/text-width.ts';
import { trendSpec } from '../../src/chart/trend.ts';
import type { Lang } from '../../src/model/chart.ts';
import { CATALOG, row, school, view } from './fixture.ts';

const WIDTHS = [320, 390, 560, 1200, 2400];
const NAME =
  '某某市高级技术应用与数字经济产业融合发展示范性高等职业技术专科学校（筹建中的东部新校区与西部老校区联合办学试点单位）';

type Case = { readonly id: string; readonly values: readonly (number | null)[]; readonly name?: string };
const CASES: Readonly<Record<string, Case>> = {
  'negative values': { id: 'technical_service_income', values: [-120, 300, -5, 0] },
  'only zeros': { id: 'graduates', values: [0, 0, 0] },
  'nothing at all': { id: 'graduates', values: [null, null] },
  'one school': { id: 'placement_rate', values: [96.5] },
  'two hundred schools': {
    id: 'graduates',
    values: Array.from({ length: 200 }, (_, i) => (i % 7 === 0 ? null : i * 37)),
  },
  'names of sixty characters': { id: 'student_teacher_ratio', values: [16.5, 19, null], name: NAME },
  'huge and tiny together': { id: 'technical_service_income', values: [9.87e11, 0.01, 3] },
  'all alike': { id: 'placement_rate', values: [98, 98, 98] },
};

function specsOf({ id, values, name }: Case, lang: Lang) {
  const schools = values.map((_, i) =>
    school(`s${i}`, name ?? `第${i}职业技术学院`, { school_type: i % 2 === 0 ? '综合' : '工科' }),
  );
  const catalog = { ...CATALOG, schools };
  const rows = values.flatMap((value, i) =>
    value === null
      ? []
      : [
          row(`s${i}`, id, 2022, value * 0.9, { period: 'fiscal' }),
          row(`s${i}`, id, 2023, value, { conflict: i === 0, period: 'fiscal' }),
        ],
  );
  return {
    bar: compareSpec({ view: view(id), catalog, rows, lang }),
    trend: trendSpec({ view: view(id, { page: 'trend' }), catalog, rows, lang }),
  };
}

describe.each(Object.entries(CASES))('with %s', (_, one) => {
  it('draws at every width, and no number is no number', () => {
    const { bar, trend } = specsOf(one, 'zh');
    for (const width of [320, 2400]) {
      for (const spec of [bar, trend]) {
        const svg = renderSvg(toOption(spec, { dark: false, width, motion: true }), width, heightOf(spec, width));
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      }
    }
  });

  it.each(WIDTHS)('keeps every text of the bars inside %i px and off its neighbours', (width) => {
    for (const lang of ['zh', 'en'] as const) {
      const layout = layoutBars(specsOf(one, lang).bar, width);
      const rows = layout.panels.flatMap((panel) => panel.rows);
      for (const row of rows) {
        expect(right(row.value, 13)).toBeLessThanOrEqual(width + 0.5);
        if (row.when !== null) expect(right(row.when, 12)).toBeLessThanOrEqual(width + 0.5);
        expect(row.name.y + row.name.lines.length * 17).toBeLessThanOrEqual(row.hit.y + row.hit.height + 0.5);
        if (layout.narrow) expect(row.name.y + row.name.lines.length * 17).toBeLessThanOrEqual(row.bar.y + 0.5);
        else expect(right(row.name, 13)).toBeLessThanOrEqual((layout.panels[0]?.plot.x ?? 0) + 0.5);
        expect(row.name.lines.join('').replaceAll(' ', '')).toBe(row.mark.label.replaceAll(' ', ''));
      }
      rows.slice(1).forEach((row, i) => {
        const above = rows[i]?.hit;
        expect(row.hit.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0) - 0.5);
      });
      for (const { lines } of layout.panels) {
        lines.forEach((line, i) => {
          expect(line.label.x).toBeGreaterThanOrEqual(0);
          expect(right(line.label, 12)).toBeLessThanOrEqual(width + 0.5);
          for (const other of lines.slice(i + 1)) expect(apart(line.label, other.label)).toBe(true);
        });
      }
    }
  });

  it.each(WIDTHS)('keeps the names at the ends of the lines apart and inside %i px', (width) => {
    const layout = layoutLines(specsOf(one, 'zh').trend, width);
    layout.ends.forEach((end, i) => {
      expect(right({ lines: end.name, x: end.x }, 13)).toBeLessThanOrEqual(width + 0.5);
      const next = layout.ends[i + 1];
      if (next !== undefined)
        expect(next.y).toBeGreaterThanOrEqual(end.y + (end.name.length + end.value.length) * 17 - 0.5);
      expect(end.y + (end.name.length + end.value.length) * 17).toBeLessThanOrEqual(layout.height + 0.5);
    });
  });
});

type Placed = { readonly lines: readonly string[]; readonly x: number };
function right({ lines, x }: Placed, size: number): number {
  return x + Math.max(0, ...lines.map((line) => textWidth(line, size)));
}
function apart(a: Placed & { y: number }, b: Placed & { y: number }): boolean {
  const beside = right(a, 12) <= b.x || right(b, 12) <= a.x;
  return beside || a.y + a.lines.length * 17 <= b.y + 0.5 || b.y + b.lines.length * 17 <= a.y + 0.5;
}

describe('a line that ends before the last year', () => {
  const schools = ['a', 'b', 'c', 'd'].map((id) => school(id, `${id}校职业技术学院`));
  const rows = [
    ...['a', 'b', 'c'].map((id, i) => row(id, 'graduates', 2022, 5000 + i * 40)),
    row('d', 'graduates', 2022, 1200),
    row('d', 'graduates', 2023, 1300),
    row('d', 'graduates', 2024, 1400),
  ];
  const spec = trendSpec({
    view: view('graduates', { page: 'trend' }),
    catalog: { ...CATALOG, schools },
    rows,
    lang: 'zh',
  });
  it('has its label beside it where there is room, and never a leader across years', () => {
    for (const width of WIDTHS) {
      const layout = layoutLines(spec, width);
      expect(layout.ends.length).toBe(4);
      for (const end of layout.ends) {
        expect(right({ lines: end.name, x: end.x }, 13)).toBeLessThanOrEqual(width + 0.5);
        if (end.leader) expect(end.x - end.at.x).toBeLessThan(32);
      }
      layout.ends.forEach((end, i) => {
        for (const other of layout.ends.slice(i + 1))
          expect(
            apart({ ...end, lines: [...end.name, ...end.value] }, { ...other, lines: [...other.name, ...other.value] }),
            String(width),
          ).toBe(true);
      });
    }
    const early = layoutLines(spec, 1200).ends.filter((end) => end.mark.school !== 'd');
    expect(early.map((end) => end.x - end.at.x)).toEqual([30, 30, 30]);
  });
  it('is crossed by no label', () => {
    const box = { x: 10, y: 10, width: 20, height: 10 };
    const line = (x1: number, y1: number, x2: number, y2: number) =>
      [
        { x: x1, y: y1 },
        { x: x2, y: y2 },
      ] as const;
    expect(crosses(line(0, 0, 40, 30), box)).toBe(true);
    expect(crosses(line(15, 15, 16, 16), box)).toBe(true);
    expect(crosses(line(0, 15, 40, 15), box)).toBe(true);
    expect(crosses(line(0, 30, 40, 30), box)).toBe(false);
    expect(crosses(line(0, 0, 5, 40), box)).toBe(false);
    expect(crosses(line(0, 20, 20, 45), box)).toBe(false);
  });
});

it('says how many of more than twenty-four lines are not named', () => {
  const noteOf = (n: number) => {
    const values = Array.from({ length: n }, (_, i) => 90 + i / 10);
    const { trend } = specsOf({ id: 'graduates', values }, 'zh');
    return trend.notes.find((note) => note.text.includes('未标名'))?.text;
  };
  expect(noteOf(24)).toBeUndefined();
  expect(noteOf(30)).toContain('另有 6 条未标名');
});

describe('text', () => {
  it('wraps without losing or adding a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 20, max: 400 }), (text, width) => {
        expect(wrap(text, 13, width).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
  it('keeps the number of a document on one line', () => {
    for (let width = 80; width < 300; width += 7)
      expect(wrap('Qualifying standard ≥ 33 · 教职成〔2010〕12号', 12, width).join('|')).toContain('〔2010〕12号');
  });
  it('does not begin a line with a closing mark', () => {
    const lines = wrap('湖南工业职业技术学院（高职），见表五。', 13, 60);
    expect(lines.filter((line) => /^[，。）]/.test(line))).toEqual([]);
  });
});

describe('scales', () => {
  it('hold their values with round, evenly spaced ticks', () => {
    const finite = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(finite, finite, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(high - low > 1e-6 * Math.max(1, Math.abs(low), Math.abs(high)));
        const { min, max } = niceScale(low, high);
        const slack = (high - low) * 1e-6;
        expect(min).toBeLessThanOrEqual(low + slack);
        expect(max).toBeGreaterThanOrEqual(high - slack);
        expect(ticks(min, max).length).toBeLessThanOrEqual(12);
      }),
    );
  });
});

describe('boxes', () => {
  it('are spread without overlap', () => {
    const boxes = fc.array(
      fc.record({
        item: fc.nat(),
        want: fc.double({ min: 0, max: 300, noNaN: true }),
        height: fc.constantFrom(17, 38, 55),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(boxes, (list) => {
        const placed = spread(list, 0, 300);
        const heights = list.toSorted((a, b) => a.want - b.want).map((box) => box.height);
        placed.slice(1).forEach((box, i) => {
          expect(box.y).toBeGreaterThanOrEqual((placed[i]?.y ?? 0) + (heights[i] ?? 0) - 1e-6);
        });
      }),
    );
  });
});

describe('colours', () => {
  it('stay with a school’s place, repeat after eight, and differ in grey from their neighbours', () => {
    expect(colourOf(0, false)).toBe(colourOf(8, false));
    const grey = (hex: string) =>
      [0.299, 0.587, 0.114].reduce(
        (sum, part, i) => sum + part * Number.parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16),
        0,
      );
    for (const dark of [false, true]) {
      const greys = Array.from({ length: 8 }, (_, i) => grey(colourOf(i, dark)));
      greys.slice(1).forEach((value, i) => {
        expect(Math.abs(value - (greys[i] ?? 0))).toBeGreaterThan(12);
      });
    }
  });

  it('stand out from the ground of pictures at least 3 : 1, in either theme', () => {
    const light = (hex: string) =>
      [0.2126, 0.7152, 0.0722].reduce((sum, part, i) => {
        const one = Number.parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16) / 255;
        return sum + part * (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
      }, 0.05);
    for (const dark of [false, true]) {
      const ground = light(inkOf(dark).paper);
      for (let i = 0; i < 8; i++) {
        const [low = 0, high = 0] = [ground, light(colourOf(i, dark))].sort((a, b) => a - b);
        expect(high / low, colourOf(i, dark)).toBeGreaterThanOrEqual(3);
      }
    }
  });
});

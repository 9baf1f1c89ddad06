/** Where graduates went: only what is reported is drawn as reported, and what contradicts itself is not drawn as if fine. */
import { describe, expect, it } from 'vitest';
import { renderSvg } from '../../src/chart/echarts.ts';
import { layoutFlow } from '../../src/chart/flow-layout.ts';
import { heightOf, toOption } from '../../src/chart/option.ts';
import { type FlowSpec, flowSpec, flowViews } from '../../src/chart/profile-flow.ts';
import { textWidth } from '../../src/chart/text-width.ts';
import type { School } from '../../src/model/school.ts';
import { CATALOG } from './fixture.ts';
import { flowInput, WHOLE } from './flow-fixture.ts';

const made = (...given: Parameters<typeof flowInput>) => flowSpec(flowInput(...given), 'sectors') as FlowSpec;
const shape = (spec: FlowSpec) => spec.nodes.map(({ id, parent, figure, basis }) => [id, parent, figure.value, basis]);
const told = (spec: FlowSpec) => spec.notes.map((note) => note.text).join('\n');

describe('a flow', () => {
  it('draws reported parts of reported wholes, and names what a subtraction leaves as computed', () => {
    const spec = made(WHOLE);
    expect(shape(spec)).toEqual([
      ['graduates', null, 1000, 'reported'],
      ['placed_graduates', 'graduates', 950, 'reported'],
      ['further_study_graduates', 'placed_graduates', 200, 'reported'],
      ['bachelor_entrants', 'further_study_graduates', 150, 'reported'],
      ['further_study_graduates/rest', 'further_study_graduates', 50, 'rest'],
      ['sector_employed', 'placed_graduates', 700, 'reported'],
      ['primary_sector_employed', 'sector_employed', 0, 'reported'],
      ['secondary_sector_employed', 'sector_employed', 300, 'reported'],
      ['tertiary_sector_employed', 'sector_employed', 400, 'reported'],
      ['placed_graduates/rest', 'placed_graduates', 50, 'rest'],
      ['graduates/rest', 'graduates', 50, 'computed'],
    ]);
    const rest = spec.nodes.at(-1);
    expect(rest).toMatchObject({ label: '未落实（计算）', share: '5.0%' });
    expect(rest?.how).toBe('计算：毕业生人数 1,000 人 − 毕业去向落实人数 950 人');
    expect(rest?.figure.flags).toContain('derived');
    expect(told(spec)).toContain('报告给出的各部分加起来不到升学人数，差额 50 人报告没有分列');
  });

  it('takes those still waiting as reported where they are', () => {
    const spec = made(WHOLE, { kinds: { seeking: 50 } });
    expect(spec.nodes.at(-1)).toMatchObject({ label: '待就业', basis: 'reported' });
    expect(flowViews(flowInput(WHOLE, { kinds: { seeking: 50 } }))).toEqual(['sectors']);
  });

  it('does not draw parts that come to more than their whole: it shows both numbers', () => {
    const spec = made({ ...WHOLE, tertiary_sector_employed: 450 });
    expect(spec.nodes.map((node) => node.id)).not.toContain('tertiary_sector_employed');
    const note = spec.notes.find((one) => one.kind === 'conflict');
    expect(note?.text).toContain('合计 750 人，大于面向三次产业就业人数 700 人');
    expect(note?.cells.length).toBe(4);
    expect(spec.table.rows.filter((row) => row.some((cell) => cell.text === '与上一级不符，未画')).length).toBe(3);
  });

  it('subtracts nothing across dates, nor from what is approximate', () => {
    const dated = { placed_graduates: { as_of: '2023-12-31' }, further_study_graduates: { as_of: '2023-08-31' } };
    const unlike = made(WHOLE, { more: dated });
    expect(unlike.nodes.map((node) => node.id)).not.toContain('further_study_graduates');
    expect(told(unlike)).toContain('日期不同，不相减，未画');
    const rough = made(WHOLE, { more: { sector_employed: { qualifier: '≈' } } });
    expect(rough.nodes.map((node) => node.id)).not.toContain('placed_graduates/rest');
    expect(told(rough)).toContain('有约数或区间，不计算差额');
  });

  it('is silent where a school reports no parts, and a part without a number gives way to its own', () => {
    expect(flowViews(flowInput({ graduates: 1000 }))).toEqual([]);
    expect(flowSpec(flowInput({}), 'sectors')).toBeNull();
    const { sector_employed: _, ...without } = WHOLE;
    const spec = made(without);
    expect(spec.nodes.find((node) => node.id === 'tertiary_sector_employed')?.parent).toBe('placed_graduates');
    expect(told(spec)).toContain('没有数值，未画：面向三次产业就业人数。');
  });

  it('shows what of further study its level is known by', () => {
    const school = CATALOG.schools.find((one) => one.level === '中职') as School;
    const ids = made({ ...WHOLE, five_year_track_entrants: 120 }, { school }).nodes.map((node) => node.id);
    expect(ids).toContain('five_year_track_entrants');
    expect(ids).not.toContain('bachelor_entrants');
  });
});

describe('its picture', () => {
  const zeros = Object.fromEntries(Object.keys(WHOLE).map((id) => [id, 0]));
  const specs = [made(WHOLE), made({ ...WHOLE, ...zeros, graduates: 1000 }), made(WHOLE, { lang: 'en' })];

  it('has no number that is no number, and every text inside its width', () => {
    for (const spec of specs)
      for (const width of [320, 390, 700, 1200]) {
        const svg = renderSvg(toOption(spec, { dark: true, width, motion: false }), width, heightOf(spec, width));
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
        const { boxes, height } = layoutFlow(spec, width);
        for (const { name, value } of boxes)
          for (const text of [name, value]) {
            const longest = Math.max(...text.lines.map((line) => textWidth(line, 13)));
            expect(text.x + longest).toBeLessThanOrEqual(width + 0.5);
            expect(text.y + text.lines.length * 17).toBeLessThanOrEqual(height + 0.5);
          }
      }
  });

  it('lets no two of its names overlap', () => {
    for (const spec of specs)
      for (const width of [320, 700, 1200]) {
        const { boxes } = layoutFlow(spec, width);
        boxes.forEach((a, at) => {
          for (const b of boxes.slice(at + 1)) {
            const apart = a.hit.y + a.hit.height <= b.hit.y + 0.5 || b.hit.y + b.hit.height <= a.hit.y + 0.5;
            expect(apart || a.hit.x + a.hit.width <= b.hit.x || b.hit.x + b.hit.width <= a.hit.x).toBe(true);
          }
        });
      }
  });
});

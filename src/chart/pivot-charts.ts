/** Each picture of a pivot table as a spec. */
import { indicatorName, unitName } from '../format/names.ts';
import { words } from '../format/words.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Axis, BarMark, ChartSpec, Figure, Lang } from '../model/chart.ts';
import type { Indicator } from '../model/indicator.ts';
import type { CellValue, PivotCell, PivotHeader, PivotTable } from '../model/pivot.ts';
import type { PivotPlan } from '../query/plan-explore.ts';
import type { ExploreSpec } from './pivot.ts';
import { BARS, type PivotChart, type Side, sideFor, single } from './pivot-sides.ts';
import { niceScale } from './scale.ts';
import { indicatorOf } from './scope.ts';

export type PivotChartInput = {
  readonly spec: ExploreSpec;
  readonly table: PivotTable;
  readonly plan: PivotPlan;
  readonly value: CellValue;
  readonly catalog: Catalog;
  readonly lang: Lang;
};
/** The spec, and how many of the table's items it draws. */
export type PivotDrawing = { readonly spec: ChartSpec; readonly drawn: number; readonly of: number };

/** The picture of a kind; null where that kind does not fit. */
export function pivotChart(kind: PivotChart, input: PivotChartInput): PivotDrawing | null {
  const { spec, table, plan, catalog, lang, value } = input;
  const side = sideFor(kind, table, plan, catalog);
  if (side === null) return null;
  const { title, subtitle, sentence, alt, notes, provenance, sources } = spec;
  const envelope = { title, subtitle, sentence, alt, notes, provenance, sources, lang, table: spec.table };
  const all = { drawn: side.items.length, of: side.items.length };
  const only = (id: string | undefined) => indicatorOf(catalog, id ?? plan.indicators[0]);
  const marks = (group: PivotHeader): readonly BarMark[] =>
    side.items.slice(0, BARS).map((item, index) => barOf(item, side.at(item, group), index, side, catalog));
  switch (kind) {
    case 'line': {
      const axis = axisOf(only(undefined), figuresOf(side), value, false, lang);
      const years = side.groups.map((group) => Number(group.values[0]));
      const filled = Array.from({ length: (years.at(-1) ?? 0) - (years[0] ?? 0) + 1 }, (_, at) => (years[0] ?? 0) + at);
      return {
        ...all,
        spec: {
          ...envelope,
          kind: filled.length >= 3 ? 'line' : 'slope',
          axis,
          years: filled,
          series: side.items.map((item, index) => ({
            school: item.key,
            label: nameOf(item),
            colour: colourOf(item, index, side, catalog),
            points: filled.map((year) => {
              const group = side.groups.find((one) => one.values[0] === String(year));
              return (group && side.at(item, group)?.figure) ?? gapOf(lang);
            }),
            change: null,
          })),
          lines: [],
          office: 'native',
        },
      };
    }
    case 'bar': {
      const axis = axisOf(only(undefined), figuresOf(side), value, true, lang);
      const panels = side.groups.map((group) => ({
        title: side.groupFields.length === 0 ? axis.title : nameOf(group),
        when: '',
        bars: marks(group).map(untimed),
        lines: [],
      }));
      return {
        drawn: Math.min(BARS, all.of),
        of: all.of,
        spec: { ...envelope, kind: 'bar', axis, panels, office: 'native' },
      };
    }
    case 'multiples': {
      const charts = side.groups.map((group) => {
        const indicator = only(group.values[side.groupFields.indexOf('indicator')]);
        const figures = side.items.flatMap((item) => side.at(item, group)?.figure ?? []);
        const axis = axisOf(indicator, figures, value, true, lang);
        const panels = [{ title: '', when: '', bars: marks(group).map(untimed), lines: [] }];
        return {
          indicator: indicator.id,
          spec: { ...envelope, kind: 'bar' as const, axis, panels, office: 'native' as const },
        };
      });
      return {
        drawn: Math.min(BARS, all.of),
        of: all.of,
        spec: { ...envelope, kind: 'multiples', charts, office: 'table' },
      };
    }
    case 'scatter': {
      const [x, y] = side.groups;
      if (x === undefined || y === undefined) return null;
      const points = side.items.flatMap((item, index) => {
        const [across, up] = [side.at(item, x)?.figure, side.at(item, y)?.figure];
        if (!single(across) || !single(up)) return [];
        const school = catalog.schools.find((one) => one.id === item.values[side.itemFields.indexOf('school')]);
        const colour = colourOf(item, index, side, catalog);
        return [
          { school: item.key, label: nameOf(item), level: school?.level ?? '', colour, x: across, y: up, size: null },
        ];
      });
      const axis = (group: PivotHeader, of: 'x' | 'y') =>
        axisOf(
          only(group.values[side.groupFields.indexOf('indicator')]),
          points.map((point) => point[of]),
          value,
          false,
          lang,
        );
      return {
        drawn: points.length,
        of: all.of,
        spec: { ...envelope, kind: 'scatter', x: axis(x, 'x'), y: axis(y, 'y'), size: '', points, office: 'native' },
      };
    }
    case 'heat':
      return {
        ...all,
        spec: {
          ...envelope,
          kind: 'heat',
          groups: [
            {
              title: spec.title,
              columns: side.groups.map((group) => ({ indicator: group.key, title: nameOf(group) })),
              rows: side.items.map((item) => ({
                school: item.key,
                label: nameOf(item),
                cells: side.groups.flatMap((group) => {
                  const cell = side.at(item, group);
                  return cell === undefined
                    ? []
                    : [{ indicator: group.key, figure: cell.figure, standing: '', position: cell.heat, neutral: true }];
                }),
              })),
            },
          ],
          office: 'table',
        },
      };
  }
}

function figuresOf({ items, groups, at }: Side): readonly Figure[] {
  return items.flatMap((item) => groups.flatMap((group) => at(item, group)?.figure ?? []));
}

function nameOf({ labels }: PivotHeader): string {
  return labels.filter((one) => one !== '').join(' · ');
}

function colourOf(item: PivotHeader, index: number, { itemFields }: Side, catalog: Catalog): number {
  const at = catalog.schools.findIndex(({ id }) => id === item.values[itemFields.indexOf('school')]);
  return at < 0 ? index : at;
}

function barOf(item: PivotHeader, cell: PivotCell | undefined, index: number, side: Side, catalog: Catalog): BarMark {
  return {
    school: item.key,
    label: nameOf(item),
    figure: cell?.figure ?? gapOf('zh'),
    rank: null,
    meets: null,
    colour: colourOf(item, index, side, catalog),
  };
}

/** Years differ from bar to bar and stand in the table; beside every bar they would only be noise. */
function untimed(bar: BarMark): BarMark {
  return { ...bar, figure: { ...bar.figure, when: '' } };
}

function gapOf(lang: Lang): Figure {
  return {
    cell: null,
    value: null,
    value_to: null,
    text: words(lang).absence.not_found,
    absence: 'not_found',
    flags: [],
    year: null,
    when: '',
  };
}

/** Bars start at zero; lines and points fit their values. Counted values have no unit of the indicator. */
function axisOf(indicator: Indicator, figures: readonly Figure[], value: CellValue, zero: boolean, lang: Lang): Axis {
  const unit = value === 'count' ? '' : indicator.unit;
  const title = words(lang).axis(indicatorName(indicator, lang), unitName(unit, lang));
  const values = figures.flatMap((one) => (one.value === null ? [] : [one.value, one.value_to ?? one.value]));
  if (values.length === 0) return { title, unit, min: 0, max: 1 };
  const [low, high] = [Math.min(...values, ...(zero ? [0] : [])), Math.max(...values, ...(zero ? [0] : []))];
  const air = zero ? 0 : (high - low) * 0.08 || Math.abs(high) * 0.05 || 1;
  const { min, max } = niceScale(low >= 0 ? Math.max(0, low - air) : low - air, high + air);
  return {
    title,
    unit,
    min,
    max: unit === '%' && high <= 100 && high > 50 ? Math.min(100, Math.max(max, zero ? 100 : max)) : max,
  };
}

/** From which side a pivot table can be drawn, and as what. */
import type { Catalog } from '../model/catalog.ts';
import type { Figure } from '../model/chart.ts';
import type { PivotCell, PivotHeader, PivotTable } from '../model/pivot.ts';
import { isDimension } from '../query/pivot-fields.ts';
import type { PivotPlan } from '../query/plan-explore.ts';

export const PIVOT_CHARTS = ['line', 'multiples', 'scatter', 'bar', 'heat'] as const;
export type PivotChart = (typeof PIVOT_CHARTS)[number];

/** Bars that a panel can hold. */
export const BARS = 40;
/** Panels, lines and pictures that fit into one drawing. */
const PANELS = 6;
const LINES = 24;
const PICTURES = 12;

/** A table looked at from one side: items (bars, lines, points) and what each has one figure for. */
export type Side = {
  readonly items: readonly PivotHeader[];
  readonly groups: readonly PivotHeader[];
  readonly itemFields: readonly string[];
  readonly groupFields: readonly string[];
  readonly at: (item: PivotHeader, group: PivotHeader) => PivotCell | undefined;
};

/** Pictures that say what the table says, the most telling first; none where one would mislead or hold too much. */
export function fittingCharts(table: PivotTable, plan: PivotPlan, catalog: Catalog): readonly PivotChart[] {
  return PIVOT_CHARTS.filter((kind) => sideFor(kind, table, plan, catalog) !== null);
}

/** The side from which a kind of picture can be drawn; null where it cannot. */
export function sideFor(kind: PivotChart, table: PivotTable, plan: PivotPlan, catalog: Catalog): Side | null {
  const single = plan.indicators.length === 1;
  const natures = plan.ask?.natures ?? [];
  // Growth and ranks are in other units than the values they stand beside.
  if (natures.some((nature) => nature !== 'actual' && nature !== 'target' && nature !== 'plan')) return null;
  const fits = (side: Side): boolean => {
    const { items, groups, groupFields, itemFields } = side;
    const valued = items.some((item) => groups.some((group) => (side.at(item, group)?.figure.value ?? null) !== null));
    if (!valued) return false;
    const byIndicator = groupFields.length === 1 && groupFields[0] === 'indicator';
    switch (kind) {
      case 'line':
        return (
          single &&
          groupFields.join() === 'year' &&
          groups.length > 1 &&
          items.length <= LINES &&
          !itemFields.includes('period')
        );
      case 'bar':
        return single && groups.length <= PANELS && items.length > 1 && !itemFields.includes('year');
      case 'multiples':
        return byIndicator && groups.length > 1 && groups.length <= PICTURES && items.length > 1;
      case 'scatter':
        return byIndicator && groups.length === 2 && pairs(side) >= 3;
      case 'heat':
        return (
          itemFields.join() === 'school' &&
          byIndicator &&
          items.length <= 60 &&
          groups.length <= 30 &&
          groups.length > 1 &&
          catalog.schools.length > 1
        );
    }
  };
  return [sideOf(table, false), sideOf(table, true)].find(fits) ?? null;
}

function sideOf(table: PivotTable, turned: boolean): Side {
  const rows = drawable(table.rows, table.rowFields);
  const columns = drawable(table.columns, table.columnFields);
  const rowAt = new Map(table.rows.map((header, index) => [header, index]));
  const columnAt = new Map(table.columns.map((header, index) => [header, index]));
  const ids = (fields: PivotTable['rowFields']) => fields.map(({ id }) => id);
  const at = (row: PivotHeader, column: PivotHeader) => table.cells[rowAt.get(row) ?? -1]?.[columnAt.get(column) ?? -1];
  return turned
    ? {
        items: columns,
        groups: rows,
        itemFields: ids(table.columnFields),
        groupFields: ids(table.rowFields),
        at: (item, group) => at(group, item),
      }
    : { items: rows, groups: columns, itemFields: ids(table.rowFields), groupFields: ids(table.columnFields), at };
}

/** Totals, and wholes beside their parts, would make the parts look small; they stand in the table. */
function drawable(headers: readonly PivotHeader[], fields: PivotTable['rowFields']): readonly PivotHeader[] {
  const own = headers.filter(({ total }) => !total);
  const parts = own.filter(({ values }) => !fields.some(({ id }, at) => isDimension(id) && values[at] === ''));
  return parts.length > 0 ? parts : own;
}

function pairs({ items, groups: [x, y], at }: Side): number {
  if (x === undefined || y === undefined) return 0;
  return items.filter((item) => single(at(item, x)?.figure) && single(at(item, y)?.figure)).length;
}

/** True for a figure that has one place on an axis. */
export function single(figure: Figure | undefined): figure is Figure {
  return figure !== undefined && figure.value !== null && figure.value_to === null;
}

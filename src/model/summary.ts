/** What 汇总 shows: per level, indicators summed up over schools, each aggregate with the values it was made of. */
import type { Figure, MatrixSpec } from './chart.ts';

/** One school's value beside an aggregate: counted in it, or why not. */
export type SummaryPart = {
  readonly school: string;
  readonly name: string;
  readonly figure: Figure;
  readonly counted: boolean;
  /** Why it is not counted; empty where it is, or where the figure itself says why there is none. */
  readonly why: string;
  /** `权重：毕业生人数 4,512 人`; empty where nothing is weighed. */
  readonly weight: string;
};

/** An aggregate ready to print, or the short reason for having none. */
export type SummaryValue = {
  /** False where `text` is a reason. */
  readonly given: boolean;
  /** null for a pair (quartiles, a range), too. */
  readonly value: number | null;
  readonly text: string;
  /** What exactly it is, or the reason at length; empty where the text says all. */
  readonly detail: string;
};

export type SummaryRow = {
  readonly indicator: string;
  readonly title: string;
  readonly family: string;
  readonly unit: string;
  /** The codebook's own unit, in which bare numbers stand. */
  readonly storedUnit: string;
  /** Region, province … the row is about; empty for the whole level. */
  readonly part: string;
  readonly sum: SummaryValue;
  readonly mean: SummaryValue;
  readonly median: SummaryValue;
  /** Quartiles, or the range where there are too few for quartiles. */
  readonly spread: SummaryValue;
  readonly quartiles: readonly [number, number] | null;
  readonly range: readonly [number, number] | null;
  /** Schools counted, of those that the indicator is for. */
  readonly counted: number;
  readonly of: number;
  readonly when: string;
  /** `含 1 个不一致的数值`; empty where nothing needs saying. */
  readonly marks: string;
  readonly parts: readonly SummaryPart[];
};

export type SummaryGroup = {
  readonly level: string;
  readonly title: string;
  readonly schools: number;
  /** By indicator: the level as a whole first, then its parts. */
  readonly rows: readonly (readonly SummaryRow[])[];
};

export type SummarySpec = Omit<MatrixSpec, 'kind' | 'groups'> & {
  readonly kind: 'record';
  /** Name of the peer group; empty where the schools are simply those chosen. */
  readonly group: string;
  readonly groups: readonly SummaryGroup[];
};

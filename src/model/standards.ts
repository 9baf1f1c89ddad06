/** What the page 达标 shows: schools of one level × monitored indicators, against the standards that apply to them. */
import type { Figure, RecordSpec } from './chart.ts';

export type StandardVerdict = 'met' | 'unmet' | 'undecided';
export type StandardCounts = Readonly<Record<StandardVerdict, number>>;

/** One school against one line; texts are ready to print, empty where there is nothing to say. */
export type StandardCell = {
  readonly school: string;
  readonly indicator: string;
  readonly figure: Figure;
  readonly verdict: StandardVerdict;
  /** `≥ 80 册/生`; empty where it cannot be told which line applies. */
  readonly line: string;
  /** 文号 of every document that sets the line. */
  readonly documents: readonly string[];
  /** `高出 2.5 ㎡/生`, `超出 0.76`. */
  readonly margin: string;
  /** In the codebook's unit, below zero where the line is missed. */
  readonly marginValue: number | null;
  /** `还差 26,739 ㎡（按全日制在校生 3,848 人计）`, or why the ratio alone is given. */
  readonly shortfall: string;
  readonly counted: boolean;
  /** Why there is no verdict. */
  readonly reasons: readonly string[];
  /** What other claims of the source make of the verdict, each with the cell that leads to them. */
  readonly rivals: readonly { readonly text: string; readonly verdict: StandardVerdict; readonly cell: string }[];
  /** 学校类型 not stated: the verdict for each type that has a line. */
  readonly ifTypes: readonly string[];
};
export type StandardRow = {
  readonly indicator: string;
  readonly title: string;
  /** Lines in play, each with the types it is for: `≥ 80 册/生（综合、师范、民族）`. */
  readonly lines: readonly { readonly text: string; readonly documents: readonly string[] }[];
  readonly counts: StandardCounts;
  /** Why so many cannot be judged: `未找到数值 3，学校类型未见于报告 2`; empty where all can. */
  readonly why: string;
  /** By school; several where one indicator has several lines for a school, none where no standard is for it. */
  readonly cells: readonly (readonly StandardCell[])[];
};
export type StandardSchool = {
  readonly id: string;
  readonly name: string;
  readonly colour: number;
  readonly counts: StandardCounts;
  readonly why: string;
};
/** What a 黄牌 or 红牌 would hang on: basic indicators under the 合格 line, and those that cannot be judged. */
export type StandardCard = {
  readonly school: string;
  readonly name: string;
  readonly under: readonly { readonly title: string; readonly cell: StandardCell }[];
  readonly open: readonly string[];
  readonly of: number;
};
export type StandardGroup = {
  readonly level: string;
  readonly schools: readonly StandardSchool[];
  readonly rows: readonly StandardRow[];
  readonly counts: StandardCounts;
  readonly why: string;
  readonly cards: readonly StandardCard[];
};
/** A standard that is not applied to any school here, and why. */
export type StandardApart = { readonly text: string; readonly why: string };
export type StandardDocument = {
  readonly document: string;
  readonly title: string;
  readonly seen: readonly string[];
  readonly notes: readonly string[];
};

/** The page's spec: an envelope as every picture has it, its record in `table`. */
export type StandardsSpec = RecordSpec & {
  readonly groups: readonly StandardGroup[];
  readonly province: readonly StandardApart[];
  readonly unused: readonly StandardApart[];
  readonly documents: readonly StandardDocument[];
};

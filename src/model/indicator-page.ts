/** What the page of one indicator shows: what it is, who reports it, what it belongs to, what it must be kept apart from. */
import type { Figure } from './chart.ts';
import type { Finding } from './observation.ts';
import type { StatisticsSpec } from './statistics.ts';

/** Another indicator, with what it has to do with this one. */
export type Kin = { readonly id: string; readonly name: string; readonly text: string };
export type KinGroup = { readonly title: string; readonly note: string; readonly items: readonly Kin[] };

/** A public standard: the line, whom it is for, the document, and whether it is drawn for a school. */
export type IndicatorStandard = {
  readonly label: string;
  readonly scope: string;
  /** Title of the document and the base it is of, as published. */
  readonly title: string;
  readonly base: string;
  readonly valid: string;
  readonly note: string;
};

/** One year of a school: a figure or its reason. `cell` leads to what is there. */
export type PresenceFigure = { readonly year: number; readonly figure: Figure; readonly others: number };
export type IndicatorSchool = {
  readonly school: string;
  readonly name: string;
  readonly level: string;
  readonly years: readonly PresenceFigure[];
};

/** What must not be put beside this indicator, and why. */
export type Apart = { readonly id: string | null; readonly name: string; readonly why: readonly string[] };

export type IndicatorSpec = StatisticsSpec & {
  readonly indicator: string;
  /** Term and text, in the order they are read. `zh`: text as the reports have it. */
  readonly terms: readonly { readonly term: string; readonly texts: readonly string[]; readonly zh: boolean }[];
  readonly standards: readonly IndicatorStandard[];
  readonly schools: readonly IndicatorSchool[];
  readonly years: readonly number[];
  readonly kin: readonly KinGroup[];
  readonly apart: readonly Apart[];
  readonly findings: readonly Finding[];
};

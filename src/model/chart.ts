/** ChartSpec: the one view model. The picture, the table under it, its alt text and every export are renderings of it. */
import type { Absence } from './observation.ts';

export type Lang = 'zh' | 'en';

/** Marks a figure carries wherever it is shown. */
export type Flag = 'approximate' | 'corrected' | 'conflict' | 'derived' | 'finding' | 'other_year' | 'range';

/** A figure, ready to print: never a bare number. */
export type Figure = {
  /** Cell key, the way home; null only where there is no cell (`not_found`). */
  readonly cell: string | null;
  readonly value: number | null;
  readonly value_to: number | null;
  /** With unit and qualifier: `约 5,011 元`, `97.25%`; for a missing one its reason in words. */
  readonly text: string;
  readonly absence: Absence | null;
  readonly flags: readonly Flag[];
  /** Year the value is about, with its period: `2023 年`, `2022 财年`, `2023 届 · 截至 8 月 31 日`. */
  readonly year: number | null;
  readonly when: string;
};

export type Column = {
  readonly id: string;
  readonly title: string;
  readonly kind: 'school' | 'text' | 'number' | 'rank';
  readonly unit: string | null;
};
export type TableCell = {
  readonly text: string;
  readonly value: number | string | null;
  readonly figure: Figure | null;
  /** Id of the indicator that the cell names. */
  readonly indicator?: string;
};
export type Table = { readonly columns: readonly Column[]; readonly rows: readonly (readonly TableCell[])[] };

export type NoteKind =
  | 'definition'
  | 'year'
  | 'missing'
  | 'conflict'
  | 'caution'
  | 'aggregate'
  | 'threshold'
  | 'break'
  | 'source';
export type Note = { readonly kind: NoteKind; readonly text: string; readonly cells: readonly string[] };

export type Line = {
  readonly value: number;
  /** `合格标准 ≤ 18 : 1 · 教发〔2004〕2号`. */
  readonly label: string;
  readonly kind: 'threshold' | 'median' | 'mean';
  /** School ids it holds for; empty: everyone in the panel. */
  readonly schools: readonly string[];
};

export type Axis = {
  readonly title: string;
  readonly unit: string;
  readonly min: number | null;
  readonly max: number | null;
};

export type BarMark = {
  readonly school: string;
  readonly label: string;
  readonly figure: Figure;
  /** Competition rank (1, 2, 2, 4); null where not ranked. */
  readonly rank: number | null;
  /** Against the threshold that applies; null where none does. */
  readonly meets: boolean | null;
  readonly colour: number;
};
export type BarPanel = {
  readonly title: string;
  /** The time most of its figures are about; a bar whose own differs has it printed beside it. */
  readonly when: string;
  readonly bars: readonly BarMark[];
  readonly lines: readonly Line[];
};
export type SeriesMark = {
  readonly school: string;
  readonly label: string;
  readonly colour: number;
  /** One per year of the axis, gaps included: a gap stays a gap. */
  readonly points: readonly Figure[];
  /** First to last reported year: `+1.39 个百分点`; null with fewer than two. */
  readonly change: string | null;
};
export type MatrixCell = {
  readonly school: string;
  readonly indicator: string;
  readonly figure: Figure;
  readonly change: { readonly text: string; readonly sign: -1 | 0 | 1; readonly good: boolean | null } | null;
  readonly meets: { readonly ok: boolean; readonly text: string } | null;
  /** Position 0–1 among the values of the row's level, zero-based bars; null where not comparable. */
  readonly share: number | null;
  readonly rank: number | null;
};
export type MatrixRow = {
  readonly indicator: string;
  readonly title: string;
  readonly family: string;
  readonly unit: string;
  readonly ranked: boolean;
  readonly cells: readonly MatrixCell[];
};
/** 填报率 of one school's latest report: the first row of the matrix. `text` says why where there is no rate. */
export type MatrixCoverage = {
  readonly school: string;
  readonly text: string;
  /** `31/111 格`, `正文可见 31/111 格`; empty where nothing is counted. */
  readonly detail: string;
  /** 0–1; null where the report's tables are not at hand as text. */
  readonly rate: number | null;
  readonly reported: number;
  readonly expected: number;
  readonly when: string;
};
export type MatrixGroup = {
  readonly level: string;
  readonly coverage: readonly MatrixCoverage[];
  readonly schools: readonly { readonly id: string; readonly name: string; readonly colour: number }[];
  readonly rows: readonly MatrixRow[];
};

/** Counts in parts: one bar a school, a segment a part, in the order of `keys`. Counts have no cell; `pick` names what they count. */
export type StackRow = {
  readonly school: string;
  readonly label: string;
  readonly total: number;
  readonly segments: readonly { readonly key: string; readonly value: number; readonly pick: string }[];
};
export type StackPanel = { readonly title: string; readonly rows: readonly StackRow[] };

export type IndicatorBars = { readonly indicator: string; readonly spec: Extract<ChartSpec, { kind: 'bar' }> };
export type HeatCell = {
  readonly indicator: string;
  readonly figure: Figure;
  /** `1/4` among the comparable schools of the level; empty where there is none. */
  readonly standing: string;
  /** 0 (last) to 1 (first); null where not ranked, missing, or alone. */
  readonly position: number | null;
  /** Neither end is better: grey. */
  readonly neutral: boolean;
};
export type HeatGroup = {
  readonly title: string;
  readonly columns: readonly { readonly indicator: string; readonly title: string }[];
  readonly rows: readonly { readonly school: string; readonly label: string; readonly cells: readonly HeatCell[] }[];
};
export type ScatterPoint = {
  readonly school: string;
  readonly label: string;
  readonly level: string;
  readonly colour: number;
  readonly x: Figure;
  readonly y: Figure;
  readonly size: Figure | null;
};
export type DumbbellRow = {
  readonly school: string;
  readonly label: string;
  readonly colour: number;
  readonly from: Figure;
  readonly to: Figure;
  /** `+1.39 个百分点`; empty where either is missing. */
  readonly change: string;
};
/** A whole or a part of it; parts stand beside each other only where they exclude one another. */
export type FlowNode = {
  readonly id: string;
  readonly parent: string | null;
  readonly label: string;
  /** A computed one opens the whole it is subtracted from. */
  readonly figure: Figure;
  /** Of the first whole: `38.6%`; empty for it itself. */
  readonly share: string;
  /** `rest`: what the reported parts leave unexplained. */
  readonly basis: 'reported' | 'computed' | 'rest';
  /** How it is computed, with numbers; empty where it is reported. */
  readonly how: string;
};
export type DumbbellPanel = { readonly title: string; readonly rows: readonly DumbbellRow[] };

/** A school's value on a strip. `counted` false: shown, but no part of middle and spread. */
export type StripPoint = {
  readonly school: string;
  readonly label: string;
  readonly level: string;
  readonly colour: number;
  readonly figure: Figure;
  readonly counted: boolean;
};
/** Points on one line; median, quartiles and tails (10%, 90%) each null where too few values are counted for it. */
export type StripRow = {
  readonly id: string;
  readonly label: string;
  /** `n = 4`. */
  readonly note: string;
  readonly points: readonly StripPoint[];
  readonly median: number | null;
  readonly quartiles: readonly [number, number] | null;
  readonly tails: readonly [number, number] | null;
};
export type StripPanel = {
  readonly title: string;
  readonly rows: readonly StripRow[];
  readonly lines: readonly Line[];
};

type Envelope = {
  readonly title: string;
  readonly subtitle: string;
  /** The answer in one sentence. */
  readonly sentence: string;
  readonly alt: string;
  readonly table: Table;
  readonly notes: readonly Note[];
  /** Cell keys of everything shown. */
  readonly provenance: readonly string[];
  /** `泸州职业技术学院 2023 年度报告 …`: one line per source used. */
  readonly sources: readonly string[];
  readonly lang: Lang;
  /** Peer group that the picture is of, as it is named beside it; absent where the schools were just chosen. */
  readonly group?: string;
  /** School that the group is formed around: drawn to stand out. */
  readonly focus?: string;
  /** What Office can make of it. */
  readonly office: 'native' | 'table' | 'picture';
};

/** The spec of a page whose picture is a list or a table of marks. */
export type RecordSpec = Extract<ChartSpec, { kind: 'record' }>;
/** The overview's spec. */
export type MatrixSpec = Extract<ChartSpec, { kind: 'matrix' }>;

export type ChartSpec = Envelope &
  (
    | { readonly kind: 'bar'; readonly axis: Axis; readonly panels: readonly BarPanel[] }
    | {
        readonly kind: 'line' | 'slope';
        readonly axis: Axis;
        readonly years: readonly number[];
        readonly series: readonly SeriesMark[];
        readonly lines: readonly Line[];
        /** Years of the axis from which on the definition is another. */
        readonly breaks?: readonly { readonly year: number; readonly label: string }[];
      }
    | {
        readonly kind: 'stack';
        readonly axis: Axis;
        readonly keys: readonly { readonly id: string; readonly label: string }[];
        readonly panels: readonly StackPanel[];
      }
    /** Points on one line a row: a distribution, its years, its groups. `key` says what box and whiskers are. */
    | { readonly kind: 'strip'; readonly axis: Axis; readonly key: string; readonly panels: readonly StripPanel[] }
    /** One bar picture an indicator, schools in one order. */
    | { readonly kind: 'multiples'; readonly charts: readonly IndicatorBars[] }
    | { readonly kind: 'heat'; readonly groups: readonly HeatGroup[] }
    /** Standings as lines, a row an indicator; `ends` names the two ends of a row and an empty one, `colours` are the schools'. */
    | {
        readonly kind: 'profiles';
        readonly groups: readonly HeatGroup[];
        readonly ends: { readonly last: string; readonly first: string; readonly none: string };
        readonly colours: Readonly<Record<string, number>>;
      }
    | {
        readonly kind: 'scatter';
        readonly x: Axis;
        readonly y: Axis;
        /** What the size of a point means; empty where all are alike. */
        readonly size: string;
        readonly points: readonly ScatterPoint[];
      }
    | { readonly kind: 'dumbbell'; readonly axis: Axis; readonly panels: readonly DumbbellPanel[] }
    /** Whole to parts, depth first; `colour` is the school's. */
    | {
        readonly kind: 'flow';
        readonly school: string;
        readonly colour: number;
        readonly nodes: readonly FlowNode[];
      }
    | { readonly kind: 'matrix'; readonly groups: readonly MatrixGroup[] }
    /** The picture is the page's own: a list, or a table of marks. The envelope's table is its record. */
    | { readonly kind: 'record' }
  );

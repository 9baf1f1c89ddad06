/** What the page 画像 shows of one school: who it is, where it stands, its tables row by row, and what its totals are made of. */
import type { Figure, MatrixCell, RecordSpec } from './chart.ts';
import type { Relation } from './indicator.ts';

/** One thing that may be said of a school; `text` null where no report says it. */
export type ProfileFact = { readonly label: string; readonly text: string | null };

/** One indicator of the school among the schools of its level. */
export type ProfileItem = {
  readonly indicator: string;
  readonly title: string;
  /** How far a row of a standard table is indented. */
  readonly depth: number;
  readonly cell: MatrixCell;
  /** How many schools have a rank, this one included; 0 where there is none. */
  readonly of: number;
  /** Places 0–1 between the smallest and the greatest of the ranked values: this school's, and all others'. */
  readonly at: number | null;
  readonly peers: readonly number[];
  /** Earlier years' figures, newest first. */
  readonly earlier: readonly Figure[];
};

export type ProfileLack = 'not_reported' | 'not_applicable' | 'not_found';
export type ProfileTable = {
  readonly name: string;
  readonly title: string;
  /** Rows with a figure, and those without by reason. */
  readonly counts: string;
  /** Edition whose rows are listed, where the report's own is not known; else empty. */
  readonly note: string;
  readonly items: readonly ProfileItem[];
  readonly lacking: readonly { readonly reason: ProfileLack; readonly items: readonly ProfileItem[] }[];
};

export type ProfileBar = {
  readonly id: string;
  readonly label: string;
  readonly depth: number;
  readonly indicator: string;
  /** Newest year first; `share` of the longest bar, null where no bar can be drawn. */
  readonly figures: readonly { readonly figure: Figure; readonly share: number | null; readonly head: string }[];
};
/** What a total is made of: a bar a part; parts stacked in one bar only where the codebook says that they add up. */
export type ProfileStructure = RecordSpec & {
  readonly id: string;
  readonly bars: readonly ProfileBar[];
  /** Beyond the longest ones: named, not drawn large. */
  readonly rest: readonly ProfileBar[];
  readonly stack: readonly { readonly label: string; readonly from: number; readonly width: number }[];
  readonly relation: Relation | null;
};
/** Entries of award lists: counts have no cell, they lead to the list that they count. */
export type ProfileAwards = RecordSpec & {
  readonly bars: readonly {
    readonly kind: string;
    readonly tier: string;
    readonly label: string;
    readonly count: number;
    readonly text: string;
    readonly share: number;
  }[];
};
/** Structures of one family, and single parts that make no picture. */
export type ProfileFamily = {
  readonly family: string;
  readonly title: string;
  readonly structures: readonly ProfileStructure[];
  readonly single: readonly { readonly label: string; readonly figure: Figure; readonly indicator: string }[];
};

export type ProfileSpec = RecordSpec & {
  readonly school: string;
  readonly name: string;
  readonly colour: number;
  readonly facts: readonly ProfileFact[];
  /** Where the facts stand, empty where that is not known. */
  readonly factsFrom: string;
  readonly standing: readonly ProfileItem[];
  readonly group: string;
  readonly tables: readonly ProfileTable[];
  /** Where the tables could not be read, a sentence that says so; else empty. */
  readonly images: string;
};

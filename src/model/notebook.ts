/** 笔记本: questions that are kept together with the figures they gave, so that others can see whether theirs are the same. */
import type { Lang } from './chart.ts';

/** Version of the file format and of what storage holds; higher ones are refused in plain words. */
export const NOTEBOOK_VERSION = 1;
export const MOST_ENTRIES = 200;
export const LONGEST_NAME = 120;
export const LONGEST_NOTE = 5000;
/** Cells of figures that one entry keeps; what is beyond counts in the digest alone. */
export const MOST_CELLS = 4000;

export type KeptValue = string | number | boolean | null;
export type KeptRow = readonly KeptValue[];

/** A result in its canonical form: names of columns each once; rows in a stated order, or sorted where there is none. */
export type FigureTable = {
  /** `values`, `awards`, a second of a kind `values 2`; `sql` for a statement of the reader's own. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly KeptRow[];
  /** The statement says in which order rows come. */
  readonly ordered: boolean;
  /** The result went on: only its first rows were asked for. */
  readonly cut: boolean;
};

export type KeptTable = Omit<FigureTable, 'rows'> & {
  /** How many rows there were, and the first of them. */
  readonly count: number;
  readonly rows: readonly KeptRow[];
  /** sha256 of the canonical text of all rows, in hex. */
  readonly digest: string;
};

export type NotebookEntry = {
  readonly id: string;
  readonly kind: 'view' | 'sql';
  readonly name: string;
  readonly note: string;
  /** Address of the question without the data's fingerprint; empty where a statement is too long for one. */
  readonly address: string;
  /** The statement; empty for a view. */
  readonly sql: string;
  readonly lang: Lang;
  /** Version and fingerprint of the data that answered. */
  readonly version: string;
  readonly data: string;
  /** Day on which the figures were taken, `2026-11-22`. */
  readonly made: string;
  readonly tables: readonly KeptTable[];
};
export type Notebook = { readonly version: typeof NOTEBOOK_VERSION; readonly entries: readonly NotebookEntry[] };

export const EMPTY_NOTEBOOK: Notebook = { version: NOTEBOOK_VERSION, entries: [] };

/** `bad_entry`: one cannot be read; `newer`: of a later version; `too_many`: more than a notebook holds. */
export type NotebookFileProblem =
  | 'empty'
  | 'too_large'
  | 'no_json'
  | 'no_notebook'
  | 'newer'
  | 'bad_entry'
  | 'too_many';

/** Why an action changed nothing. */
export type NotebookProblem = 'too_many' | 'unknown';

/** One value of a row that both have. */
export type ValueChange = {
  /** Values of the columns that tell the row from the others. */
  readonly row: KeptRow;
  readonly column: string;
  readonly was: KeptValue;
  readonly is: KeptValue;
};

/** What differs between the rows that were kept and those of now. */
export type TableDiff = {
  readonly name: string;
  readonly columnsAdded: readonly string[];
  readonly columnsRemoved: readonly string[];
  /** Columns of both, of which the rows below are made; `id` names those that tell one row from another, if any do. */
  readonly shared: readonly string[];
  readonly id: readonly string[];
  readonly added: readonly KeptRow[];
  readonly removed: readonly KeptRow[];
  readonly changed: readonly ValueChange[];
  /** Same rows, other order. */
  readonly reordered: boolean;
  readonly countWas: number;
  readonly countIs: number;
  /** Not all rows were kept: beyond the first ones only the digest tells. */
  readonly partial: boolean;
  readonly digestWas: string;
  readonly digestIs: string;
  /** Nothing at all differs. */
  readonly same: boolean;
};

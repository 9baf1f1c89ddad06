/** 简报: what a reader puts together for a document. An item keeps its question, not a copy of the answer. */
import type { Lang } from './chart.ts';
import type { KeptTable } from './notebook.ts';

/** Version of the file format and of what storage holds; higher ones are refused in plain words. */
export const BRIEFING_VERSION = 2;
export const MOST_ITEMS = 200;
export const LONGEST_BRIEFING_TITLE = 300;
export const LONGEST_BRIEFING_NOTE = 5000;
export const LONGEST_BRIEFING_SQL = 50_000;
/** Cells of a result that an item keeps; what is beyond counts in the digest alone. */
export const MOST_RESULT_CELLS = 1500;

/** What of a piece stands in the document. */
export const SHOWS = ['all', 'chart', 'table', 'sentence'] as const;
export type Show = (typeof SHOWS)[number];

/** A figure as it stood when the item was put in: its cell key and what was printed. */
export type Seen = readonly (readonly [cell: string, text: string])[];

export type ViewItem = {
  readonly kind: 'view';
  readonly id: string;
  /** The question: address of the view, without the data's fingerprint. */
  readonly address: string;
  /** Which of the page's pieces; empty: its main one. */
  readonly piece: string;
  readonly show: Show;
  /** Instead of the piece's own title; empty: its own. */
  readonly title: string;
  /** Said by the reader beneath the answer. */
  readonly note: string;
  readonly lang: Lang;
  /** Fingerprint of the data it was answered from when it was put in or last looked through. */
  readonly data: string;
  readonly seen: Seen;
};
/** A statement of the reader's own, run anew on the data at hand. */
export type SqlItem = Omit<ViewItem, 'kind' | 'address' | 'piece' | 'seen'> & {
  readonly kind: 'sql';
  readonly sql: string;
  /** The result as it was when it was put in or last looked through; null where that is not known. */
  readonly was: KeptTable | null;
};
/** A heading with paragraphs of the reader's own. */
export type TextItem = {
  readonly kind: 'text';
  readonly id: string;
  readonly title: string;
  readonly note: string;
};
export type BriefingItem = ViewItem | SqlItem | TextItem;
export type Briefing = {
  readonly version: typeof BRIEFING_VERSION;
  /** Of the whole document; empty: `简报`. */
  readonly title: string;
  readonly items: readonly BriefingItem[];
};

/** `empty`: nothing in it; `no_json`: broken; `no_briefing`: some other file; `newer`: of a later version. */
export type FileProblem = 'empty' | 'too_large' | 'no_json' | 'no_briefing' | 'newer';

export const EMPTY_BRIEFING: Briefing = { version: BRIEFING_VERSION, title: '', items: [] };

import type { Indicator } from './indicator.ts';
import type { School, Source, Threshold } from './school.ts';

/** Version of the data contract this app reads; datasets with a higher one are refused in plain words. */
export const CONTRACT = 1;

/** Which whole-school, actual cells exist: enough to fill pickers and repair addresses without the engine. */
export type Coverage = {
  readonly school: string;
  readonly indicator: string;
  readonly year: number;
  readonly report_year: number;
  readonly has_value: boolean;
};

/** Everything but the figures, written by the build as `catalog.json` from the dataset itself. */
export type Catalog = {
  readonly contract: number;
  /** Content hash of the dataset: the data's fingerprint that links carry. */
  readonly fingerprint: string;
  readonly schools: readonly School[];
  readonly indicators: readonly Indicator[];
  readonly sources: readonly Source[];
  readonly thresholds: readonly Threshold[];
  readonly headline: readonly Headline[];
  readonly coverage: readonly Coverage[];
  /** Pinyin of names and aliases by id (`bi ye sheng ren shu`), made at build: search by sound and by initials. */
  readonly pinyin: Readonly<Record<string, string>>;
  /** Ids that changed, old to new, so that old links still open; absent where a dataset names none. */
  readonly renamed?: Renamed;
};

/** Former ids and what they are called now, by the kind of thing an address can name. */
export type Renamed = Readonly<Record<'indicators' | 'schools', Readonly<Record<string, string>>>>;

/** One row of the overview matrix. `ranked` false: shown, not ranked (†). */
export type Headline = { readonly indicator: string; readonly ranked: boolean };

export type Manifest = {
  readonly contract: number;
  readonly version: string;
  readonly fingerprint: string;
  /** File name of the dataset beside the manifest, its size in bytes and sha256. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly counts: Readonly<Record<string, number>>;
};

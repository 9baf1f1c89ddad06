/** Everything that can go wrong in front of a reader: one union with a code; `format/failure.ts` gives words and a next step. */
export type FailureCode =
  | 'bad_address'
  | 'no_data'
  | 'refused_aggregate'
  | 'dataset_missing'
  | 'dataset_corrupt'
  | 'dataset_newer'
  | 'engine_unsupported'
  | 'engine_failed'
  | 'engine_timeout'
  | 'engine_memory'
  | 'query_failed'
  | 'cancelled'
  | 'storage_full'
  | 'import_refused'
  | 'file_mismatch';

export type Failure = {
  readonly code: FailureCode;
  /** What exactly: a URL, a statement, an id. Shown in diagnostics, copied on request, never sent. */
  readonly detail: string;
  readonly sql?: string;
};

/** The only class of the project: carries a Failure through promises. */
export class VocError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure, cause?: unknown) {
    super(`${failure.code}: ${failure.detail}`, { cause });
    this.name = 'VocError';
    this.failure = failure;
  }
}

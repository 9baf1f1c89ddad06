import { type Failure, VocError } from '../model/failure.ts';

/** The Failure inside whatever was thrown; an unforeseen error becomes `engine_failed` with its own words. */
export function failureOf(error: unknown): Failure {
  if (error instanceof VocError) return error.failure;
  return { code: 'engine_failed', detail: error instanceof Error ? error.message : String(error) };
}

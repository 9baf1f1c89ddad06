import type { Lang } from '../model/chart.ts';
import type { Failure } from '../model/failure.ts';
import { type FailureWords, failureEn, failureZh } from './words-failure.ts';

/** What to tell the reader of a failure: what happened, what it means, what to do next. The detail is for diagnostics. */
export function failureWords(failure: Pick<Failure, 'code'>, lang: Lang): FailureWords {
  return (lang === 'en' ? failureEn : failureZh)[failure.code];
}

import { VocError } from '../model/failure.ts';

/** The promise, or engine_timeout after `ms`. */
export function within<T>(promise: Promise<T>, ms: number, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new VocError({ code: 'engine_timeout', detail: `${what} (${ms} ms)` })), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

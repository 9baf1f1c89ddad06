import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Line, openLine } from '../../src/ui/data/ahead-line.ts';

/** A question that is answered when the test says so, and tells whether it was given up. */
function question(name: string) {
  let answer: (value: string) => void = () => undefined;
  const asked: AbortSignal[] = [];
  return {
    key: ['answer', name],
    ask: (signal: AbortSignal) => {
      asked.push(signal);
      return new Promise<string>((resolve, reject) => {
        answer = resolve;
        signal.addEventListener('abort', () => reject(new Error('given up')));
      });
    },
    answer: () => answer(name),
    times: () => asked.length,
    givenUp: () => asked.at(-1)?.aborted === true,
  };
}

describe('what is asked ahead', () => {
  const client = new QueryClient({
    defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } },
  });
  let line: Line;
  let leave: readonly (() => void)[] = [];
  /** A reader's own question, as a page puts it. */
  const reads = ({ key, ask }: Pick<ReturnType<typeof question>, 'key' | 'ask'>) => {
    const observer = new QueryObserver(client, { queryKey: key, queryFn: ({ signal }) => ask(signal) });
    leave = [...leave, observer.subscribe(() => undefined)];
  };
  beforeEach(() => {
    client.clear();
    line = openLine(client, 'answer');
  });
  afterEach(() => {
    for (const one of leave) one();
    leave = [];
    line.close();
  });

  test('is there when it is wanted, and not asked twice', async () => {
    const early = question('early');
    const asked = line.ask(early);
    early.answer();
    expect(await asked).toBe('answered');
    expect(await line.ask(early)).toBe('known');
    reads(early);
    expect(client.getQueryData(early.key)).toBe('early');
    expect(early.times()).toBe(1);
  });

  test('gives way to a question of the reader’s, and may be asked again', async () => {
    const [early, own] = [question('early'), question('own')];
    const asked = line.ask(early);
    reads(own);
    expect(await asked).toBe('gave way');
    expect([early.givenUp(), own.givenUp()]).toEqual([true, false]);
    own.answer();
    const again = line.ask(early);
    early.answer();
    expect(await again).toBe('answered');
  });

  test('is kept where a reader comes to wait for it, whatever else is asked', async () => {
    for (const first of [true, false]) {
      client.clear();
      const [early, own] = [question('early'), question('own')];
      const asked = line.ask(early);
      for (const one of first ? [early, own] : [own, early]) reads(one);
      await Promise.resolve();
      early.answer();
      expect(await asked).toBe('answered');
      expect([early.givenUp(), own.givenUp(), early.times()]).toEqual([false, false, 1]);
    }
  });

  test('is one question at a time: the newer takes the place of the older', async () => {
    const [one, two] = [question('one'), question('two')];
    const [first, second] = [line.ask(one), line.ask(two)];
    expect(await first).toBe('gave way');
    two.answer();
    expect(await second).toBe('answered');
    expect([one.givenUp(), two.givenUp()]).toEqual([true, false]);
  });

  test('does not care for questions of another kind, and none is left when it ends', async () => {
    const early = question('early');
    const asked = line.ask(early);
    reads({ ...question('own'), key: ['other'] });
    await Promise.resolve();
    expect(early.givenUp()).toBe(false);
    line.close();
    expect(await asked).toBe('gave way');
    expect(early.givenUp()).toBe(true);
  });

  test('that failed is left alone', async () => {
    const key = ['answer', 'bad'];
    const ask = () => Promise.reject(new Error('no'));
    expect(await line.ask({ key, ask })).toBe('failed');
    expect(await line.ask({ key, ask })).toBe('failed');
  });
});

import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { marked, startVisitor, type Visitor } from './visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await startVisitor();
});
afterAll(() => visitor?.close());

const hosts = [
  ['npm start', 'app'],
  ['a plain host, under a sub-path', 'plain'],
] as const;

describe.each(hosts)('served by %s', (_, which) => {
  test.each(['overview', 'compare', 'trend'])(
    '%s: picture, engine, no foreign request, no breach of the policy',
    async (name) => {
      const { page, wrongs } = await visitor.visit(`${inject(which)}#/${name}`);
      await marked(page, 'voclens:first-chart');
      await marked(page, 'voclens:engine-ready');
      expect(wrongs).toEqual([]);
      expect([...visitor.hosts].filter((host) => !host.startsWith('127.0.0.1:'))).toEqual([]);
      await page.context().close();
    },
  );
});

test('a page may not reach out, nor run what did not come with it', async () => {
  const { page, wrongs } = await visitor.visit(inject('plain'));
  const outcome = await page.evaluate(async () => {
    const settled = (work: Promise<unknown>) =>
      work.then(
        () => 'done',
        () => 'refused',
      );
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.head.append(script);
    const reach = "fetch('http://127.0.0.1:9/x').then(() => postMessage('done'), () => postMessage('refused'))";
    const worker = new Worker(URL.createObjectURL(new Blob([reach])));
    const fromWorker = new Promise((resolve) => {
      worker.onmessage = (event) => resolve(event.data);
    });
    return {
      page: await settled(fetch('http://127.0.0.1:9/x')),
      worker: await fromWorker,
      inline: 'ran' in window ? 'done' : 'refused',
    };
  });
  expect(outcome).toEqual({ page: 'refused', worker: 'refused', inline: 'refused' });
  await expect.poll(() => wrongs.join('\n')).toMatch(/policy: connect-src/);
  await expect.poll(() => wrongs.join('\n')).toMatch(/policy: script-src/);
  expect([...visitor.hosts]).not.toContain('127.0.0.1:9');
  await page.context().close();
});

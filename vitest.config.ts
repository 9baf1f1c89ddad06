import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const OF_ENGINE = 'tests/io/wasm-slim.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/browser/**', OF_ENGINE],
          // Pure code and own folders: files need no walls between them, and loading the app once a worker is a third of the time.
          isolate: false,
          maxWorkers: Math.max(2, availableParallelism() - 1),
          // A busy machine is slow, not wrong.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Of its own, for it makes the engine where it is not there yet.
        test: { name: 'engine', include: [OF_ENGINE], testTimeout: 120_000 },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/setup.ts'],
          // A page waits more than it works: two browsers share two cores well.
          maxWorkers: 2,
          isolate: false,
          testTimeout: 240_000,
          // A busy machine is slow, not wrong.
          expect: { poll: { timeout: 60_000, interval: 100 } },
          hookTimeout: 240_000,
        },
      },
    ],
  },
});

import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const exclude = ['**/node_modules/**', '**/.build/**'];
const cores = availableParallelism();

/** What is polled for comes at once on an idle machine, and late on a busy one. */
const expectPatiently = { poll: { timeout: 30_000 } };

const setupFiles = ['test/support/same-draws.ts'];

/** What takes every way through the engine, and is watched doing so, which slows it by a quarter. */
const engine = [
  'engine/**/*.test.ts',
  'server/{channels,flows}/**/*.test.ts',
  'test/flows/**/*.test.ts',
  'test/{generated,other-ways,random-conversations,sent-messages,steps}.test.ts',
];

/** Hundreds of kills and hundreds of thousands of schedules: minutes, most of them waiting. */
const campaigns = ['test/{simulate,crash}/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'engine',
          include: engine,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: cores,
          isolate: false,
          setupFiles,
          expect: expectPatiently,
          exclude,
        },
      },
      {
        test: {
          name: 'unit',
          include: ['{db,server,editor,scripts}/**/*.test.{ts,tsx}'],
          sequence: { groupOrder: 0 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: cores,
          // They leave nothing behind, so that one start of what they stand on serves them all.
          isolate: false,
          setupFiles,
          expect: expectPatiently,
          exclude: [...exclude, ...engine],
        },
      },
      {
        test: {
          name: 'whole',
          include: ['test/**/*.test.ts'],
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // More than there are cores: browsers, slow clients and pauses are waited for.
          maxWorkers: cores + 1,
          // What they share is the program's code; servers, stores and browsers are each file's own.
          isolate: false,
          setupFiles,
          expect: expectPatiently,
          exclude: [...exclude, ...engine, ...campaigns],
        },
      },
      {
        test: {
          name: 'campaigns',
          include: campaigns,
          sequence: { groupOrder: 2 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: cores,
          expect: expectPatiently,
          exclude,
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['engine/**/*.ts'],
      exclude: ['**/*.test.ts'],
      reporter: [['text', { skipFull: true }], 'text-summary'],
      reportsDirectory: 'coverage',
      thresholds: { branches: 100 },
    },
  },
});

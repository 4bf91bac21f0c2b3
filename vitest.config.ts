import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const exclude = ['**/node_modules/**', '**/.build/**'];
const cores = availableParallelism();

/** What takes every way through the engine, and is watched doing so, which slows it by a quarter. */
const engine = [
  'engine/**/*.test.ts',
  'server/{channels,flows}/**/*.test.ts',
  'test/flows/**/*.test.ts',
  'test/{conversations,generated,other-ways,random-conversations,sent-messages,steps}.test.ts',
];

/** What takes longest begins first: by size alone, files that say little would be last. */
class CampaignsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const isCampaign = ({ moduleId }: TestSpecification) =>
      /test\/(simulate|crash)\//.test(moduleId);
    const sorted = await super.sort(files);
    return [...sorted.filter(isCampaign), ...sorted.filter((file) => !isCampaign(file))];
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: CampaignsFirst },
    projects: [
      {
        test: {
          name: 'engine',
          include: engine,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: cores,
          isolate: false,
          exclude,
        },
      },
      {
        test: {
          name: 'unit',
          include: ['{db,server,editor,scripts}/**/*.test.{ts,tsx}'],
          sequence: { groupOrder: 0 },
          testTimeout: 30_000,
          maxWorkers: cores,
          // They leave nothing behind, so that one start of what they stand on serves them all.
          isolate: false,
          exclude: [...exclude, ...engine],
        },
      },
      {
        test: {
          name: 'whole',
          include: ['test/**/*.test.ts'],
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // More than there are cores: campaigns, browsers, slow clients and pauses are waited for.
          maxWorkers: cores + 2,
          // What they share is the program's code; servers, stores and browsers are each file's own.
          isolate: false,
          exclude: [...exclude, ...engine],
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

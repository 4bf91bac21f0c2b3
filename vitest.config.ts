import { defineConfig } from 'vitest/config';

const workers = { maxWorkers: '100%', exclude: ['**/node_modules/**', '**/.build/**'] };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{engine,db,server,editor,scripts}/**/*.test.{ts,tsx}'],
          sequence: { groupOrder: 0 },
          testTimeout: 30_000,
          ...workers,
        },
      },
      {
        test: {
          name: 'whole',
          include: ['test/**/*.test.ts'],
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          ...workers,
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

import { defineConfig } from 'vitest/config';

const hermetic = { exclude: ['**/node_modules/**', '**/.build/**'] };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{engine,db,server,editor}/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          ...hermetic,
        },
      },
      {
        test: {
          name: 'whole',
          include: ['test/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          ...hermetic,
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['engine/**/*.ts'],
      exclude: ['**/*.test.ts'],
      reporter: ['text-summary', 'json-summary', 'text'],
      reportsDirectory: 'coverage',
    },
  },
});

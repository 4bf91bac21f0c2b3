import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** What every screen stands on. */
const base =
  /\/node_modules\/(@mantine|@floating-ui|@tanstack|clsx|immer|lucide-react|react|react-dom|scheduler|use-sync-external-store|wouter|zustand)\//;
const engine = /\/engine\/[^?]*\.ts$/;

/** The editor: one page, built to `.build/editor` and served from the root of the server. */
export default defineConfig(({ command }) => {
  // Also when a test run (NODE_ENV=test) is the first to need the page, the real one is built.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  return {
    root: import.meta.dirname,
    plugins: [react()],
    /** The server puts each answer's own nonce here. */
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      outDir: '../.build/editor',
      emptyOutDir: true,
      /** Pictures stay files: the page's rules for content need no exception. */
      assetsInlineLimit: 0,
      /** What every screen stands on is one file. */
      chunkSizeWarningLimit: 700,
      // Importing the engine does nothing, so what a page does not call stays out of it.
      rolldownOptions: {
        treeshake: { moduleSideEffects: (id) => !engine.test(id) },
        // A few large files instead of hundreds that a browser would ask for one by one.
        output: {
          codeSplitting: {
            groups: [
              {
                name: 'language',
                test: /\/editor\/words\/(language|preferences)\.ts$/,
                priority: 5,
              },
              { name: 'base', test: base, priority: 4 },
              { name: 'screens', test: /\/editor\/render-page\.tsx$/, priority: 3 },
              { name: 'engine', test: engine, priority: 2 },
              { name: 'workflow', test: /\/editor\/workflow\/workflow-page\.tsx$/, priority: 1 },
            ],
          },
        },
      },
    },
  };
});

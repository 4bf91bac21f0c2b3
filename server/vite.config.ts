import { defineConfig } from 'vite';

/** The server: our own code in one file, `.build/server/main.js`; packages stay in node_modules. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    ssr: 'main.ts',
    target: 'node20',
    outDir: '../.build/server',
    emptyOutDir: true,
  },
});

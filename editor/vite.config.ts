import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The editor: one page, built to `.build/editor` and served from the root of the server. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  /** The server puts each answer's own nonce here. */
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: '../.build/editor',
    emptyOutDir: true,
    /** Pictures stay files: the page's rules for content need no exception. */
    assetsInlineLimit: 0,
  },
});

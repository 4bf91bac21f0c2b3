import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { SecureHeadersVariables } from 'hono/secure-headers';

/** In the built page, where the nonce of the answer goes (`html.cspNonce` of Vite). */
const noncePlaceholder = '__CSP_NONCE__';

/** How the page is served: built files, or Vite while developing. */
export interface EditorPage {
  /** The HTML of the page, for any of its addresses. */
  html(path: string): Promise<string>;
  /** The folder of built files; null when `middleware` serves them. */
  readonly files: string | null;
  /** Answers requests for the page's parts before anything else sees them. */
  readonly middleware?: (
    request: IncomingMessage,
    answer: ServerResponse,
    next: () => void,
  ) => void;
}

export function builtEditor(folder: string): EditorPage {
  let page: Promise<string> | null = null;
  return {
    files: folder,
    html() {
      page ??= readFile(join(folder, 'index.html'), 'utf8');
      return page;
    },
  };
}

/** The one page app: its files, and its page for every address that is a screen. */
export function editorRoutes(editor: EditorPage) {
  const app = new Hono<{ Variables: SecureHeadersVariables }>();
  if (editor.files !== null) {
    app.use(
      '/assets/*',
      serveStatic({
        root: editor.files,
        onFound(path, c) {
          c.header('Cache-Control', 'public, max-age=31536000, immutable');
          // Not among the kinds of files that Hono knows.
          if (path.endsWith('.wav')) c.header('Content-Type', 'audio/wav');
        },
      }),
    );
    app.get('/assets/*', (c) => c.notFound());
  }
  app.get('*', async (c) => {
    const html = await editor.html(c.req.path);
    c.header('Cache-Control', 'no-cache');
    return c.html(html.replaceAll(noncePlaceholder, c.get('secureHeadersNonce') ?? ''));
  });
  return app;
}

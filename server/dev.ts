/** `npm run dev`: the same server; the page comes from Vite, and reloads as its sources change. */
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer as createVite } from 'vite';
import type { EditorPage } from './editor-files.ts';
import { startServer } from './main.ts';

const root = fileURLToPath(new URL('../editor', import.meta.url));

await startServer({ editor: viteEditor });

async function viteEditor(server: Server): Promise<EditorPage> {
  const vite = await createVite({
    root,
    configFile: join(root, 'vite.config.ts'),
    appType: 'custom',
    server: { middlewareMode: true, hmr: { server } },
  });
  return {
    files: null,
    middleware(request, answer, next) {
      if (isForServer(request.url ?? '')) next();
      else vite.middlewares(request, answer, next);
    },
    async html(path) {
      const page = await readFile(join(root, 'index.html'), 'utf8');
      return vite.transformIndexHtml(path, page);
    },
  };
}

/** The page has a folder `api` too: what is asked for from there ends like a source file. */
function isForServer(url: string): boolean {
  const { pathname } = new URL(url, 'http://localhost');
  return /^\/(api|booking|webhooks)\//.test(pathname) && !/\.(tsx?|css)$/.test(pathname);
}

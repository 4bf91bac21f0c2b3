import { Hono, type MiddlewareHandler } from 'hono';
import { findMedia } from '../../db/media.ts';
import { ApiError } from '../errors.ts';
import type { MediaDeps } from './media-deps.ts';
import { readMediaFile } from './media-file.ts';
import { checkMediaLink } from './media-link.ts';

/** Kept files, for whoever has a link that is signed and still opens. */
export function mediaLinkRoutes(deps: MediaDeps) {
  return new Hono().get('/media/:id', async (c) => {
    const id = c.req.param('id');
    const { expires = '', token = '' } = c.req.query();
    const link = checkMediaLink(deps, { id, expires, token });
    if (link === 'expired') {
      throw new ApiError('not_found', 'This link has expired. Ask whoever sent it for a new one.');
    }
    const row = link === 'ok' ? findMedia(deps.db, id) : null;
    const bytes = row && (await readMediaFile(deps.folder, row.sha256));
    if (!row || !bytes) throw new ApiError('not_found', 'This link does not lead to a file.');
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': row.type,
      'Content-Disposition': disposition(row.type, row.fileName),
      'Cache-Control': 'private, no-store',
    });
  });
}

/** Outside the usual headers: what a customer sent may do nothing in a browser but be looked at. */
export const sandboxMedia: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; sandbox");
  c.header('X-Content-Type-Options', 'nosniff');
};

/** Pictures are shown, documents are saved (RFC 6266). */
function disposition(type: string, fileName: string | null): string {
  const way = type.startsWith('image/') ? 'inline' : 'attachment';
  if (fileName === null) return way;
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${way}; filename*=UTF-8''${encoded}`;
}

import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../db/open.ts';
import { DownloadError } from '../../server/media/download.ts';
import type { MediaDeps } from '../../server/media/media-deps.ts';

/**
 * A media store for 5 MB that fetches only what is put in `web`. Its folder is made when something is
 * first kept: a test that does so removes it.
 */
export function testMedia(
  db: Database,
  clock: { readonly now: number },
  web: ReadonlyMap<string, Buffer> = new Map(),
): MediaDeps {
  let ids = 0;
  return {
    db,
    now: () => clock.now,
    randomId: () => `media-${++ids}`,
    folder: join(tmpdir(), `journeyman-media-${randomUUID()}`),
    bytesMax: 5 * 1_048_576,
    linkSecret: 'a secret for tests',
    publicUrl: 'https://plumber.example',
    async download(url) {
      const bytes = web.get(url);
      if (!bytes) throw new DownloadError('answers with status 404');
      return { bytes, contentType: '' };
    },
  };
}

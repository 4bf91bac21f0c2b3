import { type Context, Hono } from 'hono';
import { type StoredMedia, storeMedia } from '../media/store-media.ts';
import { isoTime } from './booking-answer.ts';
import type { BookingAppDeps } from './booking-deps.ts';
import { BookingError } from './booking-error.ts';
import type { BookingEnv } from './error-answer.ts';
import { mediaRequest } from './media-schemas.ts';
import { readBody } from './read-request.ts';

/** Photos and documents that customers sent, kept for whoever comes to help. */
export function mediaRoutes({ media }: BookingAppDeps): Hono<BookingEnv> {
  const routes = new Hono<BookingEnv>();
  routes.post('/v1/media', async (c) => {
    const [path, input] = isMultipart(c) ? ['file', await uploaded(c)] : await written(c);
    return c.json(mediaAnswer(await storeMedia(media, input, path)));
  });
  return routes;
}

/** The first file flat, for a form that asks for one; all of them as a list. */
function mediaAnswer(files: readonly StoredMedia[]) {
  const media = files.map(({ expiresAt, ...file }) => ({
    ...file,
    expiresAt: isoTime(expiresAt),
  }));
  return { status: media.length > 0 ? 'ok' : 'none', ...(media[0] ?? noFile), media };
}

const noFile = {
  id: null,
  url: null,
  sha256: null,
  bytes: null,
  mime: null,
  fileName: null,
  expiresAt: null,
};

async function written(c: Context): Promise<[path: string, input: unknown]> {
  const { data, url, media, fileName, mime } = await readBody(c, mediaRequest);
  if (media !== undefined) return ['media', media];
  if (data === '' || url === '') return ['data', ''];
  const content = data === undefined ? { url } : { data };
  return ['', { ...content, file_name: fileName, mime_type: mime }];
}

function isMultipart(c: Context): boolean {
  return /^multipart\/form-data\b/i.test(c.req.header('Content-Type') ?? '');
}

/** Every file of the upload, whatever its field is called. */
async function uploaded(c: Context): Promise<unknown[]> {
  const form = await readForm(c);
  const files = [...form.values()].filter((value) => value instanceof File);
  if (files.length === 0) {
    throw new BookingError(422, 'invalid', 'file is missing: the upload has no file.', {
      path: 'file',
    });
  }
  return Promise.all(files.map(asUpload));
}

async function asUpload(file: File) {
  const data = Buffer.from(await file.arrayBuffer());
  return { data, file_name: file.name, mime_type: file.type };
}

async function readForm(c: Context): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch (error) {
    if (error instanceof BookingError) throw error;
    throw new BookingError(400, 'bad_form', 'The body is not valid multipart/form-data.');
  }
}

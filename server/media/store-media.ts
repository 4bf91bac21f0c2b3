import { createHash } from 'node:crypto';
import { findMedia, keepMedia, type MediaRow } from '../../db/media.ts';
import type { MediaType } from '../../db/schema/media.ts';
import { TooLargeError } from '../read-bounded.ts';
import { UnavailableError } from '../unavailable.ts';
import { decryptMedia, encryptionBytesMax } from './decrypt-media.ts';
import { DownloadError } from './download.ts';
import type { MediaDeps } from './media-deps.ts';
import { MediaError } from './media-error.ts';
import { writeMediaFile } from './media-file.ts';
import { idInMediaLink, mediaLink } from './media-link.ts';
import { type MediaSource, mediaSources } from './media-source.ts';
import { declaredType, mediaTypeOf } from './media-type.ts';

/** A file that is kept, with a link that shows it for a while. */
export interface StoredMedia {
  readonly id: string;
  readonly url: string;
  /** When the link stops working, epoch milliseconds; `mediaLink` makes another. */
  readonly expiresAt: number;
  readonly sha256: string;
  readonly bytes: number;
  readonly mime: MediaType;
  readonly fileName: string | null;
}

/**
 * Keeps the files in what somebody sent: base64, a data URL, an http(s) address, bytes, what WhatsApp's
 * photo and document pickers give (fetched, checked, decrypted), or a list of these; nothing and empty
 * text are no files. The same bytes are kept once, under the same id. `path` is the field's name in
 * messages. Throws MediaError when a file cannot be had or is not a JPEG, a PNG or a PDF, and
 * UnavailableError when the disk does not take it.
 */
export async function storeMedia(
  deps: MediaDeps,
  input: unknown,
  path = 'media',
): Promise<StoredMedia[]> {
  const kept: StoredMedia[] = [];
  // One after the other: together they could fill the memory.
  for (const source of mediaSources(input, path)) {
    kept.push(asStored(deps, await keep(deps, source)));
  }
  return kept;
}

async function keep(deps: MediaDeps, source: MediaSource): Promise<MediaRow> {
  if (source.from === 'store') return known(deps, source);
  const own = source.from === 'url' ? ofOwnLink(deps, source.url) : null;
  if (own) return own;
  const { bytes, declared } = await obtain(deps, source);
  const type = checkType(bytes, declared, source);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await write(deps, sha256, bytes);
  return keepMedia(deps.db, {
    id: deps.randomId(),
    sha256,
    type,
    bytes: bytes.length,
    fileName: source.fileName,
    createdAt: deps.now(),
  });
}

/** Only WhatsApp itself gives out files by its own ids. */
function known({ db }: MediaDeps, source: MediaSource & { from: 'store' }): MediaRow {
  const row = findMedia(db, source.id);
  if (row?.sha256 === source.sha256) return row;
  throw new MediaError(
    'unreachable',
    source.path,
    'names a file that is not kept here. Send the file itself, or an address of it.',
  );
}

/** A link that was given out here needs not be followed. */
function ofOwnLink(deps: MediaDeps, url: string): MediaRow | null {
  const id = idInMediaLink(deps, url);
  return id === null ? null : findMedia(deps.db, id);
}

interface Obtained {
  readonly bytes: Buffer;
  readonly declared: string | null;
}

async function obtain(
  deps: MediaDeps,
  source: Exclude<MediaSource, { from: 'store' }>,
): Promise<Obtained> {
  const { path, declared } = source;
  switch (source.from) {
    case 'bytes':
      if (source.bytes.length > deps.bytesMax) throw tooLarge(deps, path);
      return { bytes: source.bytes, declared };
    case 'base64':
      return { bytes: decode(deps, source.text, path), declared };
    case 'url':
      return fetched(deps, source);
  }
}

async function fetched(deps: MediaDeps, source: MediaSource & { from: 'url' }): Promise<Obtained> {
  const { path, url, encryption } = source;
  const bytesMax = deps.bytesMax + (encryption ? encryptionBytesMax : 0);
  const { bytes, contentType } = await download(deps, { url, path, bytesMax });
  if (!encryption) return { bytes, declared: source.declared ?? webType(contentType) };
  const plain = decryptMedia(bytes, encryption);
  if (plain) return { bytes: plain, declared: source.declared };
  const complaint = 'leads to a file that is not what its encryption_metadata says.';
  throw new MediaError('damaged', path, complaint);
}

async function download(
  deps: MediaDeps,
  { url, path, bytesMax }: { url: string; path: string; bytesMax: number },
) {
  try {
    return await deps.download(url, bytesMax);
  } catch (error) {
    if (error instanceof TooLargeError) throw tooLarge(deps, path);
    if (error instanceof DownloadError)
      throw new MediaError('unreachable', path, `${error.message}.`);
    throw error;
  }
}

/** What a web server says of a file counts only where it says that it is one of a kind of ours. */
function webType(contentType: string): string | null {
  const type = declaredType(contentType);
  return type !== null && /^(image\/|application\/pdf$)/.test(type) ? type : null;
}

function decode(deps: MediaDeps, text: string, path: string): Buffer {
  const charsMax = 4 * Math.ceil(deps.bytesMax / 3);
  const packed = text.replace(/\s+/g, '').replace(/=+$/, '');
  if (packed.length > charsMax) throw tooLarge(deps, path);
  if (!/^[\w+/-]+$/.test(packed) || packed.length % 4 === 1) {
    throw new MediaError('invalid', path, 'is not base64.');
  }
  const bytes = Buffer.from(packed, 'base64');
  if (bytes.length > deps.bytesMax) throw tooLarge(deps, path);
  return bytes;
}

function checkType(bytes: Buffer, declared: string | null, { path }: MediaSource): MediaType {
  const type = mediaTypeOf(bytes);
  if (type === null) {
    throw new MediaError('invalid', path, 'is not a JPEG or PNG picture, and not a PDF.');
  }
  if (declared === null || declared === type) return type;
  throw new MediaError('invalid', path, `is said to be ${declared.slice(0, 100)}, and is ${type}.`);
}

function tooLarge({ bytesMax }: MediaDeps, path: string): MediaError {
  const megabytes = Math.round((bytesMax / 1_048_576) * 10) / 10;
  return new MediaError('too_large', path, `is larger than ${megabytes} MB.`);
}

async function write(deps: MediaDeps, sha256: string, bytes: Buffer): Promise<void> {
  try {
    await writeMediaFile(deps.folder, sha256, bytes);
  } catch (cause) {
    throw new UnavailableError('The file could not be stored just now. Send it again.', { cause });
  }
}

function asStored(deps: MediaDeps, row: MediaRow): StoredMedia {
  const { id, sha256, bytes, type: mime, fileName } = row;
  return { id, ...mediaLink(deps, id), sha256, bytes, mime, fileName };
}

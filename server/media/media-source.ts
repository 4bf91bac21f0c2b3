import * as z from 'zod';
import { type EncryptionMetadata, encryptionMetadata } from './decrypt-media.ts';
import { MediaError } from './media-error.ts';
import { declaredType } from './media-type.ts';

/** One file that somebody sent, in whatever way, and what they say of it. */
export type MediaSource = {
  /** The field, and where in it: `problem_photo.0.cdn_url`. */
  readonly path: string;
  readonly fileName: string | null;
  /** The media type it is said to be; null: nothing is said. */
  readonly declared: string | null;
} & (
  | { readonly from: 'bytes'; readonly bytes: Buffer }
  | { readonly from: 'base64'; readonly text: string }
  | { readonly from: 'url'; readonly url: string; readonly encryption: EncryptionMetadata | null }
  /** What was stored here before, as a form tells of it. */
  | { readonly from: 'store'; readonly id: string; readonly sha256: string }
);

/** As many as a picker of WhatsApp takes. */
const filesMax = 30;
const nameCharsMax = 200;

/**
 * The files in what somebody sent: base64, a data URL, an http(s) address, an object that tells of a
 * file (`data`, also as bytes, or `url`, or what WhatsApp's pickers give), a list of these, or any of
 * it as JSON text; nothing and empty text are no files. `path` names the field. Throws MediaError
 * where it is none of these.
 */
export function mediaSources(input: unknown, path: string): MediaSource[] {
  const given = isJson(input) ? parseJson(input, path) : input;
  if (!Array.isArray(given)) return isNothing(given) ? [] : [ofOne(given, path)];
  if (given.length > filesMax) {
    throw new MediaError('invalid', path, `holds more than ${filesMax} files.`);
  }
  return given.flatMap((each: unknown, index) =>
    isNothing(each) ? [] : [ofOne(each, within(path, String(index)))],
  );
}

function ofOne(given: unknown, path: string): MediaSource {
  if (typeof given !== 'string') return ofObject(given, path);
  return { path, fileName: null, declared: null, ...contentOf(given.trim(), path) };
}

function isNothing(given: unknown): boolean {
  return given === undefined || given === null || (typeof given === 'string' && !given.trim());
}

function isJson(given: unknown): given is string {
  return typeof given === 'string' && /^\s*[[{]/.test(given);
}

/** What one text says: where the file is, or all of it. */
function contentOf(text: string, path: string) {
  if (/^https?:\/\//i.test(text)) return { from: 'url', url: text, encryption: null } as const;
  if (!text.startsWith('data:')) return { from: 'base64', text } as const;
  const comma = text.indexOf(',');
  const head = text.slice('data:'.length, comma);
  if (comma < 0 || !/;base64$/i.test(head)) {
    throw new MediaError('invalid', path, 'is a data URL that is not base64.');
  }
  return { from: 'base64', text: text.slice(comma + 1), declared: declaredType(head) } as const;
}

const said = {
  file_name: z.string().optional().catch(undefined),
  mime_type: z.string().optional().catch(undefined),
};
const encrypted = z.object({
  ...said,
  cdn_url: z.string(),
  encryption_metadata: encryptionMetadata,
});
const stored = z.object({ ...said, id: z.string(), sha256: z.string() });
const inline = z.object({ ...said, data: z.union([z.string().min(1), z.instanceof(Buffer)]) });
const linked = z.object({ ...said, url: z.string().min(1) });

function ofObject(input: unknown, path: string): MediaSource {
  if (hasKey(input, 'cdn_url')) {
    const file = read(encrypted, input, path);
    const { cdn_url: url, encryption_metadata: encryption } = file;
    return { ...saidOf(file), path: within(path, 'cdn_url'), from: 'url', url, encryption };
  }
  if (hasKey(input, 'data')) return ofInline(read(inline, input, path), path);
  if (hasKey(input, 'url')) return ofLinked(read(linked, input, path), within(path, 'url'));
  if (hasKey(input, 'id')) {
    const file = read(stored, input, path);
    return { ...saidOf(file), path, from: 'store', id: file.id, sha256: file.sha256 };
  }
  throw new MediaError('invalid', path, neither);
}

const neither =
  'is not a file: send base64, a data URL, an http(s) address, or what a photo or document picker of WhatsApp gives.';

function ofInline(file: z.infer<typeof inline>, path: string): MediaSource {
  const { data } = file;
  if (Buffer.isBuffer(data)) return { ...saidOf(file), path, from: 'bytes', bytes: data };
  const place = within(path, 'data');
  return { ...saidOf(file), path: place, ...contentOf(data.trim(), place) };
}

function ofLinked(file: z.infer<typeof linked>, path: string): MediaSource {
  const content = contentOf(file.url.trim(), path);
  if (content.from === 'url') return { ...saidOf(file), path, ...content };
  throw new MediaError('invalid', path, 'must begin with http:// or https://.');
}

function saidOf(file: { file_name?: string | undefined; mime_type?: string | undefined }) {
  const { file_name: name, mime_type: type } = file;
  return {
    fileName: name === undefined ? null : name.slice(0, nameCharsMax),
    declared: type === undefined ? null : declaredType(type),
  };
}

function read<T>(schema: z.ZodType<T>, input: unknown, path: string): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = [path, ...(issue?.path ?? [])].filter((name) => name !== '').join('.');
  const complaint = issue?.code === 'custom' ? issue.message : 'is missing or not right';
  throw new MediaError('invalid', place, `${complaint}.`);
}

/** `photo.url`; at the top there is only `url`. */
function within(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function hasKey(input: unknown, key: string): boolean {
  return typeof input === 'object' && input !== null && Object.hasOwn(input, key);
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new MediaError('invalid', path, neither);
  }
}

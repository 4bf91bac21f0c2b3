import type { MediaType } from '../../db/schema/media.ts';

const beginnings: readonly (readonly [MediaType, Buffer])[] = [
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['application/pdf', Buffer.from('%PDF-')],
];

/** What bytes are, by how they begin; null: nothing that is kept here. */
export function mediaTypeOf(bytes: Buffer): MediaType | null {
  const found = beginnings.find(([, start]) => bytes.subarray(0, start.length).equals(start));
  return found?.[0] ?? null;
}

/** Other names of a type, and names that say nothing. */
const alike: Readonly<Record<string, string | null>> = {
  '': null,
  'application/octet-stream': null,
  'binary/octet-stream': null,
  'image/*': null,
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/x-png': 'image/png',
  'application/x-pdf': 'application/pdf',
};

/** What somebody says that bytes are, such as `image/jpeg; name=x`; null: they say nothing. */
export function declaredType(text: string): string | null {
  const name = text.split(';')[0]?.trim().toLowerCase() ?? '';
  return Object.hasOwn(alike, name) ? (alike[name] ?? null) : name;
}

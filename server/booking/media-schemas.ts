import * as z from 'zod';
import { mediaTypes } from '../../db/schema/media.ts';

/** A photo or document as it is sent in JSON: one of `data`, `url` and `media`. */
export const mediaRequest = z
  .object({
    /** Base64, or a data URL; empty: there is none. */
    data: z.string(),
    /** Where it is to be fetched from. */
    url: z.string().max(4_000),
    /** What a form gives: text, a file as WhatsApp's pickers tell of it, or a list of these. */
    media: z.unknown(),
    fileName: z.string().max(200),
    /** Such as `image/jpeg`; refused when the file is something else. */
    mime: z.string().max(200),
  })
  .partial()
  .refine(({ data, url, media }) => [data, url, media].filter(isGiven).length === 1, {
    error: 'must have exactly one of data, url and media',
  });

function isGiven(value: unknown): boolean {
  return value !== undefined;
}

const file = z.strictObject({
  id: z.string(),
  /** Opens for whoever has it, until `expiresAt`. */
  url: z.url(),
  expiresAt: z.iso.datetime(),
  sha256: z.string(),
  bytes: z.number().int(),
  mime: z.enum(mediaTypes),
  fileName: z.string().nullable(),
});

/** The first file flat, and all of them; `none`: there was no file, and all is null. */
export const mediaAnswer = z.strictObject({
  status: z.enum(['ok', 'none']),
  id: z.string().nullable(),
  url: z.url().nullable(),
  expiresAt: z.iso.datetime().nullable(),
  sha256: z.string().nullable(),
  bytes: z.number().int().nullable(),
  mime: z.enum(mediaTypes).nullable(),
  fileName: z.string().nullable(),
  media: z.array(file),
});

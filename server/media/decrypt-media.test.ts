import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { decryptMedia, encryptionMetadata } from './decrypt-media.ts';

/** Encrypted as Meta's documentation says, by Python's cryptography. */
const vector = z
  .object({
    file: z.string(),
    plain: z.string(),
    encryption_metadata: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(readFileSync(new URL('independent-vector.json', import.meta.url), 'utf8')));

it('opens what another program encrypted', () => {
  const keys = encryptionMetadata.parse(vector.encryption_metadata);
  const plain = decryptMedia(Buffer.from(vector.file, 'base64'), keys);
  expect(plain?.toString('base64')).toBe(vector.plain);
});

it.each(Object.keys(vector.encryption_metadata))('opens nothing with another %s', (name) => {
  const other = { ...vector.encryption_metadata };
  const bytes = Buffer.from(other[name] ?? '', 'base64');
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  const keys = encryptionMetadata.parse({ ...other, [name]: bytes.toString('base64') });
  expect(decryptMedia(Buffer.from(vector.file, 'base64'), keys)).toBeNull();
});

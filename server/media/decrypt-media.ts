import { createDecipheriv, createHash, createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';

const keyBytes = 32;
const ivBytes = 16;
/** Of the HMAC, at the end of the file. */
const macBytes = 10;
const blockBytes = 16;

/** What encryption adds to a file at most. */
export const encryptionBytesMax = blockBytes + macBytes;

const base64Of = (bytes: number) =>
  z
    .base64()
    .max(100)
    .transform((text) => Buffer.from(text, 'base64'))
    .refine((key) => key.length === bytes, `must be ${bytes} bytes as base64`);

/** How WhatsApp encrypted a file that a form's picker uploaded; every value is base64. */
export const encryptionMetadata = z.object({
  encryption_key: base64Of(keyBytes),
  hmac_key: base64Of(keyBytes),
  iv: base64Of(ivBytes),
  encrypted_hash: base64Of(32),
  plaintext_hash: base64Of(32),
});
export type EncryptionMetadata = z.infer<typeof encryptionMetadata>;

/**
 * The file that WhatsApp's CDN keeps as AES-256-CBC ciphertext and the first 10 bytes of
 * HMAC-SHA256(iv, ciphertext), once all three checks of Meta's documentation hold. Null: the file is
 * not what the metadata says.
 */
export function decryptMedia(file: Buffer, keys: EncryptionMetadata): Buffer | null {
  if (file.length < macBytes || !timingSafeEqual(sha256(file), keys.encrypted_hash)) return null;
  const ciphertext = file.subarray(0, -macBytes);
  const mac = createHmac('sha256', keys.hmac_key).update(keys.iv).update(ciphertext).digest();
  if (!timingSafeEqual(mac.subarray(0, macBytes), file.subarray(-macBytes))) return null;
  const plain = decrypt(ciphertext, keys);
  return plain && timingSafeEqual(sha256(plain), keys.plaintext_hash) ? plain : null;
}

function decrypt(ciphertext: Buffer, keys: EncryptionMetadata): Buffer | null {
  const decipher = createDecipheriv('aes-256-cbc', keys.encryption_key, keys.iv);
  try {
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
  } catch {
    return null;
  }
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

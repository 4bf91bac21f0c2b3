import {
  constants,
  createCipheriv,
  createDecipheriv,
  createHash,
  type KeyObject,
  privateDecrypt,
} from 'node:crypto';
import * as z from 'zod';
import type { JsonObject } from '../../../engine/index.ts';

/** What WhatsApp asked, and the only way to answer it. */
export interface OpenedRequest {
  readonly text: string;
  /** The same for the very same request only, however it is written. */
  readonly name: string;
  /** The answer under the key that came with the request, as base64. */
  seal(answer: JsonObject): string;
}

const algorithm = 'aes-128-gcm';
const keyBytes = 16;
const ivBytes = 16;
const tagBytes = 16;

const envelope = z.object({
  encrypted_flow_data: z.string().transform(toBytes),
  encrypted_aes_key: z.string().max(1_000).transform(toBytes),
  initial_vector: z.string().max(100).transform(toBytes),
});

/**
 * Opens the body of a request of WhatsApp's to the endpoint of a form, as Meta documents it: an
 * AES-128 key under RSA-OAEP (SHA-256), the data under AES-128-GCM with that key, its tag of 16
 * bytes at the end. The answer goes under the same key with every bit of the IV turned over. Null: it
 * is not meant for this key, or was changed on the way.
 */
export function openRequest(privateKey: KeyObject, body: Buffer): OpenedRequest | null {
  const parsed = envelope.safeParse(parseJson(body));
  if (!parsed.success) return null;
  const { encrypted_flow_data: data, encrypted_aes_key: lock, initial_vector: iv } = parsed.data;
  const key = unlock(privateKey, lock);
  if (key?.length !== keyBytes || iv.length !== ivBytes || data.length < tagBytes) return null;
  const text = decrypt(key, iv, data);
  if (text === null) return null;
  const name = createHash('sha256').update(key).update(iv).update(data).digest('base64url');
  return { text, name, seal: (answer) => encrypt(key, turnedOver(iv), answer) };
}

function unlock(key: KeyObject, lock: Buffer): Buffer | null {
  try {
    const padding = constants.RSA_PKCS1_OAEP_PADDING;
    return privateDecrypt({ key, padding, oaepHash: 'sha256' }, lock);
  } catch {
    return null;
  }
}

function decrypt(key: Buffer, iv: Buffer, data: Buffer): string | null {
  const decipher = createDecipheriv(algorithm, key, iv, { authTagLength: tagBytes });
  decipher.setAuthTag(data.subarray(-tagBytes));
  try {
    const plain = [decipher.update(data.subarray(0, -tagBytes)), decipher.final()];
    return Buffer.concat(plain).toString('utf8');
  } catch {
    return null;
  }
}

function encrypt(key: Buffer, iv: Buffer, answer: JsonObject): string {
  const cipher = createCipheriv(algorithm, key, iv, { authTagLength: tagBytes });
  const text = JSON.stringify(answer);
  return Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString(
    'base64',
  );
}

function turnedOver(iv: Buffer): Buffer {
  return Buffer.from(iv.map((byte) => ~byte));
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

function toBytes(text: string): Buffer {
  return Buffer.from(text, 'base64');
}

/**
 * Secrets at rest, sealed with AES-256-GCM as `v1.<key id>.<iv>.<tag>.<data>`, each part base64url.
 * What a secret is for is sealed in with it: a row that is copied onto another does not open there.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

export interface SecretBox {
  /** `purpose` is where the secret is kept; it only opens there. */
  seal(purpose: string, secret: string): string;
  /** Never throws, whatever the text is. */
  open(purpose: string, sealed: string): Opened;
}

export type Opened =
  | { readonly ok: true; readonly secret: string; readonly isCurrentKey: boolean }
  | { readonly ok: false; readonly why: 'unknown-key' | 'changed' };

const version = 'v1';
const algorithm = 'aes-256-gcm';
const keyBytes = 32;
const ivBytes = 12;
const tagBytes = 16;

/** Keys have 32 bytes. Everything is sealed with `current`; `previous` still opens. */
export function createSecretBox(keys: {
  readonly current: Buffer;
  readonly previous: Buffer | null;
}): SecretBox {
  const { current, previous } = keys;
  const currentId = keyId(current);
  const known = new Map(previous === null ? [] : [[keyId(previous), previous]]);
  known.set(currentId, current);
  return {
    seal(purpose, secret) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv(algorithm, current, iv).setAAD(bound(purpose));
      const data = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return [version, currentId, ...[iv, cipher.getAuthTag(), data].map(toText)].join('.');
    },
    open(purpose, sealed) {
      const parts = readSealed(sealed);
      if (!parts) return { ok: false, why: 'changed' };
      const key = known.get(parts.id);
      if (!key) return { ok: false, why: 'unknown-key' };
      const secret = decrypt(key, purpose, parts);
      if (secret === null) return { ok: false, why: 'changed' };
      return { ok: true, secret, isCurrentKey: parts.id === currentId };
    },
  };
}

/** The 32 bytes of a key written as hex or base64; null where it is not one. */
export function parseSecretKey(text: string): Buffer | null {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  return /^[\w+/-]{43}=?$/.test(text) ? Buffer.from(text, 'base64') : null;
}

/** As `parseSecretKey` reads it. */
export function generateSecretKey(): string {
  return randomBytes(keyBytes).toString('base64');
}

interface Sealed {
  readonly id: string;
  readonly iv: Buffer;
  readonly tag: Buffer;
  readonly data: Buffer;
}

function readSealed(text: string): Sealed | null {
  const [first, id = '', ...rest] = text.split('.');
  const [iv, tag, data, ...more] = rest.map(toBytes);
  if (first !== version || !iv || !tag || !data || more.length > 0) return null;
  // A shorter tag would be taken too, and is easier to guess.
  return iv.length === ivBytes && tag.length === tagBytes ? { id, iv, tag, data } : null;
}

function decrypt(key: Buffer, purpose: string, { iv, tag, data }: Sealed): string | null {
  const decipher = createDecipheriv(algorithm, key, iv).setAAD(bound(purpose)).setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(data), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/** Not kept with the secret, and without it the tag does not fit. */
function bound(purpose: string): Buffer {
  return Buffer.from(`${version}.${purpose}`);
}

/** Tells keys apart, and says nothing of them. */
function keyId(key: Buffer): string {
  return toText(createHash('sha256').update('key id').update(key).digest().subarray(0, 6));
}

function toText(bytes: Buffer): string {
  return bytes.toString('base64url');
}

/** Node reads base64 leniently: only the one way to write these bytes is taken. */
function toBytes(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64url');
  return toText(bytes) === text ? bytes : null;
}

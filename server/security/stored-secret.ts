import type { Database } from '../../db/open.ts';
import { readSetting, writeSetting } from '../../db/settings.ts';
import { generateSecret } from '../config.ts';
import type { SecretBox } from './secret-box.ts';

/** The settings that are secrets of this server's own. */
export const secretSettings = [
  'slotSecret',
  'webhookAuthorization',
  'flowPrivateKey',
  'metaAppSecret',
] as const;
export type SecretSetting = (typeof secretSettings)[number];

/** A secret made on first use, and kept sealed. */
export function storedSecret(db: Database, box: SecretBox, key: SecretSetting): string {
  const kept = openSecretSetting(db, box, key);
  if (kept !== null) return kept;
  const secret = generateSecret();
  sealSecretSetting(db, box, key, secret);
  return secret;
}

/** Null: there is none. It opens: `openSecretBox` has seen to that. */
export function openSecretSetting(db: Database, box: SecretBox, key: SecretSetting): string | null {
  const kept = readSecretSetting(db, key);
  if (kept === null) return null;
  const opened = box.open(settingPurpose(key), kept.text);
  if (!opened.ok) throw new Error(`The setting ${key} does not open: ${opened.why}.`);
  return opened.secret;
}

export function sealSecretSetting(
  db: Database,
  box: SecretBox,
  key: SecretSetting,
  secret: string,
): void {
  writeSealed(db, key, box.seal(settingPurpose(key), secret));
}

/** As it stands in the store: sealed, or in the clear by a version that knew no sealing. */
export function readSecretSetting(
  db: Database,
  key: SecretSetting,
): { readonly text: string; readonly isSealed: boolean } | null {
  const kept = readSetting(db, key);
  if (typeof kept === 'string') return { text: kept, isSealed: false };
  const isObject = typeof kept === 'object' && kept !== null && 'sealed' in kept;
  return isObject && typeof kept.sealed === 'string' ? { text: kept.sealed, isSealed: true } : null;
}

export function writeSealed(db: Database, key: SecretSetting, sealed: string): void {
  writeSetting(db, key, { sealed });
}

export function settingPurpose(key: SecretSetting): string {
  return `setting/${key}`;
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findCredential, listCredentials, resealCredential } from '../../db/credentials.ts';
import { type Database, openDatabase } from '../../db/open.ts';
import { readSetting, writeSetting } from '../../db/settings.ts';
import { ConfigError } from '../config.ts';
import { createLog } from '../log.ts';
import { createCredentials } from './credentials.ts';
import { openSecretBox } from './open-secret-box.ts';
import { storedSecret } from './stored-secret.ts';

const firstKey = Buffer.alloc(32, 1);
const secondKey = Buffer.alloc(32, 2);
const log = createLog(() => {}, Date.now);

let folder = '';
let db: Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journeyman-secrets-'));
  db = openDatabase(join(folder, 'store.db'));
});
afterEach(() => {
  db.sqlite.close();
  rmSync(folder, { recursive: true, force: true });
});

function open(secretKey: Buffer | null, previousSecretKey: Buffer | null = null) {
  return openSecretBox(db, { secretKey, previousSecretKey, dataDir: folder });
}

function credentialsWith(box: ReturnType<typeof open>, now = 1_000_000) {
  return createCredentials({ db, box, log, now: () => now });
}

/** Everything that lies on the disk. */
function files(): string {
  const names = ['store.db', 'store.db-wal'];
  return names.map((name) => readFileSync(join(folder, name), 'latin1')).join('');
}

function sealedTexts(): string[] {
  const settings = ['slotSecret', 'webhookAuthorization'].map((key) =>
    JSON.stringify(readSetting(db, key)),
  );
  return [...settings, ...listCredentials(db).map(({ sealed }) => sealed)];
}

function fill(): { slot: string; webhook: string } {
  const box = open(firstKey);
  credentialsWith(box).save('crm', { kind: 'bearer', token: 'token-of-the-crm' });
  credentialsWith(box).save('shop', { kind: 'header', name: 'X-Key', value: 'key-of-the-shop' });
  return {
    slot: storedSecret(db, box, 'slotSecret'),
    webhook: storedSecret(db, box, 'webhookAuthorization'),
  };
}

describe('the stored secrets', () => {
  it('are made once, and stand nowhere in the clear', () => {
    const { slot, webhook } = fill();
    expect(slot).not.toBe(webhook);
    const box = open(firstKey);
    expect(storedSecret(db, box, 'slotSecret')).toBe(slot);
    for (const secret of [slot, webhook, 'token-of-the-crm', 'key-of-the-shop']) {
      expect(files()).not.toContain(secret);
    }
    expect(files()).toContain('crm');
  });

  it('that stand there in the clear are sealed, and nothing of them stays in the files', () => {
    writeSetting(db, 'slotSecret', 'clear-slot-secret');
    writeSetting(db, 'webhookAuthorization', 'clear-webhook-authorization');
    db.sqlite.pragma('wal_checkpoint(FULL)');
    expect(files()).toContain('clear-slot-secret');
    const box = open(firstKey);
    expect(files()).not.toContain('clear-');
    expect(storedSecret(db, box, 'slotSecret')).toBe('clear-slot-secret');
    expect(storedSecret(db, box, 'webhookAuthorization')).toBe('clear-webhook-authorization');
    expect(storedSecret(db, open(firstKey), 'slotSecret')).toBe('clear-slot-secret');
  });

  it('are left as they are when nothing is to be done', () => {
    fill();
    const before = sealedTexts();
    open(firstKey);
    open(firstKey, secondKey);
    expect(sealedTexts()).toEqual(before);
  });

  it('move to a new key, and then need the old one no more', () => {
    const { slot, webhook } = fill();
    const before = sealedTexts();
    open(secondKey, firstKey);
    const after = sealedTexts();
    for (const [index, text] of after.entries()) expect(text).not.toBe(before[index]);
    for (const text of before) expect(files()).not.toContain(text);
    const box = open(secondKey);
    expect(storedSecret(db, box, 'slotSecret')).toBe(slot);
    expect(storedSecret(db, box, 'webhookAuthorization')).toBe(webhook);
    expect(credentialsWith(box).headers('crm')).toEqual({
      authorization: 'Bearer token-of-the-crm',
    });
  });

  it('do not open with another key, which is said at once, and change nothing', () => {
    fill();
    const before = sealedTexts();
    for (const [current, previous] of [
      [secondKey, null],
      [secondKey, Buffer.alloc(32, 3)],
      [null, null],
    ] as const) {
      expect(() => open(current, previous)).toThrow(ConfigError);
      expect(() => open(current, previous)).toThrow(/JOURNEYMAN_SECRET_KEY_PREVIOUS/);
    }
    expect(sealedTexts()).toEqual(before);
    expect(() => open(firstKey)).not.toThrow();
  });

  it('all stay with the old key when one of them opens with neither', () => {
    fill();
    const stranger = createCredentials({ db, box: open(firstKey), log, now: () => 0 });
    stranger.save('third', { kind: 'bearer', token: 'x' });
    resealCredential(db, 'third', findCredential(db, 'crm')?.sealed ?? '');
    const before = sealedTexts();
    expect(() => open(secondKey, firstKey)).toThrow(/credential\/third was changed/);
    expect(sealedTexts()).toEqual(before);
  });
});

describe('a credential', () => {
  it('whose row was swapped for another while the server runs is not used', () => {
    fill();
    const credentials = credentialsWith(open(firstKey));
    resealCredential(db, 'crm', findCredential(db, 'shop')?.sealed ?? '');
    expect(credentials.headers('crm')).toBeNull();
    expect(credentials.headers('nobody')).toBeNull();
    expect(credentials.headers('shop')).toEqual({ 'X-Key': 'key-of-the-shop' });
  });

  it('keeps when it was made, and notes its use once a minute', () => {
    const box = open(firstKey);
    const at = (now: number) => credentialsWith(box, now);
    at(1_000_000).save('crm', { kind: 'bearer', token: 'one' });
    expect(at(0).list()).toMatchObject([{ createdAt: 1_000_000, lastUsedAt: null }]);
    at(2_000_000).headers('crm');
    at(2_059_999).headers('crm');
    expect(at(0).list()).toMatchObject([{ lastUsedAt: 2_000_000 }]);
    at(2_060_000).headers('crm');
    at(3_000_000).save('crm', { kind: 'basic', username: 'ada', password: 'two' });
    expect(at(0).list()).toEqual([
      {
        name: 'crm',
        kind: 'basic',
        hint: 'ada…',
        createdAt: 1_000_000,
        updatedAt: 3_000_000,
        lastUsedAt: 2_060_000,
      },
    ]);
  });

  it('is used even while its use cannot be noted', () => {
    const credentials = credentialsWith(open(firstKey));
    credentials.save('crm', { kind: 'bearer', token: 'one' });
    const other = openDatabase(join(folder, 'store.db'));
    other.sqlite.exec('BEGIN IMMEDIATE');
    expect(credentials.headers('crm')).toEqual({ authorization: 'Bearer one' });
    other.sqlite.exec('ROLLBACK');
    other.sqlite.close();
  });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError } from '../config.ts';
import { readSecretKeyFile } from './secret-key-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journeyman-key-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the key file', () => {
  it('is made on first use, for nobody else to read, and then stays', () => {
    const data = join(folder, 'made/too');
    const key = readSecretKeyFile(data);
    expect(key).toHaveLength(32);
    expect(readdirSync(data)).toEqual(['secret.key']);
    expect(statSync(join(data, 'secret.key')).mode & 0o777).toBe(0o600);
    const text = readFileSync(join(data, 'secret.key'), 'utf8');
    expect(readSecretKeyFile(data)).toEqual(key);
    expect(readFileSync(join(data, 'secret.key'), 'utf8')).toBe(text);
  });

  it('may be written by hand', () => {
    writeFileSync(join(folder, 'secret.key'), `${'ab'.repeat(32)}\n`);
    expect(readSecretKeyFile(folder)).toEqual(Buffer.alloc(32, 0xab));
  });

  it.each(['', 'half of a ke', '\0'.repeat(32)])(
    'that holds no key is not replaced: %j',
    (text) => {
      const file = join(folder, 'secret.key');
      writeFileSync(file, text);
      expect(() => readSecretKeyFile(folder)).toThrow(ConfigError);
      expect(() => readSecretKeyFile(folder)).toThrow(/must hold a key of 32 bytes/);
      expect(readFileSync(file, 'utf8')).toBe(text);
    },
  );
});

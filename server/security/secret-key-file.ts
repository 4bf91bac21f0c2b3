import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { ConfigError, generateSecret } from '../config.ts';
import { generateSecretKey, parseSecretKey } from './secret-box.ts';

/**
 * The key in `secret.key` of this folder, made there on first use, for the owner of the process
 * alone. Throws ConfigError where the file holds something else.
 */
export function readSecretKeyFile(folder: string): Buffer {
  const file = join(folder, 'secret.key');
  if (!existsSync(file)) createKeyFile(folder, file);
  const key = parseSecretKey(readFileSync(file, 'utf8').trim());
  if (key) return key;
  throw new ConfigError(
    `${file} must hold a key of 32 bytes as base64 or hex, and does not. Put back the file as it was.`,
  );
}

/**
 * The file has its name only once it is whole, on disk, and never takes the place of another's.
 * What was sealed with a key that a power cut takes away is lost, hence the second sync: it is for
 * the name.
 */
function createKeyFile(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true });
  const unnamed = `${file}.${generateSecret()}`;
  const open = openSync(unnamed, 'wx', 0o600);
  try {
    writeSync(open, `${generateSecretKey()}\n`);
    fsyncSync(open);
    linkUnlessThere(unnamed, file);
    fsyncSync(open);
  } finally {
    closeSync(open);
    unlinkSync(unnamed);
  }
}

/** Another process may have been faster; then its key is the one. */
function linkUnlessThere(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}

import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  statSync,
} from 'node:fs';
import { mediaFile } from './media-file.ts';

/**
 * Copies the kept files that are not in the other folder yet, and returns how many are there then. A
 * file never changes, and has its name only when it is whole: so this may be done while others write.
 */
export function copyMedia(from: string, to: string): number {
  const names = existsSync(from) ? readdirSync(from).filter(isHash) : [];
  if (names.length === 0) return 0;
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const name of names) copy(mediaFile(from, name), mediaFile(to, name));
  sync(to);
  return names.length;
}

/** What is still being written has a longer name. */
function isHash(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name);
}

function copy(from: string, to: string): void {
  if (existsSync(to) && statSync(to).size === statSync(from).size) return;
  const unfinished = `${to}.unfinished`;
  copyFileSync(from, unfinished);
  chmodSync(unfinished, 0o600);
  sync(unfinished);
  renameSync(unfinished, to);
}

function sync(path: string): void {
  const open = openSync(path, 'r');
  fsyncSync(open);
  closeSync(open);
}

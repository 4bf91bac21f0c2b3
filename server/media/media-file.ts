import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where all of them lie. */
export function mediaFolder({ dataDir }: { readonly dataDir: string }): string {
  return join(dataDir, 'media');
}

/** Where bytes with this hash lie. */
export function mediaFile(folder: string, sha256: string): string {
  return join(folder, sha256);
}

/**
 * Puts bytes where their hash says, for the owner of the process alone. The file has its name only
 * when it is whole and on disk; one that is there is left as it is.
 */
export async function writeMediaFile(folder: string, sha256: string, bytes: Buffer): Promise<void> {
  const file = mediaFile(folder, sha256);
  if ((await sizeOf(file)) === bytes.length) return;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unnamed = `${file}.${randomUUID()}`;
  try {
    await writeDurably(unnamed, bytes);
    await rename(unnamed, file);
  } finally {
    await rm(unnamed, { force: true });
  }
  await syncFolder(folder);
}

/** Null: there is no such file. */
export async function readMediaFile(folder: string, sha256: string): Promise<Buffer | null> {
  try {
    return await readFile(mediaFile(folder, sha256));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function writeDurably(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Without this a power cut could take the name away. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

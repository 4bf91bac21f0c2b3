/** The commands that copy the store of this environment, and put such a copy back. */
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { BackUpError, backUp, restore } from '../db/back-up.ts';
import { checkout } from './checkout.ts';
import { type Config, ConfigError, loadEnvironmentFile, readConfig } from './config.ts';
import { copyMedia } from './media/copy-media.ts';
import { mediaFolder } from './media/media-file.ts';

/** `npm run backup -- FILE`, while the server runs or not. Returns the exit code. */
export function backUpCommand(file: string | undefined): number {
  return carryOut('npm run backup', file, (config, copy) => {
    mkdirSync(dirname(copy), { recursive: true });
    backUp(config.databaseFile, copy);
    // After the database: every file that it names is there by now.
    const files = copyMedia(mediaFolder(config), mediaOf(copy));
    const where = files === 0 ? copy : `${copy} and in ${mediaOf(copy)}`;
    return `Everything is in ${where}, but not the key that opens the secrets in it.\n${keyOf(config)}\n`;
  });
}

/** `npm run restore -- FILE`, while the server does not run. Returns the exit code. */
export function restoreCommand(file: string | undefined): number {
  return carryOut('npm run restore', file, (config, copy) => {
    mkdirSync(dirname(config.databaseFile), { recursive: true, mode: 0o700 });
    const migrationsFolder = join(checkout(), 'db/migrations');
    copyMedia(mediaOf(copy), mediaFolder(config));
    const replaced = restore(copy, config.databaseFile, { migrationsFolder, at: new Date() });
    const before = replaced === null ? '' : `What was there before is now ${replaced}.\n`;
    return `${config.databaseFile} is as it was in the backup.\n${before}${keyOf(config)}\n`;
  });
}

function carryOut(
  command: string,
  file: string | undefined,
  work: (config: Config, copy: string) => string,
): number {
  try {
    if (file === undefined) throw new BackUpError(`Name the file: ${command} -- FILE`);
    loadEnvironmentFile(checkout());
    const config = readConfig(process.env);
    if (config.databaseFile === ':memory:')
      throw new BackUpError('The database is in memory only.');
    // npm works in the checkout, wherever it was called.
    process.stdout.write(work(config, resolve(process.env['INIT_CWD'] ?? '.', file)));
    return 0;
  } catch (error) {
    process.stderr.write(`${whyNot(error)}\n`);
    return 1;
  }
}

/** Where the photos and documents of a backup are: in a folder beside it. */
function mediaOf(copy: string): string {
  return `${copy}.media`;
}

/** Beside what it opens, a key protects nothing: so it is kept elsewhere, by a person. */
function keyOf({ secretKey, dataDir }: Config): string {
  const where = secretKey === null ? join(dataDir, 'secret.key') : 'JOURNEYMAN_SECRET_KEY';
  return `The key is ${where}: keep a copy of it in another place.`;
}

function whyNot(error: unknown): string {
  if (error instanceof BackUpError || error instanceof ConfigError) return error.message;
  return error instanceof Error ? `It did not work: ${error.message}` : String(error);
}

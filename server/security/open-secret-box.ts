import {
  listCalendarConnections,
  updateCalendarConnection,
} from '../../db/booking/calendar-connections.ts';
import { listCredentials, resealCredential } from '../../db/credentials.ts';
import { eraseReplaced } from '../../db/erase-replaced.ts';
import type { Database } from '../../db/open.ts';
import { calendarPurpose } from '../booking/calendars/calendar-purpose.ts';
import { type Config, ConfigError } from '../config.ts';
import { credentialPurpose } from './credentials.ts';
import { createSecretBox, type Opened, type SecretBox } from './secret-box.ts';
import { readSecretKeyFile } from './secret-key-file.ts';
import { readSecretSetting, secretSettings, settingPurpose, writeSealed } from './stored-secret.ts';

/**
 * The box that holds this server's secrets. All that is stored is opened once, so that a wrong key
 * is known now and not when a customer waits, and is sealed with the current key where it is not.
 * Throws ConfigError, and changes nothing, when one does not open.
 */
export function openSecretBox(
  db: Database,
  config: Pick<Config, 'secretKey' | 'previousSecretKey' | 'dataDir'>,
): SecretBox {
  const current = config.secretKey ?? readSecretKeyFile(config.dataDir);
  const box = createSecretBox({ current, previous: config.previousSecretKey });
  const stale = keptSecrets(db).flatMap((kept) => {
    const opened = kept.isSealed ? box.open(kept.purpose, kept.text) : inTheClear(kept.text);
    if (!opened.ok) throw new ConfigError(whyNot(opened.why, kept.purpose));
    return opened.isCurrentKey ? [] : [{ ...kept, secret: opened.secret }];
  });
  if (stale.length === 0) return box;
  eraseReplaced(db, () => {
    for (const { write, purpose, secret } of stale) write(box.seal(purpose, secret));
  });
  return box;
}

interface KeptSecret {
  readonly purpose: string;
  readonly text: string;
  readonly isSealed: boolean;
  readonly write: (sealed: string) => void;
}

function keptSecrets(db: Database): KeptSecret[] {
  const settings = secretSettings.flatMap((key) => {
    const kept = readSecretSetting(db, key);
    const write = (sealed: string) => writeSealed(db, key, sealed);
    return kept === null ? [] : [{ ...kept, purpose: settingPurpose(key), write }];
  });
  const credentials = listCredentials(db).map(({ name, sealed }) => ({
    purpose: credentialPurpose(name),
    text: sealed,
    isSealed: true,
    write: (again: string) => resealCredential(db, name, again),
  }));
  const calendars = listCalendarConnections(db).map(({ id, sealedSettings }) => ({
    purpose: calendarPurpose(id),
    text: sealedSettings,
    isSealed: true,
    write: (again: string) => updateCalendarConnection(db, id, { sealedSettings: again }),
  }));
  return [...settings, ...credentials, ...calendars];
}

function inTheClear(secret: string): Opened {
  return { ok: true, secret, isCurrentKey: false };
}

function whyNot(why: 'unknown-key' | 'changed', purpose: string): string {
  if (why === 'changed') {
    return `The stored secret ${purpose} was changed in the database by something else, and does not open. Put back a backup of the database, or delete that row.`;
  }
  return [
    `The stored secret ${purpose} was sealed with another key than the one in use (JOURNEYMAN_SECRET_KEY, or else secret.key in DATA_DIR).`,
    'Give that key back, or set JOURNEYMAN_SECRET_KEY_PREVIOUS to it to move to the one in use.',
    'If it is lost, so is what it sealed: delete those rows from the tables “credential”, “setting” and “calendar_connection”, and enter the credentials again.',
  ].join('\n');
}

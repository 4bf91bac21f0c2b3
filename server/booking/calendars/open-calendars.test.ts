import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { updateCalendarConnection } from '../../../db/booking/calendar-connections.ts';
import { type ConnectedDesk, connectedDesk } from '../../../test/calendars/connected-desk.ts';
import { ConfigError } from '../../config.ts';
import { openSecretBox } from '../../security/open-secret-box.ts';
import { createSecretBox } from '../../security/secret-box.ts';
import { createOpenCalendars } from './open-calendars.ts';

const firstKey = Buffer.alloc(32, 1);
const secondKey = Buffer.alloc(32, 2);
const settings = {
  kind: 'caldav',
  serverUrl: 'https://cal.example/',
  calendarUrl: 'https://cal.example/ana/',
  username: 'ana',
  password: 'a password of ana',
} as const;

let desk: ConnectedDesk;
let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'calendars-'));
  desk = connectedDesk();
  const box = createSecretBox({ current: firstKey, previous: null });
  const sealing = createOpenCalendars({ ...desk.calendarDeps, box });
  const sealedSettings = sealing.seal(desk.connectionId, settings);
  updateCalendarConnection(desk.db, desk.connectionId, { sealedSettings });
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

function calendarsWith(previousSecretKey: Buffer | null, secretKey: Buffer) {
  const box = openSecretBox(desk.db, { secretKey, previousSecretKey, dataDir });
  return createOpenCalendars({ ...desk.calendarDeps, box });
}

it('settings are sealed for one connection, and open there only', () => {
  const calendars = calendarsWith(null, firstKey);
  const connection = desk.connection();
  expect(JSON.stringify(connection)).not.toContain(settings.password);
  expect(calendars.unseal(connection)).toEqual(settings);
  expect(() => calendars.unseal({ ...connection, id: 'another' })).toThrow('do not open');
});

it('a new key takes over what the one before sealed', () => {
  calendarsWith(firstKey, secondKey);
  expect(calendarsWith(null, secondKey).unseal(desk.connection())).toEqual(settings);
});

it('another key does not start, so that it is known before a customer waits', () => {
  expect(() => calendarsWith(null, secondKey)).toThrow(ConfigError);
});

it('an adapter stays the same until its settings change', () => {
  const calendars = calendarsWith(null, firstKey);
  const first = calendars.of(desk.connection());
  expect(calendars.of(desk.connection())).toBe(first);
  const sealedSettings = calendars.seal(desk.connectionId, { ...settings, password: 'another' });
  updateCalendarConnection(desk.db, desk.connectionId, { sealedSettings });
  expect(calendars.of(desk.connection())).not.toBe(first);
});

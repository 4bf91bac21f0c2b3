import { expect, it } from 'vitest';
import { calendarSettings, emptyCalendar, missingField } from './calendar-fields.ts';

const empty = emptyCalendar('sam');

it('asks Google in the browser, with what the server has where nothing is typed', () => {
  expect(missingField(empty)).toBeNull();
  expect(calendarSettings(empty)).toEqual({
    kind: 'consent',
    calendarId: 'primary',
    invitesCustomers: false,
  });
  expect(calendarSettings({ ...empty, clientId: ' id ' })).toMatchObject({ clientId: 'id' });
});

it('takes a key as it stands in the file of a service account', () => {
  const typed = {
    ...empty,
    way: 'serviceAccount',
    clientEmail: 'bot@oak.example',
    privateKey: '-----BEGIN-----\\nabc\\n-----END-----\\n',
  } as const;
  expect(missingField(typed)).toBeNull();
  expect(calendarSettings(typed)).toMatchObject({
    kind: 'google',
    auth: { clientEmail: 'bot@oak.example', privateKey: '-----BEGIN-----\nabc\n-----END-----' },
  });
  expect(missingField({ ...typed, privateKey: ' ' })).toBe('privateKey');
  expect(missingField({ ...typed, clientEmail: '' })).toBe('clientEmail');
});

it('wants to know which calendar of a CalDAV server it is', () => {
  const typed = { ...empty, way: 'caldav', username: 'oak', password: ' x ' } as const;
  expect(missingField(typed)).toBe('calendarUrl');
  const chosen = { ...typed, calendarUrl: 'https://dav.example/oak/work/' };
  expect(calendarSettings(chosen)).toEqual({
    kind: 'caldav',
    calendarUrl: 'https://dav.example/oak/work/',
    username: 'oak',
    password: ' x ',
  });
});

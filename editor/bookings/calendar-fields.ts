/** How a calendar is reached; `google` means that its owner is asked in the browser. */
export type CalendarWay = 'google' | 'serviceAccount' | 'caldav' | 'local';

export interface CalendarFields {
  readonly way: CalendarWay;
  readonly resourceId: string;
  readonly name: string;
  readonly writes: boolean;
  readonly whenSilent: 'refuse' | 'use-known';
  readonly calendarId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly clientEmail: string;
  readonly privateKey: string;
  readonly invitesCustomers: boolean;
  readonly serverUrl: string;
  readonly username: string;
  readonly password: string;
  readonly calendarUrl: string;
}

export function emptyCalendar(resourceId: string): CalendarFields {
  return {
    way: 'google',
    resourceId,
    name: '',
    writes: true,
    whenSilent: 'refuse',
    calendarId: 'primary',
    clientId: '',
    clientSecret: '',
    clientEmail: '',
    privateKey: '',
    invitesCustomers: false,
    serverUrl: '',
    username: '',
    password: '',
    calendarUrl: '',
  };
}

/** The first field in which something has to stand and nothing does; what the server may have may be empty. */
export function missingField(fields: CalendarFields): keyof CalendarFields | null {
  const { way, clientEmail, privateKey } = fields;
  const isEmpty = (name: 'calendarId' | 'calendarUrl') => fields[name].trim() === '';
  if (way === 'caldav') return isEmpty('calendarUrl') ? 'calendarUrl' : null;
  if (way === 'local') return null;
  if (isEmpty('calendarId')) return 'calendarId';
  if (way === 'google' || Boolean(clientEmail.trim()) === Boolean(privateKey.trim())) return null;
  return clientEmail.trim() === '' ? 'clientEmail' : 'privateKey';
}

/** As the server takes it; what is empty is left out. `consent`: Google is to be asked first. */
export function calendarSettings(fields: CalendarFields) {
  const { way, calendarId, invitesCustomers, clientEmail, privateKey, password } = fields;
  const given = (name: 'clientId' | 'clientSecret' | 'serverUrl' | 'username') =>
    fields[name].trim() === '' ? {} : { [name]: fields[name].trim() };
  switch (way) {
    case 'local':
      return { kind: 'local' } as const;
    case 'caldav':
      return {
        kind: 'caldav',
        calendarUrl: fields.calendarUrl.trim(),
        ...given('serverUrl'),
        ...given('username'),
        ...(password === '' ? {} : { password }),
      } as const;
    case 'google': {
      const client = { ...given('clientId'), ...given('clientSecret') };
      return {
        kind: 'consent',
        calendarId: calendarId.trim(),
        invitesCustomers,
        ...client,
      } as const;
    }
    case 'serviceAccount': {
      const key = privateKey.replaceAll('\\n', '\n').trim();
      const auth = {
        kind: 'serviceAccount',
        clientEmail: clientEmail.trim(),
        privateKey: key,
      } as const;
      const google = { kind: 'google', calendarId: calendarId.trim(), invitesCustomers } as const;
      return key === '' ? google : { ...google, auth };
    }
  }
}

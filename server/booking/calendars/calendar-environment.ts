import * as z from 'zod';
import type { GoogleAddresses } from './calendar.ts';

/** What connections use where they say nothing else; null: it has to be said. */
export interface CalendarDefaults {
  readonly google: GoogleAddresses & {
    readonly clientId: string | null;
    readonly clientSecret: string | null;
    readonly clientEmail: string | null;
    readonly privateKey: string | null;
  };
  readonly caldav: {
    readonly serverUrl: string | null;
    readonly username: string | null;
    readonly password: string | null;
  };
}

export const calendarVariables = [
  {
    name: 'GOOGLE_CLIENT_ID',
    byDefault: 'none',
    meaning: 'the OAuth client with which owners allow their Google calendars',
  },
  { name: 'GOOGLE_CLIENT_SECRET', byDefault: 'none', meaning: 'its secret' },
  {
    name: 'GOOGLE_CLIENT_EMAIL',
    byDefault: 'none',
    meaning: 'the service account that Google calendars are shared with (client_email)',
  },
  { name: 'GOOGLE_PRIVATE_KEY', byDefault: 'none', meaning: 'its key (private_key)' },
  {
    name: 'GOOGLE_API_URL',
    byDefault: 'https://www.googleapis.com/calendar/v3',
    meaning: 'where the Google Calendar API is (tests)',
  },
  {
    name: 'GOOGLE_TOKEN_URL',
    byDefault: 'https://oauth2.googleapis.com/token',
    meaning: 'where Google gives tokens (tests)',
  },
  {
    name: 'GOOGLE_CONSENT_URL',
    byDefault: 'https://accounts.google.com/o/oauth2/v2/auth',
    meaning: 'where Google asks owners (tests)',
  },
  { name: 'CALDAV_URL', byDefault: 'none', meaning: 'the CalDAV server' },
  { name: 'CALDAV_USERNAME', byDefault: 'none', meaning: 'who signs in there' },
  { name: 'CALDAV_PASSWORD', byDefault: 'none', meaning: 'with which password' },
] as const;

const text = z.string().trim().min(1);
const url = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });

export const calendarEnvironment = {
  GOOGLE_CLIENT_ID: text.optional(),
  GOOGLE_CLIENT_SECRET: text.optional(),
  GOOGLE_CLIENT_EMAIL: z.email('must be an e-mail address').optional(),
  GOOGLE_PRIVATE_KEY: text.optional(),
  GOOGLE_API_URL: url.default('https://www.googleapis.com/calendar/v3'),
  GOOGLE_TOKEN_URL: url.default('https://oauth2.googleapis.com/token'),
  GOOGLE_CONSENT_URL: url.default('https://accounts.google.com/o/oauth2/v2/auth'),
  CALDAV_URL: url.optional(),
  CALDAV_USERNAME: text.optional(),
  CALDAV_PASSWORD: text.optional(),
};

const environment = z.object(calendarEnvironment);

export function calendarDefaults(env: z.infer<typeof environment>): CalendarDefaults {
  return {
    google: {
      clientId: env.GOOGLE_CLIENT_ID ?? null,
      clientSecret: env.GOOGLE_CLIENT_SECRET ?? null,
      clientEmail: env.GOOGLE_CLIENT_EMAIL ?? null,
      // In one line of an environment, its lines are divided by `\n` as in the key file.
      privateKey: env.GOOGLE_PRIVATE_KEY?.replaceAll('\\n', '\n') ?? null,
      apiUrl: env.GOOGLE_API_URL.replace(/\/+$/, ''),
      tokenUrl: env.GOOGLE_TOKEN_URL,
      consentUrl: env.GOOGLE_CONSENT_URL,
    },
    caldav: {
      serverUrl: env.CALDAV_URL ?? null,
      username: env.CALDAV_USERNAME ?? null,
      password: env.CALDAV_PASSWORD ?? null,
    },
  };
}

import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadEnvFile } from 'node:process';
import * as z from 'zod';
import * as calendars from './booking/calendars/calendar-environment.ts';
import { type LogLevel, logLevels } from './log.ts';
import { parseSecretKey } from './security/secret-box.ts';

/** One environment variable: its default and what it means, as `--help` prints it. */
interface Variable {
  readonly name: string;
  readonly byDefault: string;
  readonly meaning: string;
}

export const variables: readonly Variable[] = [
  { name: 'PORT', byDefault: '8080', meaning: 'the port it listens on' },
  { name: 'HOST', byDefault: '127.0.0.1', meaning: 'the address it listens on' },
  {
    name: 'PUBLIC_URL',
    byDefault: 'http://localhost:$PORT',
    meaning: 'how the outside reaches it (links, media)',
  },
  { name: 'DATA_DIR', byDefault: './data', meaning: 'the SQLite file, media, generated keys' },
  {
    name: 'DATABASE_URL',
    byDefault: 'file:$DATA_DIR/journeyman.db',
    meaning: 'the store',
  },
  {
    name: 'JOURNEYMAN_ADMIN_PASSWORD',
    byDefault: 'asked for on the first visit',
    meaning: 'the password of the first account',
  },
  {
    name: 'JOURNEYMAN_API_KEY',
    byDefault: 'none',
    meaning: 'a bearer key that works from the start (automation, tests)',
  },
  {
    name: 'JOURNEYMAN_SECRET_KEY',
    byDefault: 'generated into $DATA_DIR/secret.key',
    meaning: 'seals what is kept secret: 32 bytes as base64 or hex',
  },
  {
    name: 'JOURNEYMAN_SECRET_KEY_PREVIOUS',
    byDefault: 'none',
    meaning: 'the key before, for moving to a new one; needed at one start',
  },
  {
    name: 'CHATAPPS_BASE_URL',
    byDefault: 'https://chatapps.8x8.com',
    meaning: 'the 8x8 messaging API',
  },
  {
    name: 'CHATAPPS_API_KEY',
    byDefault: 'none',
    meaning: 'its key; without one the simulator is the channel',
  },
  { name: 'SMS_BASE_URL', byDefault: 'https://sms.8x8.com', meaning: 'the 8x8 SMS API (same key)' },
  { name: 'VOICE_BASE_URL', byDefault: 'https://voice.8x8.com', meaning: 'the 8x8 Voice API' },
  {
    name: 'SMS_SUBACCOUNT_ID',
    byDefault: '$CHATAPPS_SUBACCOUNT_ID',
    meaning: 'the subaccount that sends SMS to those who did not write one',
  },
  {
    name: 'VOICE_SUBACCOUNT_ID',
    byDefault: '$CHATAPPS_SUBACCOUNT_ID',
    meaning: 'the subaccount that calls',
  },
  {
    name: 'VOICE_CALLER',
    byDefault: 'none',
    meaning: 'the number that calls, where a workflow names none',
  },
  {
    name: 'CHATAPPS_SUBACCOUNT_ID',
    byDefault: 'that of the message answered',
    meaning: 'the subaccount to send from when no message came in first',
  },
  {
    name: 'SENDS_PER_SECOND',
    byDefault: '80',
    meaning: 'how many messages may leave from one subaccount (what Meta allows a new number)',
  },
  {
    name: 'ACCOUNT_ID',
    byDefault: 'any that is asked for',
    meaning: 'the 8x8 account whose Automation API this is',
  },
  {
    name: 'WEBHOOK_AUTHORIZATION',
    byDefault: 'generated, shown in settings',
    meaning: 'the exact Authorization value that inbound webhooks must carry',
  },
  {
    name: 'ALLOW_PRIVATE_NETWORK',
    byDefault: 'empty',
    meaning: 'host:port list that HTTP steps may reach although they are private',
  },
  ...calendars.calendarVariables,
  {
    name: 'MEDIA_MEGABYTES_MAX',
    byDefault: '5',
    meaning: 'how large a photo or document may be that is kept',
  },
  {
    name: 'LOG_LEVEL',
    byDefault: 'info',
    meaning: 'the least that is logged: info, warn or error',
  },
  { name: 'TIME_ZONE', byDefault: "this machine's", meaning: 'where the business is (IANA)' },
  { name: 'LANGUAGE', byDefault: 'en', meaning: 'the language its customers write (BCP 47)' },
  { name: 'COUNTRY', byDefault: 'US', meaning: 'for phone numbers without a country (ISO 3166)' },
];

const text = z.string().trim();
const secretKey = text.transform((value, context) => {
  const key = parseSecretKey(value);
  if (!key) context.addIssue('must be 32 bytes as base64 or hex: openssl rand -base64 32');
  return key ?? z.NEVER;
});
const url = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });

const notARate = 'must be a number from 1 to 100000';
const notMegabytes = 'must be a number from 1 to 100';
const notAPort = 'must be a number from 0 to 65535';

const environment = z.object({
  PORT: z.coerce
    .number(notAPort)
    .int(notAPort)
    .min(0, notAPort)
    .max(65_535, notAPort)
    .default(8080),
  HOST: text.default('127.0.0.1'),
  PUBLIC_URL: url.optional(),
  DATA_DIR: text.default('./data'),
  DATABASE_URL: text
    .regex(/^(file:.+|:memory:)$/, 'must be file:PATH; only SQLite is supported')
    .optional(),
  JOURNEYMAN_ADMIN_PASSWORD: z.string().min(8, 'must have at least 8 characters').optional(),
  JOURNEYMAN_API_KEY: z.string().min(16, 'must have at least 16 characters').optional(),
  JOURNEYMAN_SECRET_KEY: secretKey.optional(),
  JOURNEYMAN_SECRET_KEY_PREVIOUS: secretKey.optional(),
  CHATAPPS_BASE_URL: url.default('https://chatapps.8x8.com'),
  SMS_BASE_URL: url.default('https://sms.8x8.com'),
  VOICE_BASE_URL: url.default('https://voice.8x8.com'),
  SMS_SUBACCOUNT_ID: text.min(1).optional(),
  VOICE_SUBACCOUNT_ID: text.min(1).optional(),
  VOICE_CALLER: text.min(1).optional(),
  CHATAPPS_API_KEY: text.min(1).optional(),
  CHATAPPS_SUBACCOUNT_ID: text.min(1).optional(),
  SENDS_PER_SECOND: z.coerce.number(notARate).min(1, notARate).max(100_000, notARate).default(80),
  ACCOUNT_ID: text.min(1).max(100).optional(),
  WEBHOOK_AUTHORIZATION: z.string().min(16, 'must have at least 16 characters').optional(),
  ALLOW_PRIVATE_NETWORK: text.default(''),
  ...calendars.calendarEnvironment,
  MEDIA_MEGABYTES_MAX: z.coerce
    .number(notMegabytes)
    .min(1, notMegabytes)
    .max(100, notMegabytes)
    .default(5),
  LOG_LEVEL: z.enum(logLevels, 'must be info, warn or error').default('info'),
  TIME_ZONE: text.refine(isTimeZone, 'must be an IANA zone such as Europe/Berlin').optional(),
  LANGUAGE: text.refine(isLanguage, 'must be a language such as en or de-CH').default('en'),
  COUNTRY: text.regex(/^[A-Za-z]{2}$/, 'must be two letters such as DE').default('US'),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Null: `http://localhost:` and the port it turns out to listen on. */
  readonly publicUrl: string | null;
  readonly dataDir: string;
  /** A file path, or `:memory:`. */
  readonly databaseFile: string;
  readonly adminPassword: string | null;
  readonly apiKey: string | null;
  /** Null: the one in `secret.key` of the data folder. */
  readonly secretKey: Buffer | null;
  readonly previousSecretKey: Buffer | null;
  readonly chatApps: {
    readonly baseUrl: string;
    readonly smsBaseUrl: string;
    readonly voiceBaseUrl: string;
    readonly smsSubAccountId: string | null;
    readonly voiceSubAccountId: string | null;
    /** The number that calls, where a workflow names none. */
    readonly voiceCaller: string | null;
    readonly apiKey: string | null;
    readonly subAccountId: string | null;
  };
  /** How many messages may leave from one subaccount. */
  readonly sendsPerSecond: number;
  /** Null: whichever account id an address names is taken for ours. */
  readonly accountId: string | null;
  readonly webhookAuthorization: string | null;
  /** `host:port` entries. */
  readonly privateNetworkAllowed: readonly string[];
  /** How large a photo or document may be that is kept. */
  readonly mediaBytesMax: number;
  readonly calendars: calendars.CalendarDefaults;
  readonly logLevel: LogLevel;
  readonly timeZone: string;
  readonly language: string;
  readonly country: string;
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads `.env` beside the project into the environment; what is set already wins. */
export function loadEnvironmentFile(directory: string): void {
  const file = resolve(directory, '.env');
  if (existsSync(file)) loadEnvFile(file);
}

/** Throws ConfigError with one line per variable that is wrong. Empty values count as unset. */
export function readConfig(values: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((each) => `${each.path.join('.')} ${each.message}`);
    throw new ConfigError(lines.join('\n'));
  }
  const env = parsed.data;
  const dataDir = resolve(env.DATA_DIR);
  const store = env.DATABASE_URL?.replace(/^file:/, '') ?? `${dataDir}/journeyman.db`;
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    dataDir,
    databaseFile: store === ':memory:' ? store : resolve(store),
    adminPassword: env.JOURNEYMAN_ADMIN_PASSWORD ?? null,
    apiKey: env.JOURNEYMAN_API_KEY ?? null,
    secretKey: env.JOURNEYMAN_SECRET_KEY ?? null,
    previousSecretKey: env.JOURNEYMAN_SECRET_KEY_PREVIOUS ?? null,
    chatApps: {
      baseUrl: env.CHATAPPS_BASE_URL.replace(/\/+$/, ''),
      smsBaseUrl: env.SMS_BASE_URL.replace(/\/+$/, ''),
      voiceBaseUrl: env.VOICE_BASE_URL.replace(/\/+$/, ''),
      smsSubAccountId: env.SMS_SUBACCOUNT_ID ?? null,
      voiceSubAccountId: env.VOICE_SUBACCOUNT_ID ?? null,
      voiceCaller: env.VOICE_CALLER ?? null,
      apiKey: env.CHATAPPS_API_KEY ?? null,
      subAccountId: env.CHATAPPS_SUBACCOUNT_ID ?? null,
    },
    sendsPerSecond: env.SENDS_PER_SECOND,
    accountId: env.ACCOUNT_ID ?? null,
    webhookAuthorization: env.WEBHOOK_AUTHORIZATION ?? null,
    privateNetworkAllowed: env.ALLOW_PRIVATE_NETWORK.split(/[\s,]+/).filter((each) => each !== ''),
    mediaBytesMax: Math.floor(env.MEDIA_MEGABYTES_MAX * 1_048_576),
    calendars: calendars.calendarDefaults(env),
    logLevel: env.LOG_LEVEL,
    timeZone: env.TIME_ZONE ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    language: env.LANGUAGE,
    country: env.COUNTRY.toUpperCase(),
  };
}

/** The text of `npm start -- --help`. */
export function helpText(): string {
  const rows = variables.map(
    ({ name, byDefault, meaning }) =>
      `  ${name.padEnd(32)}${meaning}\n${' '.repeat(34)}default: ${byDefault}`,
  );
  return `npm start\n\nEverything has a default; set these in the environment or in .env:\n\n${rows.join('\n')}\n`;
}

/** A secret nobody can guess, safe in headers and addresses. */
export function generateSecret(): string {
  return randomBytes(32).toString('base64url');
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function isLanguage(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length === 1;
  } catch {
    return false;
  }
}

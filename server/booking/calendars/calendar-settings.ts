import * as z from 'zod';
import { googleAuth } from './google/google-auth.ts';

const text = (charsMax: number) => z.string().trim().min(1).max(charsMax);
const address = z
  .url({ protocol: /^https?$/, error: 'Give an address that starts with https://.' })
  .max(2_000);

/** Nothing outside: a calendar in our own store. */
const local = z.strictObject({ kind: z.literal('local') });

const google = z.strictObject({
  kind: z.literal('google'),
  /** An address such as `name@group.calendar.google.com`, or `primary`. */
  calendarId: text(500),
  auth: googleAuth,
  /** Whether customers are invited by Google, where they gave an e-mail address. */
  invitesCustomers: z.boolean().default(false),
});

const caldav = z.strictObject({
  kind: z.literal('caldav'),
  serverUrl: address,
  /** The collection; what discovery at `serverUrl` finds. */
  calendarUrl: address,
  username: text(320),
  password: z.string().min(1).max(1_000),
});

/** What a connection is made with. Sealed at rest, and in no answer. */
export const calendarSettings = z.discriminatedUnion('kind', [local, google, caldav]);

export type CalendarSettings = z.infer<typeof calendarSettings>;
export type CalendarKind = CalendarSettings['kind'];
export type GoogleSettings = z.infer<typeof google>;
export type CalDavSettings = z.infer<typeof caldav>;

/** The same as it is entered: what is left out is the server's own, where it has that. */
export const enteredSettings = z.discriminatedUnion('kind', [
  local,
  google.extend({ auth: googleAuth.optional() }),
  caldav.extend({
    serverUrl: address.optional(),
    username: caldav.shape.username.optional(),
    password: caldav.shape.password.optional(),
  }),
]);

export type EnteredSettings = z.infer<typeof enteredSettings>;

import { z } from '@hono/zod-openapi';
import { connectionHeaders } from './connection-headers.ts';

/** Belong to the request itself: how it is read, and how a repeat is recognised. */
const requestHeaders = ['accept-encoding', 'content-type', 'idempotency-key'];
const refusedNames: readonly string[] = [...connectionHeaders, ...requestHeaders];

const headerName = z
  .string()
  .regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}$/, 'Use letters, digits and -, such as X-Api-Key')
  .refine(
    (name) => !refusedNames.includes(name.toLowerCase()),
    'Use another one: the request sets this header by itself',
  );

const headerValue = z
  .string()
  .max(8_000)
  .regex(
    /^[\x21-\x7e]+( +[\x21-\x7e]+)*$/,
    'Use Latin letters, digits and signs, on one line, without spaces around it',
  );

const token = z
  .string()
  .max(8_000)
  .regex(/^[\x21-\x7e]+$/, 'Use the token alone, on one line, without spaces');

const oneLine = z.string().refine((text) => !/\p{Cc}/u.test(text), 'Use one line');

/** What signs a request in, as its owner enters it. No field of it can begin another header. */
export const credential = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('bearer'),
    token,
  }),
  z.strictObject({
    kind: z.literal('basic'),
    // RFC 7617, section 2: the first colon ends the user name.
    username: oneLine
      .refine((name) => !name.includes(':'), 'Use no “:” in it')
      .min(1)
      .max(500),
    password: oneLine.max(2_000),
  }),
  z.strictObject({
    kind: z.literal('header'),
    name: headerName,
    value: headerValue,
  }),
]);

export type Credential = z.infer<typeof credential>;

/** The headers that sign a request in. */
export function credentialHeaders(given: Credential): Record<string, string> {
  switch (given.kind) {
    case 'bearer':
      return { authorization: `Bearer ${given.token}` };
    case 'basic': {
      const pair = Buffer.from(`${given.username}:${given.password}`).toString('base64');
      return { authorization: `Basic ${pair}` };
    }
    case 'header':
      return { [given.name]: given.value };
  }
}

/** Enough to tell credentials apart, too little to use. */
export function credentialHint(given: Credential): string {
  switch (given.kind) {
    case 'bearer':
      return ending(given.token);
    case 'basic':
      // Not the whole name: some services take a key as the user name.
      return `${given.username.slice(0, 3)}…`;
    case 'header':
      return `${given.name}: ${ending(given.value)}`;
  }
}

/** Nothing of a short secret, of which four characters are a good part. */
function ending(secret: string): string {
  return secret.length < 16 ? '…' : `…${secret.slice(-4)}`;
}

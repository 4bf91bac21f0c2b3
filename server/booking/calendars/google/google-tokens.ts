/**
 * How we sign in at Google: as a service account, with an assertion signed by its key, or for somebody
 * who allowed it, with the refresh token of that day (“Using OAuth 2.0 to access Google APIs”).
 */
import { createSign } from 'node:crypto';
import * as z from 'zod';
import type { GoogleAuth } from './google-auth.ts';
import { type GoogleFailure, unreachable } from './google-failure.ts';
import { askGoogle, type Fetch, type GoogleAnswer } from './google-http.ts';

/** The least that reads busy times and writes events. */
export const googleScopes = [
  'https://www.googleapis.com/auth/calendar.events',
  'https://www.googleapis.com/auth/calendar.freebusy',
].join(' ');

export type AccessToken =
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly failure: GoogleFailure };

export interface GoogleTokens {
  /** The one at hand while it holds; `fresh`: another one, because Google refused that. */
  read(fresh?: 'fresh'): Promise<AccessToken>;
}

interface Deps {
  readonly fetch: Fetch;
  readonly now: () => number;
  readonly tokenUrl: string;
}

/** Google's own clock may be behind ours or ahead; a token is not used in its last minute. */
const spareMs = 60_000;
const assertionSeconds = 3_600;

const tokenBody = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

export function createGoogleTokens(auth: GoogleAuth, deps: Deps): GoogleTokens {
  let held: { readonly token: string; readonly until: number } | null = null;
  let asking: Promise<AccessToken> | null = null;

  async function ask(): Promise<AccessToken> {
    const grant = grantOf(auth, deps);
    if (grant === null) return refused('The key of the service account is not a private key.');
    const answer = await postForm(deps, grant);
    if (!answer.ok) return refusal(answer.failure);
    const parsed = tokenBody.safeParse(answer.body);
    if (!parsed.success) return { ok: false, failure: unreachable('Google sent no access token.') };
    const { access_token: token, expires_in: seconds } = parsed.data;
    held = { token, until: deps.now() + seconds * 1_000 - spareMs };
    return { ok: true, token };
  }

  return {
    read(fresh) {
      if (!fresh && held && held.until > deps.now()) {
        return Promise.resolve({ ok: true, token: held.token });
      }
      asking ??= ask().finally(() => {
        asking = null;
      });
      return asking;
    },
  };
}

/** A form, as OAuth has it. */
export function postForm(
  { fetch, now, tokenUrl }: Deps,
  form: Readonly<Record<string, string>>,
): Promise<GoogleAnswer> {
  return askGoogle(fetch, now, {
    method: 'POST',
    url: tokenUrl,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  });
}

/** Null: what should sign is no key. */
function grantOf(auth: GoogleAuth, deps: Deps): Readonly<Record<string, string>> | null {
  if (auth.kind === 'user') {
    return {
      grant_type: 'refresh_token',
      client_id: auth.clientId,
      client_secret: auth.clientSecret,
      refresh_token: auth.refreshToken,
    };
  }
  const assertion = signedAssertion(auth, deps);
  return assertion === null
    ? null
    : { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion };
}

function signedAssertion(
  auth: Extract<GoogleAuth, { kind: 'serviceAccount' }>,
  { now, tokenUrl }: Deps,
): string | null {
  const iat = Math.floor(now() / 1_000);
  const claims = {
    iss: auth.clientEmail,
    scope: googleScopes,
    aud: tokenUrl,
    iat,
    exp: iat + assertionSeconds,
    ...(auth.subject === undefined ? {} : { sub: auth.subject }),
  };
  const signed = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}`;
  try {
    const signature = createSign('RSA-SHA256').update(signed).sign(auth.privateKey, 'base64url');
    return `${signed}.${signature}`;
  } catch {
    return null;
  }
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

/** Whoever is not let in must be connected anew; all else may pass. */
function refusal(failure: GoogleFailure): AccessToken {
  return failure.kind === 'later' ? { ok: false, failure } : refused(notLetIn);
}

const notLetIn =
  'Google does not accept what we sign in with: it was taken back or has expired. Connect the calendar again.';

function refused(message: string): AccessToken {
  return { ok: false, failure: { kind: 'reconnect', message, retryAfterMs: null } };
}

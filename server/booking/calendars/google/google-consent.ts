/** How an owner allows us their calendar: to Google and back (OAuth 2.0 for web servers, with PKCE). */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Fetch } from './google-http.ts';
import { googleScopes, postForm } from './google-tokens.ts';

export interface ConsentRequest {
  readonly clientId: string;
  /** Where Google sends the owner back to; it has to be registered there. */
  readonly redirectUri: string;
  /** Comes back as it was: by it we know our own question. */
  readonly state: string;
  /** Kept here until the code comes back. */
  readonly codeVerifier: string;
}

/** The page of Google's to open. It gives a refresh token only for `offline`, and only when it asks anew. */
export function googleConsentUrl(authUrl: string, request: ConsentRequest): string {
  const url = new URL(authUrl);
  const challenge = createHash('sha256').update(request.codeVerifier).digest('base64url');
  const query = {
    client_id: request.clientId,
    redirect_uri: request.redirectUri,
    response_type: 'code',
    scope: googleScopes,
    access_type: 'offline',
    prompt: 'consent',
    state: request.state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.toString();
}

const grantBody = z.object({ refresh_token: z.string().min(1), scope: z.string().default('') });

export type Exchanged =
  | { readonly ok: true; readonly refreshToken: string }
  | { readonly ok: false; readonly message: string };

/** The code that came back, for a refresh token. */
export async function exchangeGoogleCode(
  deps: { readonly fetch: Fetch; readonly now: () => number; readonly tokenUrl: string },
  given: {
    readonly code: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly redirectUri: string;
    readonly codeVerifier: string;
  },
): Promise<Exchanged> {
  const answer = await postForm(deps, {
    grant_type: 'authorization_code',
    code: given.code,
    client_id: given.clientId,
    client_secret: given.clientSecret,
    redirect_uri: given.redirectUri,
    code_verifier: given.codeVerifier,
  });
  if (!answer.ok) return { ok: false, message: notTaken(answer.failure.message) };
  const parsed = grantBody.safeParse(answer.body);
  if (!parsed.success) return { ok: false, message: notLasting };
  const allowed = parsed.data.scope.split(' ');
  const missing = googleScopes.split(' ').filter((scope) => !allowed.includes(scope));
  if (missing.length > 0) return { ok: false, message: notAll };
  return { ok: true, refreshToken: parsed.data.refresh_token };
}

const notTaken = (said: string) => `Google did not take its own code. ${said} Start again.`;
const notLasting =
  'Google allowed this only for an hour. Remove Journeyman under “Third-party access” in your Google account, and start again.';
const notAll =
  'Google was not allowed to give us both: seeing when you are busy, and writing events. Start again, and leave both ticked.';

/** Who comes in: service accounts by a signed assertion, people by the code and the token of a consent. */
import { createHash, createPublicKey, createVerify, randomUUID } from 'node:crypto';
import { Hono } from 'hono';

export interface Visitor {
  /** Whether it may invite guests. */
  readonly mayInvite: boolean;
}

export interface Doors {
  readonly routes: Hono;
  /** Undefined: not let in. */
  visitor(authorization: string | undefined): Visitor | undefined;
  /** From now on no token holds that was given before. */
  revokeAll(): void;
  readonly refreshToken: string;
}

/** What Google's own client says it speaks to, wherever it is led. */
const googlesOwn = 'https://oauth2.googleapis.com/token';
const scope =
  'https://www.googleapis.com/auth/calendar.events https://www.googleapis.com/auth/calendar.freebusy';

/** `publicKeys`: PEM by e-mail address of the service account. */
export function createDoors(
  publicKeys: ReadonlyMap<string, string>,
  now: () => number,
  tokenUrl: () => string,
): Doors {
  const visitors = new Map<string, Visitor>();
  const challenges = new Map<string, string>();
  const refreshToken = 'refresh-token-of-the-owner';
  let isRevoked = false;

  function letIn(visitor: Visitor) {
    const token = `ya29.${randomUUID()}`;
    visitors.set(token, visitor);
    return { access_token: token, expires_in: 3_599, token_type: 'Bearer' };
  }

  const routes = new Hono()
    .get('/o/oauth2/v2/auth', (c) => {
      const { redirect_uri = '', state = '', code_challenge = '' } = c.req.query();
      const code = `code-${randomUUID()}`;
      challenges.set(code, code_challenge);
      const back = new URL(redirect_uri);
      back.searchParams.set('code', code);
      back.searchParams.set('state', state);
      return c.redirect(back.toString());
    })
    .post('/token', async (c) => {
      const form = new URLSearchParams(await c.req.text());
      const refused = { error: 'invalid_grant', error_description: 'Bad Request' };
      switch (form.get('grant_type')) {
        case 'authorization_code': {
          const code = form.get('code') ?? '';
          const proof = createHash('sha256')
            .update(form.get('code_verifier') ?? '')
            .digest('base64url');
          if (challenges.get(code) !== proof) return c.json(refused, 400);
          challenges.delete(code);
          isRevoked = false;
          return c.json({ ...letIn({ mayInvite: true }), refresh_token: refreshToken, scope });
        }
        case 'refresh_token': {
          const description = 'Token has been expired or revoked.';
          const isKnown = form.get('refresh_token') === refreshToken && !isRevoked;
          if (!isKnown) return c.json({ ...refused, error_description: description }, 400);
          return c.json({ ...letIn({ mayInvite: true }), scope });
        }
        default: {
          const claims = readAssertion(form.get('assertion') ?? '', publicKeys);
          const holds =
            claims !== null &&
            [tokenUrl(), googlesOwn].includes(claims.aud ?? '') &&
            Number(claims.exp) > now() / 1_000 &&
            Number(claims.iat) <= now() / 1_000 + 60;
          if (!holds) return c.json(refused, 400);
          return c.json(letIn({ mayInvite: claims.sub !== undefined }));
        }
      }
    });
  return {
    routes,
    refreshToken,
    visitor: (authorization) => visitors.get(authorization?.replace(/^Bearer /, '') ?? ''),
    revokeAll() {
      visitors.clear();
      isRevoked = true;
    },
  };
}

interface Claims {
  readonly iss?: string;
  readonly aud?: string;
  readonly exp?: number;
  readonly iat?: number;
  readonly sub?: string;
}

/** Null: not signed by whom it says. */
function readAssertion(jwt: string, publicKeys: ReadonlyMap<string, string>): Claims | null {
  const [head = '', body = '', signature = ''] = jwt.split('.');
  const claims: Claims = JSON.parse(Buffer.from(body, 'base64url').toString() || '{}');
  const pem = publicKeys.get(claims.iss ?? '');
  if (pem === undefined) return null;
  const isSigned = createVerify('RSA-SHA256')
    .update(`${head}.${body}`)
    .verify(createPublicKey(pem), signature, 'base64url');
  return isSigned ? claims : null;
}

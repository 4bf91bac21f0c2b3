import { randomBytes } from 'node:crypto';
import { minuteMs } from '../time-units.ts';
import type { ConnectionChoices } from './connections.ts';

/** A question that Google is asking an owner, and what is to come of a yes. */
export interface GoogleConsent {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly codeVerifier: string;
  /** A new connection, or another way to sign in for one that is there. */
  readonly wanted:
    | {
        readonly kind: 'connect';
        readonly resourceId: string;
        readonly calendarId: string;
        readonly invitesCustomers: boolean;
        readonly choices: ConnectionChoices;
      }
    | { readonly kind: 'reconnect'; readonly connectionId: string };
}

export interface GoogleConsents {
  /** The `state` that Google brings back; nobody can guess it, and it is good once. */
  begin(consent: GoogleConsent): string;
  /** Null: it was never asked, too long ago, or answered already. */
  take(state: string): GoogleConsent | null;
}

const keptMs = 15 * minuteMs;
const keptMax = 100;

/** In memory: after a restart the owner presses the button again. */
export function createGoogleConsents(now: () => number): GoogleConsents {
  const asked = new Map<string, { readonly consent: GoogleConsent; readonly until: number }>();
  return {
    begin(consent) {
      const [oldest] = asked.keys();
      if (asked.size >= keptMax && oldest !== undefined) asked.delete(oldest);
      const state = newSecret();
      asked.set(state, { consent, until: now() + keptMs });
      return state;
    },
    take(state) {
      const found = asked.get(state);
      asked.delete(state);
      return found && found.until > now() ? found.consent : null;
    },
  };
}

/** Fit for `state` and for a code verifier of PKCE (43 to 128 characters). */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

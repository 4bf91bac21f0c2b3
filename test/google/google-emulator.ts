/**
 * A stand-in for Google on loopback: signing in, the consent page, and the calls of the Calendar API v3 that
 * we make, held to Google's published description where that is at hand. It can be told to go wrong.
 */
import type { Server } from 'node:http';
import { type HttpBindings, serve } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { type CalendarWorld, calendarRoutes } from './calendar-routes.ts';
import { createEventStore, type EventStore } from './event-store.ts';
import { type Refusal, refuse } from './google-answers.ts';
import { googleContract } from './google-contract.ts';
import { createDoors } from './token-routes.ts';

/** What becomes of the next call of the API. */
export type GoogleFault =
  | Refusal
  /** It is never answered. */
  | 'hang'
  /** It is done, and the connection breaks before the answer. */
  | 'lose-answer'
  /** The connection breaks before anything is done. */
  | 'reset'
  | 'garbage';

export interface GoogleEmulator {
  readonly url: string;
  readonly tokenUrl: string;
  readonly authUrl: string;
  readonly refreshToken: string;
  readonly calendar: (id: string) => EventStore;
  /** What is not as Google publishes that it must be. */
  readonly violations: readonly string[];
  /** Every call of the API: `POST /freeBusy`. */
  readonly calls: readonly string[];
  failNext(...faults: GoogleFault[]): void;
  revokeAll(): void;
  /** Every sync token given so far is too old from now on. */
  expireSyncTokens(): void;
  stop(): Promise<void>;
}

export interface GoogleEmulatorOptions {
  readonly calendars?: readonly string[];
  readonly timeZone?: string;
  /** PEM by e-mail address of the service account. */
  readonly publicKeys?: ReadonlyMap<string, string>;
  readonly now?: () => number;
  readonly port?: number;
}

export async function startGoogleEmulator(
  options: GoogleEmulatorOptions = {},
): Promise<GoogleEmulator> {
  const { calendars = ['primary'], timeZone = 'Europe/Berlin', now = Date.now } = options;
  const stores = new Map(calendars.map((id) => [id, createEventStore(timeZone, now)]));
  const contract = googleContract();
  const violations: string[] = [];
  const calls: string[] = [];
  const faults: GoogleFault[] = [];
  let oldestMark = 0;
  let url = '';
  const doors = createDoors(options.publicKeys ?? new Map(), now, () => `${url}/token`);
  const world: CalendarWorld = {
    calendars: stores,
    visitor: doors.visitor,
    hold: (kind, body) => violations.push(...(contract?.(kind, body) ?? [])),
    oldestMark: () => oldestMark,
  };
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use('/calendar/v3/*', async (c, next) => {
    calls.push(`${c.req.method} ${decodeURIComponent(c.req.path.slice('/calendar/v3'.length))}`);
    const fault = faults.shift();
    if (fault === undefined) return next();
    if (typeof fault === 'object') return refuse(c, fault);
    if (fault === 'garbage') return c.body('<html>Sorry</html>', 200);
    if (fault === 'hang') return new Promise<Response>(() => {});
    if (fault === 'lose-answer') await next();
    c.env.outgoing.destroy();
    c.res = RESPONSE_ALREADY_SENT;
    return c.res;
  });
  app.route('/calendar/v3', calendarRoutes(world));
  app.route('/', doors.routes);
  const server = await listen(app, options.port ?? 0);
  const address = server.address();
  url = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
  return {
    url,
    tokenUrl: `${url}/token`,
    authUrl: `${url}/o/oauth2/v2/auth`,
    refreshToken: doors.refreshToken,
    calendar: (id) => knownStore(stores, id),
    violations,
    calls,
    failNext: (...given) => faults.push(...given),
    revokeAll: doors.revokeAll,
    expireSyncTokens() {
      oldestMark = 1 + Math.max(...[...stores.values()].map((store) => store.mark()));
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function knownStore(stores: ReadonlyMap<string, EventStore>, id: string): EventStore {
  const found = stores.get(id);
  if (found) return found;
  throw new Error(`The emulator has no calendar “${id}”.`);
}

function listen(app: Hono<{ Bindings: HttpBindings }>, port: number): Promise<Server> {
  return new Promise((listening, failed) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => {
      listening(server as Server);
    });
    server.once('error', failed);
  });
}

import { createRoute, z } from '@hono/zod-openapi';
import type { CalendarSettings, GoogleSettings } from '../booking/calendars/calendar-settings.ts';
import type { CalendarWorld } from '../booking/calendars/calendar-world.ts';
import {
  changeConnection,
  connectCalendar,
  requireConnection,
} from '../booking/calendars/connections.ts';
import {
  exchangeGoogleCode,
  googleConsentUrl,
} from '../booking/calendars/google/google-consent.ts';
import {
  createGoogleConsents,
  type GoogleConsent,
  newSecret,
} from '../booking/calendars/google-consents.ts';
import { ApiError } from '../errors.ts';
import { needs } from '../security/access.ts';
import { connectionChoices } from './calendar-connections.ts';
import { answers, createRouter, jsonBody } from './router.ts';

const callbackPath = '/api/calendar-connections/google/callback';
/** The page of the calendars, which says how it went. */
const calendarsPage = '/bookings/calendars';

const client = {
  clientId: z.string().trim().min(1).max(500).optional(),
  clientSecret: z.string().trim().min(1).max(500).optional(),
};
const question = z.object({ url: z.string(), redirectUri: z.string() });

const startRoute = createRoute({
  method: 'post',
  path: '/api/calendar-connections/google/start',
  summary: 'Begin to connect a Google calendar: the page of Google’s to open',
  middleware: needs('owner'),
  request: jsonBody(
    z.object({
      resourceId: z.string().min(1),
      calendarId: z.string().trim().min(1).max(500).default('primary'),
      invitesCustomers: z.boolean().default(false),
      ...client,
      ...connectionChoices,
    }),
  ),
  responses: answers(question, 'Where the owner says yes, and what to register at Google'),
});

const reconnectRoute = createRoute({
  method: 'post',
  path: '/api/calendar-connections/{id}/google/start',
  summary: 'Begin to sign in anew for a Google calendar that is connected',
  middleware: needs('owner'),
  request: { params: z.object({ id: z.string().min(1).max(64) }), ...jsonBody(z.object(client)) },
  responses: answers(question, 'Where the owner says yes'),
});

/**
 * How an owner allows us a Google calendar: to Google's page and back. The way back opens for everybody,
 * since Google sends the browser there without our cookie; its `state` is known only to who began.
 */
export function googleConsentRoutes({ calendars: world }: { calendars: CalendarWorld }) {
  const { db, sync, calendars, defaults, publicUrl } = world;
  const consents = createGoogleConsents(world.now);
  const redirectUri = `${publicUrl}${callbackPath}`;

  function ask(consent: Omit<GoogleConsent, 'codeVerifier'>) {
    const codeVerifier = newSecret();
    const state = consents.begin({ ...consent, codeVerifier });
    const { clientId } = consent;
    const asked = { clientId, redirectUri, state, codeVerifier };
    return { url: googleConsentUrl(defaults.google.consentUrl, asked), redirectUri };
  }

  const routes = createRouter()
    .openapi(startRoute, (c) => {
      const { resourceId, calendarId, invitesCustomers, clientId, clientSecret, ...choices } =
        c.req.valid('json');
      const signsIn = clientOf(
        clientId ?? defaults.google.clientId,
        clientSecret ?? defaults.google.clientSecret,
      );
      const wanted = {
        kind: 'connect',
        resourceId,
        calendarId,
        invitesCustomers,
        choices,
      } as const;
      return c.json(ask({ ...signsIn, wanted }), 200);
    })
    .openapi(reconnectRoute, (c) => {
      const { id } = c.req.valid('param');
      const given = c.req.valid('json');
      const { auth } = googleSettings(calendars.unseal(requireConnection(db, id)));
      const known = auth.kind === 'user' ? auth : defaults.google;
      const signsIn = clientOf(
        given.clientId ?? known.clientId,
        given.clientSecret ?? known.clientSecret,
      );
      return c.json(ask({ ...signsIn, wanted: { kind: 'reconnect', connectionId: id } }), 200);
    });
  routes.get(callbackPath, async (c) => {
    const { state = '', code = '', error = '' } = c.req.query();
    const consent = consents.take(state);
    const said = await settle(consent, code, error);
    sync.look();
    return c.redirect(`${calendarsPage}?${new URLSearchParams(said)}`, 303);
  });
  return routes;

  /** What the page is told: which connection it is now, or what is wrong. */
  async function settle(consent: GoogleConsent | null, code: string, error: string) {
    if (!consent) return { calendarProblem: 'This took too long. Begin again.' };
    if (code === '') {
      const isNo = error === 'access_denied';
      return { calendarProblem: isNo ? 'Google was told no.' : 'Google did not allow it.' };
    }
    const { fetch, now } = world;
    const given = { ...consent, code, redirectUri };
    const { tokenUrl } = defaults.google;
    const exchanged = await exchangeGoogleCode({ fetch, now, tokenUrl }, given);
    if (!exchanged.ok) return { calendarProblem: exchanged.message };
    const { clientId, clientSecret } = consent;
    const { refreshToken } = exchanged;
    return connected(world, consent.wanted, { kind: 'user', clientId, clientSecret, refreshToken });
  }
}

function connected(
  world: CalendarWorld,
  wanted: GoogleConsent['wanted'],
  auth: GoogleSettings['auth'],
): Record<string, string> {
  try {
    if (wanted.kind === 'connect') {
      const { resourceId, calendarId, invitesCustomers, choices } = wanted;
      const settings = { kind: 'google', calendarId, auth, invitesCustomers } as const;
      return { calendar: connectCalendar(world, resourceId, settings, choices).id };
    }
    const connection = requireConnection(world.db, wanted.connectionId);
    const settings = googleSettings(world.calendars.unseal(connection));
    changeConnection(world, connection.id, { ...settings, auth }, {});
    return { calendar: connection.id };
  } catch (error) {
    if (error instanceof ApiError) return { calendarProblem: error.message };
    throw error;
  }
}

function clientOf(clientId: string | null, clientSecret: string | null) {
  if (clientId !== null && clientSecret !== null) return { clientId, clientSecret };
  const message =
    'Give the id and the secret of an OAuth client of yours at Google, or set GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET.';
  throw new ApiError('unprocessable', message, {
    path: clientId === null ? 'clientId' : 'clientSecret',
  });
}

function googleSettings(settings: CalendarSettings): GoogleSettings {
  if (settings.kind === 'google') return settings;
  throw new ApiError('conflict', 'This is not a Google calendar.', { path: 'id' });
}

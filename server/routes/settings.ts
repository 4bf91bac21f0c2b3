import { createRoute, z } from '@hono/zod-openapi';
import type { Database } from '../../db/open.ts';
import { roles } from '../../db/schema/security.ts';
import { deleteApiKey, listApiKeys } from '../../db/users.ts';
import { businessFacts } from '../../engine/index.ts';
import { consentWordsSchema, type KeptConsentWords } from '../consent-words.ts';
import { ApiError } from '../errors.ts';
import type { Feed } from '../feed.ts';
import type { HandOverAddress } from '../hand-over-address.ts';
import type { KeptBusiness } from '../kept-business.ts';
import { type KeptQuietHours, quietHoursSchema } from '../kept-quiet-hours.ts';
import { needs } from '../security/access.ts';
import type { Accounts } from '../security/accounts.ts';
import { answers, createRouter, done, jsonBody } from './router.ts';

const key = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  hint: z.string(),
  createdAt: z.number(),
  lastUsedAt: z.number().nullable(),
});

/** For workflows that say nothing else: an IANA zone, a BCP 47 language, an ISO 3166 country. */
const place = z.object({ timeZone: z.string(), language: z.string(), country: z.string() });

const handOverUrl = z
  .url({ protocol: /^https?$/, error: 'Give an address that starts with https://.' })
  .max(2_000)
  .nullable();

const settingsRoute = createRoute({
  method: 'get',
  path: '/api/settings',
  summary: 'What to enter at 8x8, which channel is connected, and where the business is',
  middleware: needs('owner'),
  responses: answers(
    z.object({
      webhook: z.object({ url: z.string(), authorization: z.string() }),
      channel: z.object({ provider: z.string(), baseUrl: z.string().nullable() }),
      publicUrl: z.string(),
      handOverUrl: z.string().nullable(),
      ...place.shape,
    }),
    'The settings',
  ),
});

const businessRoute = createRoute({
  method: 'get',
  path: '/api/settings/business',
  summary: 'What messages can tell of the business; null: nobody has said',
  middleware: needs('owner'),
  responses: answers(businessFacts, 'The facts'),
});

const setBusinessRoute = createRoute({
  method: 'put',
  path: '/api/settings/business',
  summary: 'Say what messages can tell of the business: from the next message on',
  middleware: needs('owner'),
  request: jsonBody(businessFacts),
  responses: answers(businessFacts, 'The facts, from now on'),
});

const handOverRoute = createRoute({
  method: 'put',
  path: '/api/settings/hand-over',
  summary: 'The address that is told when a conversation is handed over to a person; null: none',
  middleware: needs('owner'),
  request: jsonBody(z.object({ url: handOverUrl })),
  responses: answers(done, 'It is told from now on'),
});

const listKeysRoute = createRoute({
  method: 'get',
  path: '/api/keys',
  summary: 'The API keys, without the keys themselves',
  middleware: needs('owner'),
  responses: answers(z.object({ keys: z.array(key) }), 'The keys'),
});

const createKeyRoute = createRoute({
  method: 'post',
  path: '/api/keys',
  summary: 'Make an API key',
  middleware: needs('owner'),
  request: jsonBody(z.object({ name: z.string().trim().min(1).max(100), role: z.enum(roles) })),
  responses: answers(
    z.object({ id: z.string(), key: z.string() }),
    'The key: it is shown this once',
  ),
});

const deleteKeyRoute = createRoute({
  method: 'delete',
  path: '/api/keys/{id}',
  summary: 'Take an API key back',
  middleware: needs('owner'),
  request: { params: z.object({ id: z.string().min(1).max(64) }) },
  responses: answers(done, 'It works no more'),
});

const consentWordsRoute = createRoute({
  method: 'get',
  path: '/api/settings/consent-words',
  summary: 'The words by which customers stop messages, and allow them again',
  middleware: needs('owner'),
  responses: answers(consentWordsSchema, 'The words'),
});

const setConsentWordsRoute = createRoute({
  method: 'put',
  path: '/api/settings/consent-words',
  summary: 'Choose the words by which customers stop messages, and allow them again',
  middleware: needs('owner'),
  request: jsonBody(consentWordsSchema),
  responses: answers(consentWordsSchema, 'The words, from now on'),
});

const quietHoursAnswer = z.object({ quietHours: quietHoursSchema });

const quietHoursRoute = createRoute({
  method: 'get',
  path: '/api/settings/quiet-hours',
  summary: 'The hours in which no reminder, survey or offer goes out; null: there are none',
  middleware: needs('owner'),
  responses: answers(quietHoursAnswer, 'The quiet hours'),
});

const setQuietHoursRoute = createRoute({
  method: 'put',
  path: '/api/settings/quiet-hours',
  summary: 'Choose the hours in which no reminder, survey or offer goes out; null: none',
  middleware: needs('owner'),
  request: jsonBody(quietHoursAnswer),
  responses: answers(quietHoursAnswer, 'The quiet hours, from now on'),
});

/** How others reach this server: the webhook's address and secret, and API keys. */
export function settingsRoutes(deps: {
  db: Database;
  accounts: Accounts;
  webhook: { url: string; authorization: string };
  channel: { provider: string; baseUrl: string | null };
  publicUrl: string;
  consentWords: KeptConsentWords;
  business: KeptBusiness;
  handOver: HandOverAddress;
  quietHours: KeptQuietHours;
  feed: Pick<Feed, 'publish'>;
}) {
  const {
    db,
    accounts,
    webhook,
    channel,
    publicUrl,
    handOver,
    consentWords,
    quietHours,
    business,
  } = deps;

  return createRouter()
    .openapi(settingsRoute, (c) => {
      const { timeZone, language, country } = business.settings();
      const handOverUrl = handOver.read();
      return c.json({ webhook, channel, publicUrl, handOverUrl, timeZone, language, country }, 200);
    })
    .openapi(businessRoute, (c) => c.json(business.settings().business, 200))
    .openapi(setBusinessRoute, (c) => {
      business.write(c.req.valid('json'));
      deps.feed.publish({ type: 'business' });
      return c.json(business.settings().business, 200);
    })
    .openapi(handOverRoute, (c) => {
      handOver.write(c.req.valid('json').url);
      return c.json({ ok: true as const }, 200);
    })
    .openapi(consentWordsRoute, (c) => c.json(shownWords(consentWords), 200))
    .openapi(setConsentWordsRoute, (c) => {
      consentWords.write(c.req.valid('json'));
      return c.json(shownWords(consentWords), 200);
    })
    .openapi(quietHoursRoute, (c) => c.json({ quietHours: quietHours.read() }, 200))
    .openapi(setQuietHoursRoute, (c) => {
      quietHours.write(c.req.valid('json').quietHours);
      deps.feed.publish({ type: 'quiet-hours' });
      return c.json({ quietHours: quietHours.read() }, 200);
    })
    .openapi(listKeysRoute, (c) =>
      c.json({ keys: listApiKeys(db).map(({ keyHash: _, ...shown }) => shown) }, 200),
    )
    .openapi(createKeyRoute, (c) => {
      const { name, role } = c.req.valid('json');
      return c.json(accounts.createKey(name, role), 200);
    })
    .openapi(deleteKeyRoute, (c) => {
      if (!deleteApiKey(db, c.req.valid('param').id)) {
        throw new ApiError('not_found', 'There is no such key.');
      }
      return c.json({ ok: true as const }, 200);
    });
}

function shownWords(kept: KeptConsentWords) {
  const { stop, start } = kept.read();
  return { stop: [...stop], start: [...start] };
}

/**
 * A stand-in for 8x8: its messaging, SMS and Voice APIs on loopback, held to what 8x8 publishes, and the
 * webhooks that follow; it can play the customer, and be told to go wrong. `npm run emulator` runs it by
 * hand, the tests run it in the same process.
 */
import type { Server } from 'node:http';
import { type HttpBindings, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { apiRoutes } from './api-routes.ts';
import { controlRoutes } from './control-routes.ts';
import { type CustomerMessage, type Written, writeAsCustomer } from './customer.ts';
import type { Answer, Fate } from './fate.ts';
import { flowRoutes } from './flow-routes.ts';
import { createFlowStore, type FlowStore } from './flow-store.ts';
import { createMessageLog, type MessageLog, phoneKey, type SentMessage } from './message-log.ts';
import { pageRoutes } from './page.ts';
import { publishedContracts } from './published-contract.ts';
import {
  createFlowLimiter,
  createRateLimiter,
  documentedLimits,
  type RateLimits,
} from './rate-limits.ts';
import { createStatuses, type StatusDelays } from './statuses.ts';
import { type TemplateAt8x8, templateRoutes, usualTemplates } from './template-routes.ts';
import { voiceRoutes } from './voice-routes.ts';
import { createWebhookSender, type WebhookTarget } from './webhook-sender.ts';
import type { WebhookVersions } from './webhooks.ts';

export interface EmulatorOptions {
  readonly port?: number;
  /** The bearer key that is let in; any when left out. */
  readonly apiKey?: string;
  /** Where webhooks go; nowhere until it is known. */
  readonly target?: WebhookTarget;
  readonly versions?: WebhookVersions;
  readonly limits?: RateLimits;
  /** How long after it was taken a message has each status; null: no status comes by itself. */
  readonly delays?: StatusDelays | null;
  /** Whether a free-form message needs that the customer wrote here within 24 hours. */
  readonly holdsWindow?: boolean;
  /** Whether some numbers fail because of how they end; see `fateOfNumber`. */
  readonly endingsCount?: boolean;
  /** Milliseconds after which a webhook that was not answered 200 is sent again, each time. */
  readonly retryAfterMs?: readonly number[];
  readonly now?: () => number;
}

export interface Emulator {
  /** For `CHATAPPS_BASE_URL`. */
  readonly url: string;
  /** For `SMS_BASE_URL`. */
  readonly smsUrl: string;
  /** For `VOICE_BASE_URL`. */
  readonly voiceUrl: string;
  readonly sent: readonly SentMessage[];
  /** The forms that are kept here, on whichever channel. */
  readonly flows: FlowStore;
  /** The templates of every channel; they can be changed. */
  readonly templates: TemplateAt8x8[];
  /** What is not as 8x8 publishes that it must be. */
  readonly violations: readonly string[];
  /** The next requests get these answers instead. */
  failNext(...answers: Answer[]): void;
  /** What becomes of messages to this number from now on; null: what becomes of any other. */
  setFate(phone: string, fate: Fate | null): void;
  /** From now on webhooks go there. */
  connect(target: WebhookTarget): void;
  /** A customer writes: the webhook is sent. */
  write(message: CustomerMessage): Promise<Written>;
  conversation(phone: string): ReturnType<MessageLog['conversation']>;
  stop(): Promise<void>;
}

const usualDelays: StatusDelays = { queued: 50, sent: 300, delivered: 800, read: 2_500 };

/** Everything that the routes share. */
export type World = ReturnType<typeof createWorld>;
export type EmulatorEnv = { Bindings: HttpBindings };

export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const world = createWorld(options);
  const app = new Hono<EmulatorEnv>()
    .route('/', flowRoutes(world))
    .route('/', templateRoutes(world))
    .route('/', apiRoutes(world, 'chatapps'))
    .route('/sms', apiRoutes(world, 'sms'))
    .route('/voice', voiceRoutes(world))
    .route('/emulator', controlRoutes(world))
    .route('/', pageRoutes());
  const server = await listen(app, options.port ?? 0);
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    smsUrl: `${url}/sms`,
    voiceUrl: `${url}/voice`,
    sent: world.log.sent,
    flows: world.flows,
    templates: world.templates,
    violations: world.violations,
    failNext: (...answers) => world.failures.push(...answers),
    setFate: world.setFate,
    connect: world.connect,
    write: (message) => writeAsCustomer(world, message),
    conversation: (phone) => world.log.conversation(phoneKey({ msisdn: phone })),
    async stop() {
      world.stop();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function createWorld(options: EmulatorOptions) {
  const { now = Date.now, apiKey = null, holdsWindow = false, endingsCount = false } = options;
  const { versions = { inbound: 3, status: 9 }, delays = usualDelays } = options;
  const fates = new Map<string, Fate>();
  const violations: string[] = [];
  const failures: Answer[] = [];
  let target = options.target ?? null;
  const log = createMessageLog(now);
  const webhooks = createWebhookSender(() => target, options.retryAfterMs);
  const timers = new Set<NodeJS.Timeout>();
  function later(afterMs: number, work: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, afterMs);
    timers.add(timer);
  }
  return {
    ...{
      now,
      apiKey,
      holdsWindow,
      endingsCount,
      versions,
      fates,
      violations,
      failures,
      log,
      webhooks,
    },
    contracts: publishedContracts(),
    flows: createFlowStore(now),
    templates: [...usualTemplates],
    flowLimiter: createFlowLimiter(now),
    limiter: createRateLimiter(options.limits ?? documentedLimits, now),
    statuses: createStatuses({ delays, log, webhooks, versions, now, later }),
    later,
    connect(to: WebhookTarget) {
      target = to;
    },
    setFate(phone: string, fate: Fate | null) {
      const key = phoneKey({ msisdn: phone });
      if (fate) fates.set(key, fate);
      else fates.delete(key);
    },
    stop() {
      webhooks.stop();
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

function listen(app: Hono<EmulatorEnv>, port: number): Promise<Server> {
  return new Promise((listening, failed) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => {
      listening(server as Server);
    });
    server.once('error', failed);
  });
}

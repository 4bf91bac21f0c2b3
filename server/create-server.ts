/** The only place where things are created: database, runtime, channels, app; and then it listens. */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import { type Database, openDatabase } from '../db/open.ts';
import { type Admission, createAdmission } from './admission.ts';
import { type App, createApp } from './app.ts';
import type { BookingChanged } from './booking/booking-deps.ts';
import { createBookingApp } from './booking/create-booking-app.ts';
import { seedBooking } from './booking/seed-booking.ts';
import { type BookingStarts, createBookingStarts } from './booking-starts/booking-starts.ts';
import type { Channel } from './channels/channel.ts';
import { createChatAppsChannel } from './channels/chatapps/chatapps-channel.ts';
import { createSimulatorChannel } from './channels/simulator/simulator-channel.ts';
import { type Config, generateSecret } from './config.ts';
import { createConsentWords } from './consent-words.ts';
import { builtEditor, type EditorPage } from './editor-files.ts';
import { createFeed, type Feed } from './feed.ts';
import { createHandOverAddress } from './hand-over-address.ts';
import type { Log } from './log.ts';
import { readMetrics } from './metrics.ts';
import { type Clock, systemClock } from './runtime/clock.ts';
import { createCommitMeter } from './runtime/commit-meter.ts';
import { perSecond } from './runtime/pace.ts';
import { createPerformRequest } from './runtime/perform-request.ts';
import type { Runtime } from './runtime/runtime.ts';
import { usualRates } from './runtime/send-pace.ts';
import { createRuntime } from './runtime/sqlite-runtime.ts';
import { createAccounts } from './security/accounts.ts';
import { createCredentials } from './security/credentials.ts';
import { openSecretBox } from './security/open-secret-box.ts';
import { createGuardedAgent } from './security/outbound-guard.ts';
import { storedSecret } from './security/stored-secret.ts';
import { createTraffic } from './traffic.ts';
import { loadShippedWorkflows } from './workflows.ts';

export interface ServerOptions {
  readonly config: Config;
  readonly log: Log;
  /** Where the checkout is: migrations, shipped workflows, the built editor. */
  readonly root: string;
  readonly clock?: Clock;
  /** Another way to serve the page than its built files. */
  readonly editor?: (server: Server) => Promise<EditorPage>;
}

export interface RunningServer {
  readonly url: string;
  readonly publicUrl: string;
  /** Makes the first account from another machine; null when there is one. */
  readonly setupCode: string | null;
  readonly runtime: Runtime;
  /** What it answers, route by route. */
  readonly app: App;
  readonly db: Database;
  stop(): Promise<void>;
}

const drainMs = 10_000;
/** What is decided is answered in this time; who listens for events never ends by themselves. */
const answersMs = 250;

/**
 * A request must come in good time; a connection between two requests may rest for longer than those who
 * call us keep it, so that none is closed under a request that is on its way.
 */
const connectionTimes = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  /** How often Node looks who took too long. */
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 75_000,
};

/** The whole program, listening. Rejects when the port or the store cannot be had. */
export async function createServer(options: ServerOptions): Promise<RunningServer> {
  const { config, log, root, clock = systemClock } = options;
  const { now } = clock;
  const http = createHttpServer(connectionTimes);
  const editor = (await options.editor?.(http)) ?? builtEditor(join(root, '.build/editor'));
  const ready = answerWhenReady(http, editor);
  const db = openStore(config, root);
  const box = openSecretBox(db, config);
  const feed = createFeed();
  const port = await listen(http, config);
  const localUrl = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
  const publicUrl = config.publicUrl ?? `http://localhost:${port}`;
  const internalKey = generateSecret();
  const setupCode = randomId();
  const kept = { consentWords: createConsentWords(db), handOver: createHandOverAddress(db) };
  const credentials = createCredentials({ db, box, log, now });
  const accounts = createAccounts({ db, now, environmentKey: config.apiKey, internalKey });
  if (config.adminPassword !== null) await accounts.setUp(config.adminPassword);
  seedBooking(db, { timeZone: config.timeZone });
  await loadShippedWorkflows({ db, feed, now }, join(root, 'workflows'));

  const watched = watchProcess();
  const provider = providerOf(config);
  const shared = { db, feed, log, now, randomId, publicUrl, provider };
  const runtime: Runtime = createRuntime({
    ...shared,
    meter: watched.meter,
    clock,
    random: Math.random,
    settings: () => config,
    consentWords: kept.consentWords.read,
    handOverTo: { url: kept.handOver.read, publicUrl },
    rates: { ...usualRates, sender: perSecond(config.sendsPerSecond) },
    channels: createChannels(config, log, now, (status) => runtime.deliver(status)),
    performRequest: createPerformRequest({
      now,
      localBaseUrl: () => localUrl,
      internalKey,
      guarded: createGuardedAgent(config.privateNetworkAllowed),
      credential: credentials.headers,
    }),
  });
  const booking = {
    ...shared,
    slotSecret: storedSecret(db, box, 'slotSecret'),
    onBookingChanged: tellOfBooking(feed),
  };
  const starts = createBookingStarts({ ...shared, booking, clock, runtime, settings: config });
  const app = createApp({
    ...shared,
    ...watched,
    runtime,
    accounts,
    credentials,
    setupCode,
    editor,
    booking: createBookingApp(booking),
    webhookAuthorization:
      config.webhookAuthorization ?? storedSecret(db, box, 'webhookAuthorization'),
    chatAppsBaseUrl: config.chatApps.baseUrl,
    accountId: config.accountId,
    business: config,
    ...kept,
    metrics: () => readMetrics({ db, now, ...watched }),
  });
  ready(getRequestListener(app.fetch));
  runtime.start();
  starts.start();

  return {
    url: localUrl,
    publicUrl,
    setupCode: accounts.needsSetup() ? setupCode : null,
    runtime,
    app,
    db,
    stop: () => finish({ http, runtime, starts, db, admission: watched.admission }),
  };
}

function tellOfBooking(feed: Feed): (change: BookingChanged) => void {
  return ({ bookingId }) => feed.publish({ type: 'booking', bookingId });
}

/** What is counted as it happens, to let in no more than can be done, and for `/metrics`. */
function watchProcess() {
  return {
    admission: createAdmission(),
    webhooks: createTraffic(),
    meter: createCommitMeter(),
  };
}

/** Takes nothing new, does what is to be done first, and lets the answers to it go out. */
async function finish({ http, runtime, starts, db, admission }: Running): Promise<void> {
  admission.close();
  const closed = new Promise((resolve) => http.close(resolve));
  await starts.stop();
  await runtime.stop(drainMs);
  await Promise.race([closed, sleep(answersMs)]);
  http.closeAllConnections();
  db.sqlite.close();
}

interface Running {
  readonly http: Server;
  readonly runtime: Runtime;
  readonly starts: BookingStarts;
  readonly db: Database;
  readonly admission: Admission;
}

/** Small letters and digits. */
function randomId(): string {
  return randomBytes(10).toString('hex');
}

/** Through which adapter those are reached who are not simulated. */
function providerOf({ chatApps }: Config): Channel['provider'] {
  return chatApps.apiKey === null ? 'simulator' : 'chatapps';
}

function createChannels(
  { chatApps }: Config,
  log: Log,
  now: () => number,
  deliver: Runtime['deliver'],
): Channel[] {
  const simulator = createSimulatorChannel({
    now,
    deliver,
    onError: (error) => log.error('A simulated status was lost.', error),
  });
  const { apiKey } = chatApps;
  return apiKey === null
    ? [simulator]
    : [simulator, createChatAppsChannel({ ...chatApps, apiKey, now })];
}

function openStore(config: Config, root: string): Database {
  if (config.databaseFile !== ':memory:') {
    mkdirSync(dirname(config.databaseFile), { recursive: true, mode: 0o700 });
  }
  return openDatabase(config.databaseFile, join(root, 'db/migrations'));
}

/** The port it listens on: the one asked for, or a free one for 0. */
async function listen(http: Server, { port, host }: Config): Promise<number> {
  await new Promise<void>((listening, failed) => {
    http.once('error', failed);
    http.listen(port, host, listening);
  });
  const address = http.address();
  return address !== null && typeof address === 'object' ? address.port : port;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Answers requests as soon as it is told how; those that come earlier wait. */
function answerWhenReady(http: Server, editor: EditorPage): (answer: Answer) => void {
  let ready: (answer: Answer) => void = () => {};
  const answering = new Promise<Answer>((resolve) => {
    ready = resolve;
  });
  http.on('request', (request, response) => {
    const answerIt = () => void answering.then((answer) => answer(request, response));
    if (editor.middleware) editor.middleware(request, response, answerIt);
    else answerIt();
  });
  return ready;
}

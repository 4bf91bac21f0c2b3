/** The only place where things are created: database, runtime, channels, app; and then it listens. */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createServer as createHttpServer, type Server } from 'node:http';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import { type Database, openDatabase } from '../db/open.ts';
import { type Admission, createAdmission } from './admission.ts';
import { type App, createApp } from './app.ts';
import type { BookingChanged, BookingDeps } from './booking/booking-deps.ts';
import { type CalendarSync, createCalendarSync } from './booking/calendars/calendar-sync.ts';
import { createCalendars } from './booking/calendars/create-calendars.ts';
import { createBookingApp } from './booking/create-booking-app.ts';
import { seedBooking } from './booking/seed-booking.ts';
import { type BookingStarts, createBookingStarts } from './booking-starts/booking-starts.ts';
import type { Channel } from './channels/channel.ts';
import { createChatAppsChannel } from './channels/chatapps/chatapps-channel.ts';
import { createSimulatorChannel } from './channels/simulator/simulator-channel.ts';
import { type Config, generateSecret } from './config.ts';
import { builtEditor, type EditorPage } from './editor-files.ts';
import { createFeed, type Feed } from './feed.ts';
import { connectFlowsAt8x8 } from './flows/connect-flows-at-8x8.ts';
import { createEndpointKey } from './flows/endpoint/endpoint-key.ts';
import { createFlowExchange } from './flows/endpoint/flow-exchange.ts';
import { loadShippedFlows } from './flows/shipped-flows.ts';
import { withFlowsAt8x8 } from './flows/with-flows-at-8x8.ts';
import { keptChoices } from './kept-choices.ts';
import { answerWhenReady, listen } from './listen.ts';
import type { Log } from './log.ts';
import { createDownload } from './media/download.ts';
import { keepingFormFiles } from './media/keep-form-files.ts';
import { mediaFolder } from './media/media-file.ts';
import { readMetrics } from './metrics.ts';
import { createNotify } from './notify.ts';
import { type Clock, systemClock } from './runtime/clock.ts';
import { createCommitMeter } from './runtime/commit-meter.ts';
import { createFlowRequests } from './runtime/flow-requests.ts';
import { perSecond } from './runtime/pace.ts';
import { createPerformRequest } from './runtime/perform-request.ts';
import type { Runtime } from './runtime/runtime.ts';
import { usualRates } from './runtime/send-pace.ts';
import { createRuntime } from './runtime/sqlite-runtime.ts';
import { createAccounts } from './security/accounts.ts';
import { createCredentials } from './security/credentials.ts';
import { openSecretBox } from './security/open-secret-box.ts';
import { createGuardedAgent } from './security/outbound-guard.ts';
import type { SecretBox } from './security/secret-box.ts';
import { storedSecret } from './security/stored-secret.ts';
import { loadShippedWorkflows } from './shipped-workflows.ts';
import { createAccountTemplates } from './templates/account-templates.ts';
import { createTraffic } from './traffic.ts';

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
  const http = createHttpServer(connectionTimes);
  const editor = (await options.editor?.(http)) ?? builtEditor(join(root, '.build/editor'));
  const ready = answerWhenReady(http, editor);
  const db = openStore(config, root);
  const box = openSecretBox(db, config);
  const feed = createFeed();
  const port = await listen(http, config);
  const localUrl = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
  const publicUrl = config.publicUrl ?? `http://localhost:${port}`;
  seedBooking(db, { timeZone: config.timeZone });
  const shipped = join(root, 'workflows');
  await loadShippedFlows({ db, feed, now: clock.now }, shipped);
  await loadShippedWorkflows({ db, feed, now: clock.now, randomId }, shipped);
  const places = { localUrl, publicUrl, galleryFolder: shipped };
  const world = { config, log, clock, db, box, feed, editor, ...places };
  const { app, runtime, starts, sync, accounts, setupCode, admission } = assemble(world);
  if (config.adminPassword !== null) await accounts.setUp(config.adminPassword);
  ready(getRequestListener(app.fetch));
  runtime.start();
  starts.start();
  sync.start();

  return {
    url: localUrl,
    publicUrl,
    setupCode: accounts.needsSetup() ? setupCode : null,
    runtime,
    app,
    db,
    stop: () => finish({ http, runtime, starts, sync, db, admission }),
  };
}

interface World {
  readonly config: Config;
  readonly log: Log;
  readonly clock: Clock;
  readonly db: Database;
  readonly box: SecretBox;
  readonly feed: Feed;
  readonly editor: EditorPage;
  readonly localUrl: string;
  readonly publicUrl: string;
  readonly galleryFolder: string;
}

/** The parts, each with what it needs of the others. Starts nothing. */
function assemble({ config, log, clock, db, box, feed, editor, ...places }: World) {
  const { localUrl, publicUrl } = places;
  const { now } = clock;
  const internalKey = generateSecret();
  const setupCode = randomId();
  const kept = keptChoices(db, config);
  const credentials = createCredentials({ db, box, log, now });
  const accounts = createAccounts({ db, now, environmentKey: config.apiKey, internalKey });
  const watched = watchProcess();
  const provider = providerOf(config);
  const shared = { db, feed, log, now, randomId, provider, ...places };
  const guarded = createGuardedAgent(config.privateNetworkAllowed);
  const slotSecret = storedSecret(db, box, 'slotSecret');
  const media = { ...shared, ...mediaStore(config, guarded), linkSecret: slotSecret };
  const flowRequests = createFlowRequests(clock);
  const performRequest = createPerformRequest({
    now,
    localBaseUrl: () => localUrl,
    internalKey,
    guarded,
    credential: credentials.headers,
  });
  const runtime: Runtime = createRuntime({
    ...shared,
    meter: watched.meter,
    clock,
    flowRequests,
    random: Math.random,
    settings: kept.business.settings,
    consentWords: kept.consentWords.read,
    handOverTo: { url: kept.handOver.read, publicUrl },
    rates: { ...usualRates, sender: perSecond(config.sendsPerSecond) },
    channels: createChannels(config, db, log, now, (status) => runtime.deliver(status)),
    performRequest,
  });
  const calendars = createCalendars({ ...shared, box, guarded, defaults: config.calendars });
  const booking: BookingDeps = {
    ...shared,
    calendars: calendars.ask,
    slotSecret,
    onBookingChanged: tellOfBooking(feed),
    onWritten: () => void starts.look(),
    quietHours: kept.quietHours.read,
    notify: createNotify(provider, (notice) => runtime.deliver(notice)),
  };
  const starts = createBookingStarts({ ...shared, booking, clock, runtime, settings: config });
  const sync = createCalendarSync({ ...shared, booking, clock, ...calendars, random: Math.random });
  const app = createApp({
    ...shared,
    ...watched,
    runtime: keepingFormFiles(runtime, media),
    performRequest,
    accountTemplates: createAccountTemplates({ db, now, config }),
    accounts,
    credentials,
    setupCode,
    editor,
    booking: createBookingApp({ ...booking, media }),
    media,
    calendars: { ...shared, ...calendars, sync, defaults: config.calendars },
    webhookAuthorization:
      config.webhookAuthorization ?? storedSecret(db, box, 'webhookAuthorization'),
    chatAppsBaseUrl: config.chatApps.baseUrl,
    accountId: config.accountId,
    endpointKey: createEndpointKey(db, box),
    flowExchange: createFlowExchange({ ...shared, runtime, flowRequests }),
    flowsAt8x8: connectFlowsAt8x8(shared, config),
    ...kept,
    metrics: () => readMetrics({ db, now, ...watched }),
  });
  return { app, runtime, starts, sync, accounts, setupCode, admission: watched.admission };
}

function tellOfBooking(feed: Feed): (change: BookingChanged) => void {
  return ({ bookingId }) => feed.publish({ type: 'booking', bookingId });
}

/** Where photos and documents are kept, and how they are fetched. */
function mediaStore(config: Config, guarded: ReturnType<typeof createGuardedAgent>) {
  const { mediaBytesMax: bytesMax } = config;
  return { folder: mediaFolder(config), bytesMax, download: createDownload(guarded) };
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
async function finish({ http, runtime, starts, sync, db, admission }: Running): Promise<void> {
  admission.close();
  const closed = new Promise((resolve) => http.close(resolve));
  await Promise.all([starts.stop(), sync.stop()]);
  await runtime.stop(drainMs);
  await Promise.race([closed, sleep(answersMs)]);
  http.closeAllConnections();
  db.sqlite.close();
}

interface Running {
  readonly http: Server;
  readonly runtime: Runtime;
  readonly starts: BookingStarts;
  readonly sync: CalendarSync;
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
  db: Database,
  log: Log,
  now: () => number,
  deliver: Runtime['deliver'],
): Channel[] {
  const simulator = createSimulatorChannel({
    now,
    deliver,
    onError: (error) => log.error('A simulated status was lost.', error),
  });
  const { apiKey, subAccountId } = chatApps;
  const at8x8 = { db, subAccountId };
  return apiKey === null
    ? [simulator]
    : [simulator, withFlowsAt8x8(createChatAppsChannel({ ...chatApps, apiKey, now }), at8x8)];
}

function openStore(config: Config, root: string): Database {
  if (config.databaseFile !== ':memory:') {
    mkdirSync(dirname(config.databaseFile), { recursive: true, mode: 0o700 });
  }
  return openDatabase(config.databaseFile, join(root, 'db/migrations'));
}

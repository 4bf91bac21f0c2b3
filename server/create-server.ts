/** The only place where things are created: database, runtime, channels, app; and then it listens. */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createServer as createHttpServer, type Server } from 'node:http';
import { dirname, join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { type Database, openDatabase } from '../db/open.ts';
import { readSetting, writeSetting } from '../db/settings.ts';
import { createApp } from './app.ts';
import { createBookingApp } from './booking/booking-app.ts';
import { seedBooking } from './booking/seed-booking.ts';
import { createChatAppsChannel } from './channels/chatapps/chatapps-channel.ts';
import { createSimulatorChannel } from './channels/simulator/simulator-channel.ts';
import { type Config, generateSecret } from './config.ts';
import { builtEditor, type EditorPage } from './editor-files.ts';
import { createFeed } from './feed.ts';
import type { Log } from './log.ts';
import { createRuntime } from './runtime/sqlite-runtime.ts';
import { createAccounts } from './security/accounts.ts';
import { loadShippedWorkflows } from './workflows.ts';

export interface ServerOptions {
  readonly config: Config;
  readonly log: Log;
  /** Where the checkout is: migrations, shipped workflows, the built editor. */
  readonly root: string;
  /** Another way to serve the page than its built files. */
  readonly editor?: ((server: Server) => Promise<EditorPage>) | undefined;
  readonly now?: (() => number) | undefined;
}

export interface RunningServer {
  readonly url: string;
  readonly publicUrl: string;
  /** Set when nobody has chosen a password yet. */
  readonly setupCode: string | null;
  stop(): Promise<void>;
}

const drainMs = 10_000;

/** The whole program, listening. */
export async function createServer(options: ServerOptions): Promise<RunningServer> {
  const { config, log, root, now = Date.now } = options;
  const db = openStore(config, root);
  const feed = createFeed();
  const randomId = () => randomBytes(10).toString('hex');
  const internalKey = generateSecret();
  const setupCode = randomBytes(9).toString('base64url');
  const accounts = createAccounts({ db, now, environmentKey: config.apiKey, internalKey });
  if (config.adminPassword !== null && accounts.needsSetup()) {
    await accounts.setUp(config.adminPassword);
  }
  seedBooking(db, { timeZone: config.timeZone, now, randomId });
  await loadShippedWorkflows({ db, feed, now }, join(root, 'workflows'));

  const http = createHttpServer({ requestTimeout: 30_000, headersTimeout: 10_000 });
  const editor = (await options.editor?.(http)) ?? builtEditor(join(root, '.build/editor'));
  let localUrl = '';
  const publicUrl = () => config.publicUrl ?? localUrl;
  const runtime = createRuntime({
    db,
    feed,
    log,
    now,
    randomId,
    settings: { timeZone: config.timeZone, language: config.language, country: config.country },
    channels: (deliver) => [
      createSimulatorChannel({
        now,
        deliver,
        onError: (error) => log.error('A simulated status was lost.', error),
      }),
      ...(config.chatApps.apiKey === null
        ? []
        : [createChatAppsChannel({ ...config.chatApps, apiKey: config.chatApps.apiKey })]),
    ],
    local: { url: () => localUrl, key: internalKey },
    privateNetworkAllowed: config.privateNetworkAllowed,
  });
  const app = createApp({
    db,
    feed,
    log,
    now,
    randomId,
    runtime,
    accounts,
    setupCode,
    publicUrl,
    booking: createBookingApp({
      db,
      now,
      randomId,
      slotSecret: storedSecret(db, 'slotSecret'),
      publicUrl: publicUrl(),
      onBookingChanged: ({ bookingId }) => feed.publish({ type: 'booking', bookingId }),
    }),
    editor,
    webhookAuthorization:
      config.webhookAuthorization ?? storedSecret(db, 'webhookAuthorization'),
    provider: config.chatApps.apiKey === null ? 'simulator' : 'chatapps',
    chatAppsBaseUrl: config.chatApps.baseUrl,
    metrics: () => runtime.metrics(),
  });

  const answer = getRequestListener(app.fetch);
  http.on('request', (request, response) => {
    if (editor.middleware) editor.middleware(request, response, () => answer(request, response));
    else answer(request, response);
  });
  const port = await listen(http, config);
  localUrl = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
  runtime.start();

  return {
    url: localUrl,
    publicUrl: config.publicUrl ?? `http://localhost:${port}`,
    setupCode: accounts.needsSetup() ? setupCode : null,
    async stop() {
      http.close();
      await runtime.stop(drainMs);
      http.closeAllConnections();
      db.sqlite.close();
    },
  };
}

function openStore(config: Config, root: string): Database {
  if (config.databaseFile !== ':memory:') {
    mkdirSync(dirname(config.databaseFile), { recursive: true });
  }
  return openDatabase(config.databaseFile, join(root, 'db/migrations'));
}

/** A secret made on first use, and kept. */
function storedSecret(db: Database, key: string): string {
  const kept = readSetting(db, key);
  if (typeof kept === 'string') return kept;
  const secret = generateSecret();
  writeSetting(db, key, secret);
  return secret;
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

/** What the tests in a browser play on: a server over a fresh file, and people who visit it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { ensureBuilt } from '../../../scripts/ensure-built.mjs';
import { systemClock } from '../../../server/runtime/clock.ts';
import { projectRoot, startTestServer, type TestServer } from '../../support/test-server.ts';
import { sharedBrowser } from './browser.ts';
import { collectTrouble } from './trouble.ts';

export const password = 'a garden of nine cats';
export const wide = { width: 1440, height: 900 };
export const narrow = { width: 390, height: 844 };

/** In London, where server and visitors are. It goes on from there. */
const mondayMorning = Date.parse('2026-05-04T09:10:00+01:00');

/** How long a page may take for anything, on a busy machine: for `expect.poll`, too. */
export const patience = { timeout: 15_000 };

export interface Stage {
  readonly server: TestServer;
  /** Somebody who was never here opens this address, in a browser of their own. */
  visit(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** The owner, signed in, opens this address, in a browser of their own. */
  enter(path: string, options?: BrowserContextOptions): Promise<Page>;
  stopServer(): Promise<void>;
  /** On the same file and at the same address. */
  startServerAgain(): Promise<void>;
  /** A complaint of the browser that belongs to what is tried. Any other fails the test. */
  forgive(complaint: RegExp): void;
  /** All there were since the test began, forgiven or not. */
  complaints(): readonly string[];
}

/**
 * Call it once in a test file: it starts before the tests and ends after them. `environment` is asked
 * when the server starts: what it stands on can be started before.
 */
export function setUpStage(environment: () => Record<string, string> = () => ({})): Stage {
  const shiftMs = mondayMorning - Date.now();
  const trouble: string[] = [];
  const forgiven: RegExp[] = [];
  let folder = '';
  let server: TestServer;
  let session: Awaited<ReturnType<BrowserContext['cookies']>> | null = null;

  beforeAll(async () => {
    await ensureBuilt();
    folder = await mkdtemp(join(tmpdir(), 'journeyman-stage-'));
    server = await startServer('0');
  });

  afterEach(async ({ task }) => {
    const contexts = (await sharedBrowser()).contexts();
    if (task.result?.state === 'fail') await takePictures(contexts, task.name);
    for (const context of contexts) await context.close();
    const pardons = forgiven.splice(0);
    const grave = trouble.splice(0).filter((each) => !pardons.some((it) => it.test(each)));
    expect([...new Set(grave)], 'complaints of the browser').toEqual([]);
  });

  afterAll(async () => {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  function startServer(port: string): Promise<TestServer> {
    return startTestServer({
      environment: { DATA_DIR: folder, PORT: port, ...environment() },
      clock: {
        now: () => Date.now() + shiftMs,
        wakeAt: (at, wake) => systemClock.wakeAt(at - shiftMs, wake),
      },
    });
  }

  async function newVisitor(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const browser = await sharedBrowser();
    const context = await browser.newContext({
      baseURL: server.url,
      viewport: wide,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      ...options,
    });
    context.setDefaultTimeout(patience.timeout);
    await context.clock.setSystemTime(Date.now() + shiftMs);
    collectTrouble(context, trouble);
    return context;
  }

  return {
    get server() {
      return server;
    },
    async visit(path, options) {
      const context = await newVisitor(options);
      return open(context, path);
    },
    async enter(path, options) {
      const context = await newVisitor(options);
      session ??= await signIn(context);
      await context.addCookies(session);
      return open(context, path);
    },
    stopServer: () => server.stop(),
    async startServerAgain() {
      server = await startServer(new URL(server.url).port);
    },
    forgive: (complaint) => void forgiven.push(complaint),
    complaints: () => trouble,
  };
}

/** Another page of the same visitor, or their first. */
export async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

/** Without the page, because only so many tries a minute are allowed. */
async function signIn(context: BrowserContext) {
  const { setupNeeded } = await (await context.request.get('/api/session')).json();
  const path = setupNeeded ? '/api/setup' : '/api/session';
  const answer = await context.request.post(path, { data: { password } });
  if (!answer.ok()) throw new Error(`Could not sign in: ${await answer.text()}`);
  return context.cookies();
}

async function takePictures(contexts: BrowserContext[], testName: string): Promise<void> {
  const pages = contexts.flatMap((context) => context.pages());
  const name = testName.replace(/\W+/g, '-').slice(0, 60);
  for (const [index, page] of pages.entries()) {
    await page.screenshot({ path: join(projectRoot, 'test-results', `${name}-${index + 1}.png`) });
  }
}

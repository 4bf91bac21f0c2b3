/**
 * The program is told to stop (SIGTERM) while customers write and messages are on their way: what it
 * acknowledged is kept, what it was doing is done and noted, and it ends by itself, soon, with 0.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { openDatabase } from '../db/open.ts';
import { inbound } from './support/documented-webhooks.ts';
import { type RealProgram, startProgram } from './support/real-program.ts';
import { webhookAuthorization } from './support/test-server.ts';

const message = z.object({ clientMessageId: z.string() });
let chatApps: Server;
/** How often each message came to 8x8. */
const arrivals = new Map<string, number>();
let answers: 'slowly' | 'never' = 'slowly';
let folder = '';
let program: RealProgram;

beforeAll(async () => {
  chatApps = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const { clientMessageId } = message.parse(JSON.parse(body));
    arrivals.set(clientMessageId, (arrivals.get(clientMessageId) ?? 0) + 1);
    if (answers === 'never') return;
    await sleep(100);
    const umid = `umid-${clientMessageId}`;
    response.end(JSON.stringify({ umid, clientMessageId, status: { state: 'queued' } }));
  });
  await new Promise<void>((listening) => chatApps.listen(0, '127.0.0.1', listening));
});
afterAll(() => {
  chatApps.closeAllConnections();
  chatApps.close();
});
beforeEach(async () => {
  arrivals.clear();
  answers = 'slowly';
  folder = await mkdtemp(join(tmpdir(), 'journeyman-drain-'));
  program = await start();
});
afterEach(async () => {
  await program.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

function start(): Promise<RealProgram> {
  const { port } = chatApps.address() as AddressInfo;
  return startProgram(folder, {
    CHATAPPS_API_KEY: 'a-key',
    CHATAPPS_BASE_URL: `http://127.0.0.1:${port}`,
    WEBHOOK_AUTHORIZATION: webhookAuthorization,
  });
}

/** Somebody new writes; true when that was acknowledged. */
async function write(index: number): Promise<boolean> {
  const { webhook } = inbound(`crowd ${index}`, {
    type: 'Text',
    content: { text: 'book appointment' },
    user: { msisdn: `+4477${String(index).padStart(8, '0')}`, name: `Customer ${index}` },
    timestamp: new Date().toISOString(),
  });
  try {
    const answer = await fetch(`${program.url}/webhooks/chatapps`, {
      method: 'POST',
      headers: { authorization: webhookAuthorization, 'content-type': 'application/json' },
      body: JSON.stringify(webhook),
    });
    await answer.text();
    return answer.status === 200;
  } catch {
    return false;
  }
}

/** Reads what the program left behind. */
function left<T>(read: (sqlite: ReturnType<typeof openDatabase>['sqlite']) => T): T {
  const { sqlite } = openDatabase(join(folder, 'journeyman.db'));
  try {
    return read(sqlite);
  } finally {
    sqlite.close();
  }
}

function count(sql: string): number {
  return left((sqlite) => z.number().parse(sqlite.prepare(sql).pluck().get()));
}

describe('a program that is told to stop', () => {
  it('while customers write, loses nothing, repeats nothing, and ends with 0', async () => {
    const acknowledged: number[] = [];
    const refused: number[] = [];
    let next = 0;
    async function keepWriting(): Promise<void> {
      while (refused.length < 40) {
        const index = next++;
        (await write(index)) ? acknowledged.push(index) : refused.push(index);
      }
    }
    const writing = Promise.all(Array.from({ length: 20 }, keepWriting));
    await vi.waitFor(() => expect(arrivals.size).toBeGreaterThan(50), { timeout: 30_000 });
    const toldAt = performance.now();
    expect(await program.kill('SIGTERM')).toBe(0);
    const tookMs = performance.now() - toldAt;
    await writing;
    expect(tookMs).toBeLessThan(10_000);
    process.stdout.write(
      `Stopped in ${Math.round(tookMs)} ms, with ${acknowledged.length} customers acknowledged.\n`,
    );

    const kept = count("select count(*) from message where direction = 'in'");
    expect(kept).toBeGreaterThanOrEqual(acknowledged.length);
    expect(kept).toBeLessThanOrEqual(acknowledged.length + refused.length);
    expect(count("select count(*) from outbox where status = 'claimed' and attempts > 0")).toBe(0);
    const told = count(
      "select count(*) from message where direction = 'out' and status = 'queued'",
    );
    expect(told).toBe(arrivals.size);

    program = await start();
    for (const index of refused) expect(await write(index)).toBe(true);
    const everybody = acknowledged.length + refused.length;
    await vi.waitFor(() => expect(arrivals.size).toBe(everybody), { timeout: 30_000 });
    expect([...arrivals.values()].every((times) => times === 1)).toBe(true);
    expect(await program.kill('SIGTERM')).toBe(0);
    expect(count('select count(*) from outbox')).toBe(0);
  });

  it('while 8x8 answers nothing, waits no longer than it said', async () => {
    answers = 'never';
    expect(await write(1)).toBe(true);
    await vi.waitFor(() => expect(arrivals.size).toBe(1), { timeout: 10_000 });
    const toldAt = performance.now();
    expect(await program.kill('SIGTERM')).toBe(0);
    expect(performance.now() - toldAt).toBeLessThan(15_000);
    expect(count('select count(*) from outbox')).toBe(1);
  });
});

/**
 * The promise that no time is sold twice, under load: a thousand requests at once over HTTP, the
 * same request a thousand times, and several processes on one database file.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import BetterSqlite from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { listBookings } from '../../db/booking/bookings.ts';
import { type BookingDesk, bookingDesk, type Said } from '../../test/support/booking-desk.ts';

const crowd = 1000;
const folder = mkdtempSync(join(tmpdir(), 'booking-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a thousand requests at once', { timeout: 60_000 }, () => {
  it('for one slot: one gets it, all others get alternatives', async () => {
    const desk = bookingDesk();
    const [slotId = ''] = await desk.slotIds();
    const said = await everyone((number) => post(desk, { slotId, customer: customer(number) }));
    expect(counts(said)).toEqual({ 201: 1, 409: crowd - 1 });
    const lost = said.filter(({ status }) => status === 409);
    expect(lost.every(({ body }) => body.status === 'slot_taken')).toBe(true);
    expect(lost.every(({ body }) => body.alternatives.length > 0)).toBe(true);
    expect(lost.some(({ text }) => text.includes(slotId))).toBe(false);
    expect(booked(desk)).toBe(1);
  });

  it('with one Idempotency-Key: one booking, one answer', async () => {
    const desk = bookingDesk();
    const [slotId = ''] = await desk.slotIds();
    const request = { slotId, customer: customer(0) };
    const said = await everyone(() => post(desk, request, { 'Idempotency-Key': 'tap-1' }));
    expect(counts(said)).toEqual({ 200: crowd - 1, 201: 1 });
    expect(new Set(said.map(({ text }) => text)).size).toBe(1);
    expect([booked(desk), desk.changes.length]).toEqual([1, 1]);
  });

  it('for a course of three: three get in', async () => {
    const desk = bookingDesk();
    const [slotId = ''] = await desk.slotIds('course');
    const said = await everyone((number) => post(desk, { slotId, customer: customer(number) }));
    expect(counts(said)).toEqual({ 201: 3, 409: crowd - 3 });
  });

  it('for holds and bookings of one slot: one gets it', async () => {
    const desk = bookingDesk();
    const [slotId = ''] = await desk.slotIds();
    const said = await everyone((number) =>
      number % 2 === 0
        ? desk.call('POST', '/v1/holds', { slotId })
        : post(desk, { slotId, customer: customer(number) }),
    );
    expect(counts(said)).toEqual({ 201: 1, 409: crowd - 1 });
  });

  it('that all move to one slot: one arrives, the others stay where they are', async () => {
    const desk = bookingDesk();
    const [target = '', ...others] = await desk.slotIds();
    const movers = await Promise.all(
      others
        .slice(0, 20)
        .map((slotId, number) => post(desk, { slotId, customer: customer(number) })),
    );
    const said = await Promise.all(
      movers.map(({ body }) =>
        desk.call('POST', `/v1/bookings/${body.id}/reschedule`, { slotId: target }),
      ),
    );
    expect(counts(said)).toEqual({ 200: 1, 409: movers.length - 1 });
    const starts = listBookings(desk.db, { from: 0, confirmedOnly: true, limit: 100 }).map(
      ({ reservation }) => reservation.startAt,
    );
    expect(new Set(starts).size).toBe(movers.length);
  });
});

describe('several processes on one file', { timeout: 120_000 }, () => {
  it('sell each of five slots once', async () => {
    const file = join(folder, 'shared.db');
    const desk = bookingDesk(file);
    const slotIds = (await desk.slotIds()).slice(0, 5);
    const results = await Promise.all([1, 2, 3, 4].map((seed) => rival(file, slotIds, seed)));
    const won = results.flatMap((result) => result.won);
    expect(results.map((result) => result.asked)).toEqual([250, 250, 250, 250]);
    expect(results.flatMap((result) => result.unexpected)).toEqual([]);
    expect(won.toSorted()).toEqual(slotIds.toSorted());
    print(`${results.length} processes, 1,000 requests, ${won.length} winners of 5 slots`);
    expect(booked(desk)).toBe(5);
  });

  it('wait for one another, and say so when that takes too long', async () => {
    const file = join(folder, 'locked.db');
    const desk = bookingDesk(file);
    const [slotId = ''] = await desk.slotIds();
    const other = new BetterSqlite(file);
    other.exec('BEGIN IMMEDIATE');
    const early = await post(desk, { slotId, customer: customer(1) });
    expect([early.status, early.body.status]).toEqual([503, 'busy']);
    expect(early.headers.get('Retry-After')).toBe('1');
    setTimeout(() => other.exec('COMMIT'), 150);
    expect((await post(desk, { slotId, customer: customer(1) })).status).toBe(201);
    other.close();
  });
});

function everyone(ask: (number: number) => Promise<Said>): Promise<Said[]> {
  return Promise.all(Array.from({ length: crowd }, (_, number) => ask(number)));
}

function post(desk: BookingDesk, body: unknown, headers = {}): Promise<Said> {
  return desk.call('POST', '/v1/bookings', body, headers);
}

function customer(number: number) {
  return { phone: `+4930${String(1_000_000 + number)}` };
}

function counts(said: readonly Said[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { status } of said) found[status] = (found[status] ?? 0) + 1;
  const shown = Object.entries(found).map(([status, count]) => `${count} times ${status}`);
  print(shown.join(', '));
  return found;
}

function print(figures: string): void {
  process.stdout.write(`${expect.getState().currentTestName}: ${figures}.\n`);
}

function booked(desk: BookingDesk): number {
  return listBookings(desk.db, { from: 0, confirmedOnly: true, limit: 10_000 }).length;
}

interface Rivalry {
  readonly asked: number;
  readonly won: string[];
  readonly unexpected: string[];
}

/** Another process that asks 250 times for the slots, in an order of its own, and ends. */
function rival(file: string, slotIds: string[], seed: number): Promise<Rivalry> {
  const script = `
    import { openDatabase } from '${here('../../db/open.ts')}';
    import { createBookingApp } from '${here('./create-booking-app.ts')}';
    const [file, slots, seed] = process.argv.slice(1);
    const slotIds = JSON.parse(slots);
    let ids = 0;
    const app = createBookingApp({
      db: openDatabase(file),
      now: () => Date.parse('2026-10-02T06:00:00Z'),
      slotSecret: 'a secret for tests',
      randomId: () => 'id-' + process.pid + '-' + ++ids,
      publicUrl: 'https://plumber.example',
      media: { bytesMax: 1 },
    });
    const ask = async (number) => {
      const slotId = slotIds[(number * 7 + Number(seed)) % slotIds.length];
      for (;;) {
        const response = await app.request('/v1/bookings', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ slotId, customer: { phone: '+49301234567' } }),
        });
        if (response.status !== 503) return { slotId, status: response.status };
      }
    };
    const all = await Promise.all(Array.from({ length: 250 }, (_, number) => ask(number)));
    console.info(JSON.stringify({
      asked: all.length,
      won: all.filter(({ status }) => status === 201).map(({ slotId }) => slotId),
      unexpected: all.filter(({ status }) => status !== 201 && status !== 409),
    }));`;
  const options = ['--import', 'tsx', '--input-type=module', '--eval', script];
  const child = spawn(process.execPath, [...options, file, JSON.stringify(slotIds), String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 60_000,
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(output));
      else reject(new Error(`The rival ended with ${code}: ${output}`));
    });
  });
}

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

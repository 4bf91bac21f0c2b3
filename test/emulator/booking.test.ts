/**
 * The shipped booking, from the keyword to the confirmation, through the stand-in for 8x8: the customer
 * writes and taps there, the program is told of it by webhooks, and statuses become ticks.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { startTestServer, type TestServer, webhookAuthorization } from '../support/test-server.ts';
import { type Emulator, startEmulator } from './emulator.ts';

let emulator: Emulator;
let server: TestServer;
beforeAll(async () => {
  const delays = { queued: 0, sent: 20, delivered: 60, read: 120 };
  emulator = await startEmulator({ apiKey: 'the-8x8-key', delays, holdsWindow: true });
  server = await startTestServer({
    environment: {
      CHATAPPS_BASE_URL: emulator.url,
      SMS_BASE_URL: emulator.smsUrl,
      CHATAPPS_API_KEY: 'the-8x8-key',
      CHATAPPS_SUBACCOUNT_ID: 'emulated',
    },
  });
  emulator.connect({ url: server.url, authorization: webhookAuthorization });
});
afterAll(async () => {
  await emulator.stop();
  await server.stop();
});

const patience = { timeout: 20_000 };

/** What the customer was told, with how each message stands. */
function told(phone: string) {
  return emulator.conversation(phone).filter(({ direction }) => direction === 'out');
}

async function isTold(phone: string, count: number): Promise<void> {
  await expect.poll(() => told(phone).length, patience).toBe(count);
}

const messages = z.object({
  messages: z.array(
    z.object({ direction: z.string(), status: z.string(), error: z.string().nullable() }),
  ),
});

/** How our messages to somebody stand, as the page shows them. */
async function ticks(phone: string) {
  const { body } = await server.request('GET', '/api/contacts?limit=200');
  const contacts = z.object({ contacts: z.array(z.object({ id: z.string(), phone: z.string() })) });
  const contact = contacts.parse(body).contacts.find((each) => each.phone === phone);
  const answer = await server.request('GET', `/api/contacts/${contact?.id}/messages`);
  const ours = messages.parse(answer.body).messages.filter(({ direction }) => direction === 'out');
  return ours.map(({ status, error }) => (error === null ? status : `${status}: ${error}`));
}

describe('the booking through the emulator', () => {
  it('goes from the keyword to the confirmation, and every message is read', async () => {
    const phone = '+447700950001';
    expect(await emulator.write({ from: phone, text: 'book appointment' })).toMatchObject({
      status: 200,
    });
    await isTold(phone, 1);
    await emulator.write({ from: phone, tap: '1' });
    await isTold(phone, 2);
    await emulator.write({ from: phone, tap: '1' });
    await isTold(phone, 3);
    const { content } = told(phone).at(-1) ?? {};
    expect(JSON.stringify(content)).toContain('confirmed');
    await expect.poll(() => ticks(phone), patience).toEqual(['read', 'read', 'read']);
    const path = `/booking/v1/bookings?phone=${encodeURIComponent(phone)}`;
    const { body } = await server.request('GET', path);
    expect(body).toMatchObject({ bookings: [{ status: 'confirmed' }] });
    expect(emulator.violations).toEqual([]);
  });

  it('shows what was not delivered, and why', async () => {
    const phone = '+447700950002';
    emulator.setFate(phone, { fails: 1051, message: 'The recipient has opted out' });
    await emulator.write({ from: phone, text: 'book appointment' });
    const failed = [expect.stringMatching(/^undelivered: .*The recipient has opted out/)];
    await expect.poll(() => ticks(phone), patience).toEqual(failed);
  });

  it('goes on when 8x8 was busy', async () => {
    const phone = '+447700950003';
    emulator.failNext({ status: 429, retryAfter: '1' }, { status: 503 });
    await emulator.write({ from: phone, text: 'book appointment' });
    await expect.poll(() => ticks(phone), patience).toEqual(['read']);
    expect(told(phone)).toHaveLength(1);
  });
});

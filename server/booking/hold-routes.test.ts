import { beforeEach, describe, expect, it } from 'vitest';
import { type BookingDesk, bookingDesk } from '../../test/support/booking-desk.ts';

let desk: BookingDesk;
let slotId: string;
beforeEach(async () => {
  desk = bookingDesk();
  [slotId = ''] = await desk.slotIds();
});

const customer = { phone: '+4930901820' };

describe('a hold', () => {
  it('keeps a time from others until it is booked', async () => {
    const held = await desk.call('POST', '/v1/holds', { slotId });
    expect(held.status).toBe(201);
    expect(held.body).toMatchObject({
      status: 'held',
      expiresAt: '2026-10-02T06:10:00.000Z',
      serviceId: 'repair',
      resourceId: 'ana',
      start: '2026-10-02T09:00:00+02:00',
      end: '2026-10-02T10:00:00+02:00',
    });
    expect(await desk.slotIds()).not.toContain(slotId);
    expect((await book({ slotId })).status).toBe(409);
    const booked = await book({ holdId: held.body.holdId });
    expect([booked.status, booked.body.id]).toEqual([201, held.body.holdId]);
    expect(desk.changes.map(({ kind }) => kind)).toEqual(['created']);
  });

  it('is over when its time is over, and other times are offered', async () => {
    const { body } = await desk.call('POST', '/v1/holds', { slotId, ttlSeconds: 60 });
    desk.clock.now += 60_000;
    const late = await book({ holdId: body.holdId });
    expect([late.status, late.body.status]).toEqual([410, 'hold_expired']);
    expect(late.body.alternatives[0]?.start).toBe('2026-10-02T09:00:00+02:00');
    expect((await book({ slotId })).status).toBe(201);
  });

  it('can be let go, as often as one likes', async () => {
    const { body } = await desk.call('POST', '/v1/holds', { slotId });
    const release = () => desk.call('DELETE', `/v1/holds/${body.holdId}`);
    expect([(await release()).status, (await release()).status]).toEqual([204, 204]);
    expect((await book({ slotId })).status).toBe(201);
    expect((await book({ holdId: body.holdId })).status).toBe(404);
  });

  it('that became a booking is used up', async () => {
    const { body } = await desk.call('POST', '/v1/holds', { slotId });
    await book({ holdId: body.holdId });
    const again = await book({ holdId: body.holdId });
    const released = await desk.call('DELETE', `/v1/holds/${body.holdId}`);
    expect([again.status, again.body.status]).toEqual([409, 'hold_used']);
    expect([released.status, released.body.status]).toEqual([409, 'hold_used']);
  });

  it('asked for twice with one Idempotency-Key is one hold', async () => {
    const hold = () =>
      desk.call('POST', '/v1/holds', { slotId }, { 'Idempotency-Key': 'instance:step:1' });
    const [first, second] = [await hold(), await hold()];
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.text).toBe(first.text);
  });

  it.each([
    [{}, 422, 'slotId'],
    [{ slotId: 'forged' }, 422, 'slotId'],
    [{ slotId: 7 }, 422, 'slotId'],
    [{ ttlSeconds: 10 }, 422, 'ttlSeconds'],
    [{ ttlSeconds: 1801 }, 422, 'ttlSeconds'],
    [{ ttlSeconds: '60' }, 422, 'ttlSeconds'],
  ])('is refused for %j with %s, naming %s', async (part, status, path) => {
    const body = 'ttlSeconds' in part ? { slotId, ...part } : part;
    const said = await desk.call('POST', '/v1/holds', body);
    expect(said.status).toBe(status);
    expect(said.body.error).toMatchObject({ path });
  });
});

function book(what: { slotId: string } | { holdId: string }) {
  return desk.call('POST', '/v1/bookings', { ...what, customer });
}

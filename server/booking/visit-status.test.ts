import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listBookingChanges } from '../../db/booking/booking-changes.ts';
import { type BookingDesk, bookingDesk } from '../../test/support/booking-desk.ts';

let desk: BookingDesk;
let id: string;
let reference: string;
beforeEach(async () => {
  desk = bookingDesk();
  const [slotId] = await desk.slotIds();
  const customer = { name: 'Ada', phone: '+4915112345678' };
  ({ id, reference } = (await desk.call('POST', '/v1/bookings', { slotId, customer })).body);
});
afterEach(() => desk.db.sqlite.close());

const say = (status: unknown, name = id) =>
  desk.call('POST', `/v1/appointments/${name}/status`, { status });
const kinds = () => listBookingChanges(desk.db, id).map(({ kind }) => kind);

describe('the status of a visit', () => {
  it('goes on from one to the next, is shown, and stays in the history', async () => {
    for (const status of ['en_route', 'arrived', 'done']) {
      expect(await say(status)).toMatchObject({ status: 200, body: { status } });
    }
    expect((await desk.call('GET', `/v1/bookings/${id}`)).body.status).toBe('done');
    expect(kinds()).toEqual(['created', 'en_route', 'arrived', 'done']);
    expect(desk.changes.map(({ kind }) => kind)).toEqual(kinds());
  });

  it('is said by the reference too', async () => {
    expect((await say('arrived', reference)).body.status).toBe('arrived');
  });

  it('said again changes nothing', async () => {
    await say('en_route');
    expect((await say('en_route')).status).toBe(200);
    expect(kinds()).toEqual(['created', 'en_route']);
  });

  it('is not taken back', async () => {
    await say('done');
    for (const status of ['en_route', 'arrived', 'no_show']) {
      const { status: code, body } = await say(status);
      expect(code).toBe(409);
      expect(body.error).toMatchObject({ code: 'status_refused', path: 'status' });
    }
    expect(kinds()).toEqual(['created', 'done']);
  });

  it('is none of a cancelled booking, of an unknown one, and of another word', async () => {
    expect((await say('on the moon')).body.error).toMatchObject({
      code: 'invalid',
      path: 'status',
    });
    expect((await say('done', 'BK-NONE')).status).toBe(404);
    await desk.call('POST', `/v1/bookings/${id}/cancel`, {});
    expect((await say('done')).body.error).toMatchObject({ code: 'booking_cancelled' });
  });

  it('done keeps a visit from being moved or cancelled', async () => {
    await say('done');
    const [, slotId] = await desk.slotIds();
    const moved = await desk.call('POST', `/v1/bookings/${id}/reschedule`, { slotId });
    const cancelled = await desk.call('POST', `/v1/bookings/${id}/cancel`, {});
    for (const { status, body } of [moved, cancelled]) {
      expect(status).toBe(409);
      expect(body.error).toMatchObject({ code: 'visit_done' });
    }
  });

  it('begins anew with another time', async () => {
    await say('no_show');
    const [, slotId] = await desk.slotIds();
    await desk.call('POST', `/v1/bookings/${id}/reschedule`, { slotId });
    expect((await desk.call('GET', `/v1/bookings/${id}`)).body.status).toBe('confirmed');
    expect((await say('en_route')).body.status).toBe('en_route');
  });
});

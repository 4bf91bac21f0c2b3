import { beforeEach, describe, expect, it } from 'vitest';
import { setDateOverrides } from '../../db/booking/date-overrides.ts';
import { findService, updateService } from '../../db/booking/services.ts';
import { type BookingDesk, bookingDesk } from '../../test/support/booking-desk.ts';

let desk: BookingDesk;
let slotIds: string[];
beforeEach(async () => {
  desk = bookingDesk();
  slotIds = await desk.slotIds();
});

const hourMs = 3_600_000;
const customer = { phone: '+49 (30) 901-820', name: 'Ada', locale: 'de' };

describe('booking', () => {
  it('confirms a free time, with all that a message needs', async () => {
    const { status, body } = await book(0, {
      notes: 'Ring twice',
      answers: { floor: 3, access: ['pets'] },
      source: { contactId: 'contact-1', instanceId: 'instance-1' },
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      status: 'confirmed',
      service: { id: 'repair', title: 'Repair' },
      resource: { id: 'ana', name: 'Ana' },
      start: '2026-10-02T09:00:00+02:00',
      end: '2026-10-02T10:00:00+02:00',
      timeZone: 'Europe/Berlin',
      label: 'Fr., 2. Okt., 09:00',
      customer: { name: 'Ada', phone: '+4930901820', email: null, locale: 'de' },
      notes: 'Ring twice',
      answers: { floor: 3, access: ['pets'] },
      source: { contactId: 'contact-1', instanceId: 'instance-1' },
      createdAt: '2026-10-02T06:00:00.000Z',
    });
    expect(body.reference).toMatch(/^BK-[2-9A-HJKMNP-Z]{5}$/);
    expect(await desk.slotIds()).not.toContain(slotIds[0]);
    expect(desk.changes).toEqual([
      {
        kind: 'created',
        at: desk.clock.now,
        bookingId: body.id,
        reference: body.reference,
        contactId: 'contact-1',
        instanceId: 'instance-1',
        startAt: Date.parse('2026-10-02T07:00:00Z'),
      },
    ]);
  });

  it('of a time that is gone offers others, in the customer’s language', async () => {
    await book(0);
    const { status, body } = await book(0);
    expect([status, body.status]).toEqual([409, 'slot_taken']);
    expect(body.error).toMatchObject({ code: 'slot_taken', retryable: false });
    expect(body.alternatives.slice(0, 2).map(({ title }) => title)).toEqual([
      'Fr., 2. Okt., 10:00',
      'Fr., 2. Okt., 11:00',
    ]);
    expect(body['list']).toMatchObject({ type: 'list' });
    expect(body['text']).toContain('1. Fr., 2. Okt., 10:00');
  });

  it('again with the same Idempotency-Key gives the same answer and nothing else', async () => {
    const key = { 'Idempotency-Key': 'instance:step:1' };
    const [first, second] = [await book(0, {}, key), await book(0, {}, key)];
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.text).toBe(first.text);
    const other = await book(1, {}, key);
    expect([other.status, other.body.status]).toEqual([422, 'idempotency_key_reused']);
    expect(desk.changes).toHaveLength(1);
  });

  it('that was refused leaves its Idempotency-Key unused', async () => {
    const { body } = await book(0);
    const key = { 'Idempotency-Key': 'instance:step:1' };
    expect((await book(0, {}, key)).status).toBe(409);
    await desk.call('POST', `/v1/bookings/${body.id}/cancel`);
    expect((await book(0, {}, key)).status).toBe(201);
  });

  it('of an offer from yesterday is refused', async () => {
    desk.clock.now += 24 * hourMs;
    const { status, body } = await book(3);
    expect([status, body.status]).toEqual([410, 'slot_expired']);
    expect(body.alternatives.length).toBeGreaterThan(0);
  });

  it('goes through a few minutes into the lead time, not later', async () => {
    const [quote = ''] = await desk.slotIds('quote');
    desk.clock.now += 14 * 60_000;
    expect((await bookSlot(quote)).status).toBe(201);
    const late = bookingDesk();
    late.clock.now += 16 * 60_000;
    const said = await late.call('POST', '/v1/bookings', { slotId: quote, customer });
    expect([said.status, said.body.status]).toEqual([410, 'slot_expired']);
  });

  it('is refused when the owner has closed the day since, or ended the service', async () => {
    const closed = { kind: 'closed', startMinute: 0, endMinute: 0 } as const;
    setDateOverrides(desk.db, 'ana', [{ date: '2026-10-02', ...closed }]);
    const { status, body } = await book(0);
    expect([status, body.status]).toEqual([409, 'slot_taken']);
    expect(body.alternatives[0]?.start).toBe('2026-10-05T09:00:00+02:00');
    const service = findService(desk.db, 'repair');
    if (service) updateService(desk.db, { ...service, active: false });
    const ended = await book(3);
    expect([ended.status, ended.body.alternatives]).toEqual([409, []]);
  });

  it('takes what templates leave empty as left out', async () => {
    const empty = { phone: '+4930901820', name: '', email: '', locale: null };
    const said = await bookSlot(slotIds[0] ?? '', { customer: empty, notes: '' });
    expect(said.status).toBe(201);
    expect(said.body['customer']).toMatchObject({ name: null, email: null });
  });

  it.each([
    [{ customer: {} }, 'customer'],
    [{ customer: { phone: 'call me' } }, 'customer.phone'],
    [{ customer: { email: 'nobody' } }, 'customer.email'],
    [{ customer: 'Ada' }, 'customer'],
    [{ customer, notes: 'n'.repeat(2001) }, 'notes'],
    [{ customer, answers: [] }, 'answers'],
    [{ customer, holdId: 'both' }, 'slotId'],
  ])('with %j is refused, naming %s', async (request, path) => {
    const said = await desk.call('POST', '/v1/bookings', { slotId: slotIds[0], ...request });
    expect(said.status).toBe(422);
    expect(said.body.error).toMatchObject({ code: 'invalid', path });
  });
});

describe('a booking', () => {
  it('can be read with its history, in another language', async () => {
    const { body } = await book(0);
    await act(body.id, 'reschedule', { slotId: slotIds[3], reason: 'ill' });
    const read = await desk.call('GET', `/v1/bookings/${body.id}?language=en`);
    expect(read.body).toMatchObject({
      status: 'confirmed',
      label: 'Mon 5 Oct, 09:00',
      history: [
        { kind: 'created', start: '2026-10-02T07:00:00.000Z', reason: null },
        { kind: 'rescheduled', start: '2026-10-05T07:00:00.000Z', reason: 'ill' },
      ],
    });
    const nobody = await desk.call('GET', '/v1/bookings/nobody');
    expect([nobody.status, nobody.body.status]).toEqual([404, 'booking_not_found']);
  });

  it('is cancelled once, and its time is free again', async () => {
    const { body } = await book(0);
    const first = await act(body.id, 'cancel', { reason: 'no longer needed' });
    const again = await act(body.id, 'cancel');
    expect([first.status, first.body.status]).toEqual([200, 'cancelled']);
    expect(first.body).toMatchObject({ cancelReason: 'no longer needed' });
    expect(again.text).toBe(first.text);
    expect(desk.changes.map(({ kind }) => kind)).toEqual(['created', 'cancelled']);
    expect((await book(0)).status).toBe(201);
  });

  it('moves to another time, freeing its own', async () => {
    const { body } = await book(0);
    const moved = await act(body.id, 'reschedule', { slotId: slotIds[1] });
    expect(moved.body).toMatchObject({ status: 'rescheduled', start: '2026-10-02T10:00:00+02:00' });
    expect((await book(0)).status).toBe(201);
    expect((await book(1)).status).toBe(409);
  });

  it('stays where it is when the other time is taken', async () => {
    const [first] = [await book(0), await book(1)];
    const refused = await act(first.body.id, 'reschedule', { slotId: slotIds[1] });
    expect([refused.status, refused.body.status]).toEqual([409, 'slot_taken']);
    expect(refused.body.alternatives[0]?.title).toBe('Fr., 2. Okt., 11:00');
    const { body } = await desk.call('GET', `/v1/bookings/${first.body.id}`);
    expect(body['start']).toBe('2026-10-02T09:00:00+02:00');
  });

  it('moves only within its service, and not once it is cancelled', async () => {
    const { body } = await book(0);
    const [, quote = ''] = await desk.slotIds('quote');
    const other = await act(body.id, 'reschedule', { slotId: quote });
    expect([other.status, other.body.status]).toEqual([422, 'slot_invalid']);
    await act(body.id, 'cancel');
    const late = await act(body.id, 'reschedule', { slotId: slotIds[1] });
    expect([late.status, late.body.status]).toEqual([409, 'booking_cancelled']);
  });

  it('of another customer is left alone, when it is said who asks', async () => {
    const { body } = await book(0, {
      customer: { phone: '+4930901820', email: 'Ada@example.com' },
    });
    const other = { customer: { phone: '+4930000000', email: 'bob@example.com' } };
    for (const [action, more] of [
      ['cancel', {}],
      ['reschedule', { slotId: slotIds[1] }],
    ] as const) {
      const refused = await act(body.id, action, { ...more, ...other });
      expect([refused.status, refused.body.status]).toEqual([403, 'booking_of_other']);
      expect(refused.body.error).toMatchObject({ path: 'customer' });
    }
    const theirs = { slotId: slotIds[1], customer: { phone: '4930901820' } };
    expect((await act(body.id, 'reschedule', theirs)).status).toBe(200);
    const byEmail = { customer: { email: 'ada@example.com' } };
    expect((await act(body.id, 'cancel', byEmail)).body).toMatchObject({ status: 'cancelled' });
  });

  it('can be changed by its token, and by the token of no other booking', async () => {
    const { body } = await book(0);
    const { body: other } = await book(1);
    const { manageToken } = other;
    const refused = await act(body.id, 'cancel', { manageToken });
    expect([refused.status, refused.body.status]).toEqual([403, 'booking_of_other']);
    expect(refused.body.error).toMatchObject({ path: 'manageToken' });
    const own = { manageToken: body.manageToken };
    expect((await act(body.id, 'cancel', own)).body).toMatchObject({ status: 'cancelled' });
  });

  it('is a calendar file, also for the customer with the signed link', async () => {
    const { body } = await book(0);
    const file = await desk.call('GET', `/v1/bookings/${body.id}.ics`);
    expect(file.headers.get('Content-Type')).toMatch(/^text\/calendar/);
    expect(file.text).toContain('DTSTART:20261002T070000Z');
    expect(body.icsUrl).toMatch(/^https:\/\/plumber\.example\/booking\/public\//);
    const link = body.icsUrl.replace('https://plumber.example/booking', '');
    expect((await desk.call('GET', link)).text).toBe(file.text);
    const forged = await desk.call('GET', link.replace(/token=.*/, 'token=guess'));
    expect([forged.status, forged.body.status]).toEqual([404, 'booking_not_found']);
    expect((await desk.call('GET', '/v1/bookings/nobody.ics')).status).toBe(404);
  });
});

describe('bookings', () => {
  it('are found by phone, however it is written, and come as a list', async () => {
    const { body } = await book(0);
    await bookSlot(slotIds[1] ?? '', { customer: { phone: '+4930555555' } });
    for (const phone of ['%2B4930901820', '+4930901820', '4930901820', '0049 30 901820']) {
      const found = await desk.call('GET', `/v1/bookings?phone=${phone}&language=en`);
      expect(found.body).toMatchObject({ status: 'ok', bookings: [{ id: body.id }] });
      expect(found.body['list']).toMatchObject({
        action: {
          sections: [
            {
              rows: [
                {
                  id: body.id,
                  title: 'Fri 2 Oct, 09:00',
                  description: `Repair · ${body.reference}`,
                },
              ],
            },
          ],
        },
      });
    }
    const none = await desk.call('GET', '/v1/bookings?phone=%2B4930000000');
    expect(none.body).toMatchObject({ status: 'none', bookings: [], list: null });
  });

  it('are found by date, both dates included, or by moment', async () => {
    for (const place of [0, 1, 3, 6]) await book(place);
    const idsOf = async (query: string) => starts(await desk.call('GET', `/v1/bookings?${query}`));
    expect(await idsOf('from=2026-10-02&to=2026-10-05')).toEqual(['02T09', '02T10', '05T09']);
    expect(await idsOf('from=2026-10-03')).toEqual(['05T09', '06T09']);
    expect(await idsOf('to=2026-10-02T08:00:00Z')).toEqual(['02T09']);
    expect(await idsOf('limit=1')).toEqual(['02T09']);
  });

  it('still to come leave out what is over or cancelled', async () => {
    const [, second] = [await book(0), await book(1), await book(3)];
    await act(second.body.id, 'cancel');
    desk.clock.now += 3 * hourMs;
    const found = await desk.call('GET', '/v1/bookings?upcoming=1');
    expect(starts(found)).toEqual(['05T09']);
  });
});

function book(place: number, more: object = {}, headers = {}) {
  return bookSlot(slotIds[place] ?? '', more, headers);
}

function bookSlot(slotId: string, more: object = {}, headers = {}) {
  return desk.call('POST', '/v1/bookings', { slotId, customer, ...more }, headers);
}

function act(id: string, action: 'cancel' | 'reschedule', body?: object) {
  return desk.call('POST', `/v1/bookings/${id}/${action}`, body);
}

/** `05T09` for 9 o'clock on the fifth. */
function starts({ text }: { text: string }): string[] {
  return [...text.matchAll(/"start":"2026-10-(\d\dT\d\d)/g)].map(([, start = '']) => start);
}

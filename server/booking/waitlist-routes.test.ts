import { beforeEach, describe, expect, it } from 'vitest';
import { type BookingDesk, bookingDesk } from '../../test/support/booking-desk.ts';

/** Ana works from 9 to 12, Monday to Friday; it is Friday, 2 October 2026, 8:00. */
let desk: BookingDesk;
/** The bookings that fill that Friday: at 9, 10 and 11. */
let booked: string[];
beforeEach(async () => {
  desk = bookingDesk();
  booked = [];
  for (const slotId of (await desk.slotIds()).slice(0, 3)) booked.push(await book({ slotId }));
});

const customer = { phone: '+4930901820', name: 'Ada' };
const today = { serviceId: 'repair', to: '2026-10-02', customer };

describe('somebody on the waitlist', () => {
  it('waits while nothing is free, and knows at which place', async () => {
    const first = await join(today);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      status: 'waiting',
      serviceId: 'repair',
      from: '2026-10-02T06:00:00.000Z',
      to: '2026-10-02T22:00:00.000Z',
      position: 1,
      offer: null,
      customer,
    });
    desk.clock.now += 1000;
    expect((await join(today)).body).toMatchObject({ status: 'waiting', position: 2 });
  });

  it('is offered what is free already', async () => {
    const said = await join({ ...today, to: '2026-10-05' });
    expect(said.body).toMatchObject({
      status: 'offered',
      position: null,
      offer: {
        start: '2026-10-05T09:00:00+02:00',
        resourceId: 'ana',
        expiresAt: '2026-10-02T06:30:00.000Z',
      },
    });
  });

  it('is offered what is cancelled, before those who came later and everybody else', async () => {
    const [first, second] = [await join(today), await later(() => join(today))];
    await act(booked[1], 'cancel');
    expect(await shown(first)).toMatchObject({
      status: 'offered',
      offer: { start: '2026-10-02T10:00:00+02:00' },
    });
    expect(await shown(second)).toMatchObject({ status: 'waiting', position: 1 });
    expect((await desk.call('GET', '/v1/slots?serviceId=repair&days=1')).body.status).toBe('none');
    const bookingId = await book({ holdId: await holdOf(first) });
    expect(await shown(first)).toMatchObject({ status: 'booked', offer: null, bookingId });
  });

  it('is offered what a move leaves free, and only what lies in their time', async () => {
    const from = '2026-10-02T09:30:00+02:00';
    const [late, any] = [await join({ ...today, from }), await later(() => join(today))];
    const [monday = ''] = await desk.slotIds();
    await act(booked[0], 'reschedule', { slotId: monday });
    expect(await shown(late)).toMatchObject({ status: 'waiting' });
    expect(await shown(any)).toMatchObject({ offer: { start: '2026-10-02T09:00:00+02:00' } });
  });

  it('is passed over for a time too short, another service’s resource or another resource', async () => {
    const room = { id: 'room', name: 'Room', timeZone: 'UTC', serviceIds: ['repair'] };
    await desk.call('POST', '/v1/resources', room);
    const short = await join({ ...today, to: '2026-10-02T09:59:00+02:00' });
    const other = await join({ ...today, resourceId: 'room' });
    await act(booked[0], 'cancel');
    expect([await shown(short), await shown(other)]).toMatchObject([
      { status: 'waiting' },
      { status: 'waiting' },
    ]);
  });

  it('gets what the limit of a day gives back, at another hour', async () => {
    await desk.call('PUT', '/v1/services/quote', { maxPerDay: 1, leadMinutes: 0 });
    await act(booked[0], 'cancel');
    await act(booked[2], 'cancel');
    const [slotId = ''] = await desk.slotIds('quote');
    const quote = await book({ slotId });
    const waiting = await join({ ...today, serviceId: 'quote', from: '2026-10-02T10:30:00+02:00' });
    expect(waiting.body).toMatchObject({ status: 'waiting' });
    await act(quote, 'cancel');
    expect(await shown(waiting)).toMatchObject({ offer: { start: '2026-10-02T11:00:00+02:00' } });
  });

  it('gives it to the next by leaving, or by letting the hold go', async () => {
    const [first, second, third] = [
      await join(today),
      await later(() => join(today)),
      await later(() => join(today)),
    ];
    await act(booked[1], 'cancel');
    expect((await desk.call('DELETE', `/v1/waitlist/${first.body.id}`)).status).toBe(204);
    expect(await shown(first)).toMatchObject({ status: 'cancelled', offer: null });
    expect(await shown(second)).toMatchObject({ status: 'offered' });
    await desk.call('DELETE', `/v1/holds/${await holdOf(second)}`);
    expect(await shown(second)).toMatchObject({ status: 'cancelled' });
    expect(await shown(third)).toMatchObject({ status: 'offered' });
    expect((await desk.call('DELETE', `/v1/waitlist/${first.body.id}`)).status).toBe(204);
  });

  it('loses an offer that is not taken in time to the next, when somebody asks', async () => {
    const [first, second] = [await join(today), await later(() => join(today))];
    await act(booked[2], 'cancel');
    desk.clock.now += 31 * 60_000;
    expect(await shown(first)).toMatchObject({ status: 'expired' });
    const offers = await desk.call('POST', '/v1/waitlist/offers');
    expect(offers.body).toMatchObject({ status: 'ok', entries: [{ id: second.body.id }] });
    expect((await desk.call('POST', '/v1/waitlist/offers')).body).toMatchObject({
      status: 'none',
      entries: [],
    });
    expect(await shown(first)).toMatchObject({ status: 'expired', offer: null });
  });

  it('comes before who joins later, when a hold expired that nobody noticed', async () => {
    await act(booked[1], 'cancel');
    const [slotId] = await desk.slotIds();
    await desk.call('POST', '/v1/holds', { slotId, ttlSeconds: 60 });
    const first = await join(today);
    desk.clock.now += 61_000;
    expect((await join(today)).body).toMatchObject({ status: 'waiting', position: 1 });
    expect(await shown(first)).toMatchObject({ status: 'offered' });
  });

  it('waits no longer than they wanted', async () => {
    const entry = await join(today);
    desk.clock.now += 24 * 3_600_000;
    await desk.call('POST', '/v1/waitlist/offers');
    expect(await shown(entry)).toMatchObject({ status: 'expired' });
  });
});

it('the waitlist is listed by state and phone, newest first', async () => {
  const first = await join(today);
  const other = { ...today, customer: { email: 'ada@example.com' } };
  const second = await later(() => join(other));
  const idsOf = async (query: string) => {
    const { text } = await desk.call('GET', `/v1/waitlist?${query}`);
    return [...text.matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id);
  };
  expect(await idsOf('state=waiting')).toEqual([second.body.id, first.body.id]);
  expect(await idsOf('phone=0049 30 901820')).toEqual([first.body.id]);
  expect(await idsOf('state=offered')).toEqual([]);
});

it('a repeated request joins once', async () => {
  const key = { 'Idempotency-Key': 'join-1' };
  const first = await desk.call('POST', '/v1/waitlist', today, key);
  const again = await desk.call('POST', '/v1/waitlist', today, key);
  expect([again.status, again.text]).toEqual([200, first.text]);
});

it.each([
  [{}, 422, 'serviceId'],
  [{ ...today, to: undefined }, 422, 'to'],
  [{ ...today, to: 'soon' }, 422, 'to'],
  [{ ...today, to: '2026-10-01' }, 422, 'to'],
  [{ ...today, from: '2026-10-03' }, 422, 'to'],
  [{ ...today, customer: {} }, 422, 'customer'],
  [{ ...today, serviceId: 'zed' }, 404, 'serviceId'],
  [{ ...today, resourceId: 'zed' }, 404, 'resourceId'],
])('%j is refused with %s, naming %s', async (body, status, path) => {
  const said = await join(body);
  expect(said.status).toBe(status);
  expect(said.body.error).toMatchObject({ path });
});

it('an entry that is not there is not there', async () => {
  for (const method of ['GET', 'DELETE']) {
    const said = await desk.call(method, '/v1/waitlist/nobody');
    expect([said.status, said.body.status]).toEqual([404, 'waitlist_entry_not_found']);
  }
});

type Answer = Awaited<ReturnType<BookingDesk['call']>>;

function join(request: object): Promise<Answer> {
  return desk.call('POST', '/v1/waitlist', request);
}

function later<T>(work: () => T): T {
  desk.clock.now += 1000;
  return work();
}

async function shown({ body }: Answer): Promise<Answer['body']> {
  return (await desk.call('GET', `/v1/waitlist/${body.id}`)).body;
}

async function holdOf(entry: Answer): Promise<string> {
  const { text } = await desk.call('GET', `/v1/waitlist/${entry.body.id}`);
  return /"holdId":"([^"]+)"/.exec(text)?.[1] ?? '';
}

async function book(what: object): Promise<string> {
  const said = await desk.call('POST', '/v1/bookings', { customer, ...what });
  expect(said.status).toBe(201);
  return said.body.id;
}

function act(id: string | undefined, action: 'cancel' | 'reschedule', body?: object) {
  return desk.call('POST', `/v1/bookings/${id}/${action}`, body);
}

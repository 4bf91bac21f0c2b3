import { beforeEach, describe, expect, it } from 'vitest';
import { listBookings } from '../../db/booking/bookings.ts';
import { setWeeklyHours } from '../../db/booking/weekly-hours.ts';
import { type BookingDesk, bookingDesk } from '../../test/support/booking-desk.ts';

let desk: BookingDesk;
beforeEach(() => {
  desk = bookingDesk();
});

const meeting = {
  start: '2026-10-02T09:00:00+02:00',
  end: '2026-10-02T10:00:00+02:00',
  customer_email: 'jane@example.com',
};

describe('retrieve_meetings', () => {
  it('offers three times, in words and as times', async () => {
    expect(JSON.parse((await retrieve()).text)).toEqual({
      date_options: [
        'Option 1: Friday, 02 October 2026 09:00 - Friday, 02 October 2026 10:00',
        'Option 2: Friday, 02 October 2026 10:00 - Friday, 02 October 2026 11:00',
        'Option 3: Friday, 02 October 2026 11:00 - Friday, 02 October 2026 12:00',
      ].join('\n'),
      timeslot1_start: '2026-10-02T09:00:00+02:00',
      timeslot1_end: '2026-10-02T10:00:00+02:00',
      timeslot2_start: '2026-10-02T10:00:00+02:00',
      timeslot2_end: '2026-10-02T11:00:00+02:00',
      timeslot3_start: '2026-10-02T11:00:00+02:00',
      timeslot3_end: '2026-10-02T12:00:00+02:00',
    });
  });

  it('says so when nothing is free', async () => {
    setWeeklyHours(desk.db, 'ana', []);
    expect(JSON.parse((await retrieve()).text)).toMatchObject({
      date_options: 'There are no free times at the moment.',
      timeslot1_start: '',
      timeslot3_end: '',
    });
  });
});

describe('create_meeting', () => {
  it('books and answers with a calendar event', async () => {
    const said = await create(meeting);
    expect(said.status).toBe(200);
    expect(JSON.parse(said.text)).toMatchObject({
      kind: 'calendar#event',
      status: 'confirmed',
      summary: 'Repair',
      start: { dateTime: meeting.start, timeZone: 'Europe/Berlin' },
      end: { dateTime: meeting.end, timeZone: 'Europe/Berlin' },
      attendees: [{ email: 'jane@example.com' }],
    });
    expect((await retrieve()).text).not.toContain(meeting.start);
    expect(desk.changes).toHaveLength(1);
    const [visit] = listBookings(desk.db, { from: 0, confirmedOnly: true, limit: 1 });
    expect(visit?.booking.customerEmail).toBe('jane@example.com');
  });

  it('never books one time twice', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, () => create(meeting)));
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = all.filter(({ status }) => status === 400);
    expect(refused).toHaveLength(49);
    expect(JSON.parse(refused[0]?.text ?? '')).toEqual({
      error: 'This time is not free. Choose one of the times from retrieve_meetings.',
    });
  });

  it('repeats its answer for the same Idempotency-Key', async () => {
    const key = { 'Idempotency-Key': 'instance:step:1' };
    const [first, second] = [await create(meeting, key), await create(meeting, key)];
    expect([first.status, second.status, second.text]).toEqual([200, 200, first.text]);
  });

  it('knows other services and times in another zone', async () => {
    const query = '?serviceId=quote&resourceId=ana';
    const inUtc = { start: '2026-10-02T07:00:00Z', end: '2026-10-02T08:00:00Z' };
    const said = await create({ ...meeting, ...inUtc }, {}, query);
    expect(JSON.parse(said.text)).toMatchObject({
      summary: 'Quote',
      start: { dateTime: meeting.start },
    });
  });

  it.each([
    [{ ...meeting, start: '' }, /^start must be a time/],
    [{ ...meeting, customer_email: 'yes please' }, /^customer_email must be an e-mail/],
    [{ ...meeting, end: '2026-10-02T09:30:00+02:00' }, /not free/],
    [{ ...meeting, start: '2026-10-02T03:00:00+02:00' }, /not free/],
    ['{', /not valid JSON/],
  ])('%j is refused with 400 and a sentence', async (body, sentence) => {
    const said = await create(body);
    expect(said.status).toBe(400);
    expect(Object.keys(JSON.parse(said.text))).toEqual(['error']);
    expect(JSON.parse(said.text).error).toMatch(sentence);
  });
});

function retrieve() {
  return desk.call('GET', '/compat/8x8/retrieve_meetings');
}

async function create(body: unknown, headers = {}, query = '') {
  const response = await desk.app.request(`/compat/8x8/create_meeting${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

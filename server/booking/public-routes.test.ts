import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type BookingDesk, bookingDesk } from '../../test/support/booking-desk.ts';

let desk: BookingDesk;
let url: URL;
beforeEach(async () => {
  desk = bookingDesk();
  const { text } = await desk.call('GET', '/v1/resources/ana/feed');
  url = new URL(z.object({ url: z.string() }).parse(JSON.parse(text)).url);
});
afterEach(() => desk.db.sqlite.close());

/** The app is mounted at `/booking` by whoever serves it. */
const read = ({ pathname, search }: URL) =>
  desk.call('GET', `${pathname.slice('/booking'.length)}${search}`);

async function book(place: number, name: string): Promise<string> {
  const slotId = (await desk.slotIds())[place];
  const customer = { name, phone: '+4915112345678' };
  return (await desk.call('POST', '/v1/bookings', { slotId, customer })).body.id;
}

function eventsIn(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((each) => {
    const { uid, summary, startDate } = new ICAL.Event(each);
    return `${uid} ${summary} ${startDate.toJSDate().toISOString()}`;
  });
}

describe('the calendar of a resource', () => {
  it('is read by another calendar program: what is booked, where it was moved, nothing cancelled', async () => {
    const [first, second] = [await book(0, 'Ada; Lovelace'), await book(0, 'Bo')];
    await book(0, 'Cleo');
    const { status, text, headers } = await read(url);
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toMatch(/^text\/calendar/);
    expect(eventsIn(text)).toHaveLength(3);
    const [slotId] = await desk.slotIds();
    await desk.call('POST', `/v1/bookings/${first}/reschedule`, { slotId });
    await desk.call('POST', `/v1/bookings/${second}/cancel`, {});
    const later = eventsIn((await read(url)).text);
    expect(later).toHaveLength(2);
    expect(later).toContain(`${first}@journeyman Repair, Ada; Lovelace 2026-10-05T07:00:00.000Z`);
  });

  it('opens by its own link only', async () => {
    const forged = new URL(url);
    forged.searchParams.set('token', 'AAAAAAAAAAAAAAAAAAAAAA');
    expect((await read(forged)).status).toBe(404);
    const other = new URL(url.href.replace('ana.ics', 'bo.ics'));
    expect((await read(other)).status).toBe(404);
  });

  it('has no link where there is no resource', async () => {
    expect((await desk.call('GET', '/v1/resources/nobody/feed')).status).toBe(404);
  });
});

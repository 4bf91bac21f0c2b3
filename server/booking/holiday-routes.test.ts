import { beforeEach, describe, expect, it } from 'vitest';
import { type BookingDesk, bookingDesk } from '../../test/support/booking-desk.ts';

let desk: BookingDesk;
beforeEach(() => {
  desk = bookingDesk();
});

/** Ana works from 9 to 12, Monday to Friday; it is Friday, 2 October 2026, 8:00. */
describe('holidays from a calendar file', () => {
  it('close whole days, and hours of others', async () => {
    const said = await put('bank', [
      ['DTSTART;VALUE=DATE:20261005', 'SUMMARY:Harvest'],
      ['DTSTART;TZID=Europe/Berlin:20261006T093000', 'DURATION:PT1H', 'SUMMARY:Assembly'],
    ]);
    expect(said.status).toBe(200);
    expect(said.body).toMatchObject({
      status: 'ok',
      calendar: 'bank',
      until: '2031-10-06',
      skipped: [],
      holidays: [
        {
          title: 'Harvest',
          resourceId: 'ana',
          date: '2026-10-05',
          start: '2026-10-05T00:00:00+02:00',
          end: '2026-10-06T00:00:00+02:00',
        },
        { title: 'Assembly', date: null, start: '2026-10-06T09:30:00+02:00' },
      ],
    });
    expect(await firstStarts(5)).toEqual(['02T09', '02T10', '02T11', '06T11', '07T09']);
  });

  it('refuse a time that was offered before they came', async () => {
    const slotId = (await desk.slotIds())[3] ?? '';
    await put('bank', [['DTSTART;VALUE=DATE:20261005']]);
    const customer = { email: 'ada@example.com' };
    const said = await desk.call('POST', '/v1/bookings', { slotId, customer });
    expect([said.status, said.body.status]).toEqual([409, 'slot_taken']);
  });

  it('are replaced when the calendar comes again, and go when it goes', async () => {
    await put('bank', [['DTSTART;VALUE=DATE:20261005']]);
    await put('own', [['DTSTART;VALUE=DATE:20261006']]);
    await put('bank', [['DTSTART;VALUE=DATE:20261007']]);
    expect(await dates('')).toEqual(['2026-10-06', '2026-10-07']);
    expect(await dates('calendar=own')).toEqual(['2026-10-06']);
    expect(await dates('from=2026-10-07&to=2026-10-07')).toEqual(['2026-10-07']);
    expect((await desk.call('DELETE', '/v1/holidays/bank')).status).toBe(204);
    expect((await desk.call('DELETE', '/v1/holidays/bank')).status).toBe(204);
    expect(await dates('')).toEqual(['2026-10-06']);
  });

  it('hold for those they are meant for; the hours an owner gives a date are open all the same', async () => {
    const room = { id: 'room', name: 'Room', timeZone: 'Asia/Tokyo', serviceIds: [] };
    await desk.call('POST', '/v1/resources', room);
    await put('bank', [['DTSTART;VALUE=DATE:20261002']], { resourceIds: ['room'] });
    const { body } = await desk.call('GET', '/v1/holidays?resourceId=room');
    expect(body['holidays']).toMatchObject([{ start: '2026-10-02T00:00:00+09:00' }]);
    expect(await dates('resourceId=ana')).toEqual([]);
    expect(await firstStarts(1)).toEqual(['02T09']);
    await put('bank', [['DTSTART;VALUE=DATE:20261002']]);
    const overrides = [{ date: '2026-10-02', kind: 'extra', start: '10:00', end: '11:00' }];
    await desk.call('PUT', '/v1/resources/ana', { overrides });
    expect(await firstStarts(2)).toEqual(['02T10', '05T09']);
  });

  it.each([
    ['bank', {}, 'ics'],
    ['bank', { ics: 7 }, 'ics'],
    ['bank', { ics: 'hello' }, 'ics'],
    ['Bank holidays', { ics: 'hello' }, 'calendar'],
    ['bank', { ics: file([]), resourceIds: ['zed'] }, 'resourceIds'],
  ])('in %s as %j are refused, naming %s', async (calendar, body, path) => {
    const said = await desk.call('PUT', `/v1/holidays/${encodeURIComponent(calendar)}`, body);
    expect(said.status).toBe(422);
    expect(said.body.error).toMatchObject({ path });
  });

  it('may be a long file, up to 1 MB', async () => {
    const long = [['DTSTART;VALUE=DATE:20261005', `DESCRIPTION:${'x'.repeat(200_000)}`]];
    expect((await put('bank', long)).status).toBe(200);
    const tooLong = { ics: 'x'.repeat(1024 * 1024) };
    expect((await desk.call('PUT', '/v1/holidays/bank', tooLong)).status).toBe(413);
  });
});

function put(calendar: string, events: readonly (readonly string[])[], more: object = {}) {
  return desk.call('PUT', `/v1/holidays/${calendar}`, { ics: file(events), ...more });
}

function file(events: readonly (readonly string[])[]): string {
  const lines = events.flatMap((each, n) => ['BEGIN:VEVENT', `UID:${n}`, ...each, 'END:VEVENT']);
  return ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n');
}

async function firstStarts(limit: number): Promise<string[]> {
  const { body } = await desk.call('GET', `/v1/slots?serviceId=repair&limit=${limit}`);
  return body.slots.map(({ start }) => start.slice(8, 13));
}

async function dates(query: string): Promise<string[]> {
  const { text } = await desk.call('GET', `/v1/holidays?${query}`);
  return [...text.matchAll(/"date":"([^"]+)"/g)].map(([, date = '']) => date);
}

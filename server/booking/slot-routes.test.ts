import { beforeEach, describe, expect, it } from 'vitest';
import { setDateOverrides } from '../../db/booking/date-overrides.ts';
import { setServicesOfResource } from '../../db/booking/resource-services.ts';
import { insertResource } from '../../db/booking/resources.ts';
import { setWeeklyHours } from '../../db/booking/weekly-hours.ts';
import { type BookingDesk, bookingDesk } from '../../test/support/booking-desk.ts';

let desk: BookingDesk;
beforeEach(() => {
  desk = bookingDesk();
});

describe('free times', () => {
  it('come ready for a list message, as text, and flat', async () => {
    const { status, body } = await slots('serviceId=repair&limit=2');
    const [first] = body.slots;
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'ok',
      available: true,
      timeZone: 'Europe/Berlin',
      service: { id: 'repair', title: 'Repair', durationMinutes: 60 },
      text: '1. Fri 2 Oct, 09:00\n2. Fri 2 Oct, 10:00\n3. More times…',
      slot1_id: first?.id,
      slot1_start: '2026-10-02T09:00:00+02:00',
      slot1_end: '2026-10-02T10:00:00+02:00',
      slot2_label: 'Fri 2 Oct, 10:00',
    });
    expect(first).toEqual({
      id: first?.id,
      start: '2026-10-02T09:00:00+02:00',
      end: '2026-10-02T10:00:00+02:00',
      label: 'Fri 2 Oct, 09:00',
      title: 'Fri 2 Oct, 09:00',
      description: '09:00–10:00',
      date: '2026-10-02',
      time: '09:00',
      timeZone: 'Europe/Berlin',
      resourceId: 'ana',
      resourceName: 'Ana',
      remaining: 1,
    });
    expect(body['list']).toMatchObject({
      type: 'list',
      action: {
        button: 'See times',
        sections: [
          {
            title: 'Repair',
            rows: [
              { id: first?.id, title: 'Fri 2 Oct, 09:00', description: '09:00–10:00' },
              { title: 'Fri 2 Oct, 10:00' },
              { id: `more:${body.next}`, title: 'More times…' },
            ],
          },
        ],
      },
    });
  });

  it('can be leafed through to the end, each of them once', async () => {
    const all = (await slots('serviceId=repair&limit=50')).body.slots.map(({ start }) => start);
    expect(all).toHaveLength(33);
    const leafed: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await slots(`serviceId=repair&limit=4&cursor=${cursor}`);
      leafed.push(...body.slots.map(({ start }) => start));
      cursor = body.next === null ? null : `more:${body.next}`;
    }
    expect(leafed).toEqual(all);
  });

  it('fill a list of at most ten rows, the tenth for later ones', async () => {
    const rowsOf = async (query: string) => {
      const { body } = await slots(query);
      return JSON.stringify(body['list']).match(/"id":"(more:)?/g)?.length;
    };
    expect(await rowsOf('serviceId=repair&limit=50')).toBe(10);
    expect(await rowsOf('serviceId=repair&days=1')).toBe(3);
    expect(await rowsOf('serviceId=repair&from=2026-10-05&days=4&limit=12')).toBe(10);
  });

  it('that there are none is an answer, with a sentence', async () => {
    const { status, body } = await slots('serviceId=repair&from=2026-10-03&days=2&language=de');
    expect(status).toBe(200);
    expect(body).toEqual({
      status: 'none',
      available: false,
      timeZone: 'Europe/Berlin',
      service: { id: 'repair', title: 'Repair', durationMinutes: 60 },
      slots: [],
      alternatives: [],
      list: null,
      text: 'In dieser Zeit ist kein Termin frei.',
      next: null,
      ...{ id: '', holdId: '', icsUrl: '', reference: '' },
    });
  });

  it('can be asked for from a date or a moment, in a zone and a language', async () => {
    const query = 'serviceId=repair&from=2026-10-05&days=1&timeZone=Asia/Kolkata&language=de';
    const { body } = await slots(query);
    expect(body['timeZone']).toBe('Asia/Kolkata');
    expect(body.slots.map(({ start }) => start)).toEqual([
      '2026-10-05T12:30:00+05:30',
      '2026-10-05T13:30:00+05:30',
      '2026-10-05T14:30:00+05:30',
    ]);
    expect(body.slots[0]?.title).toBe('Mo., 5. Okt., 12:30');
    const later = await slots('serviceId=repair&from=2026-10-05T10:30:00+02:00&limit=1');
    expect(later.body.slots[0]?.start).toBe('2026-10-05T11:00:00+02:00');
  });

  it('can be asked for one resource and a part of the day', async () => {
    insertResource(desk.db, { id: 'bo', name: 'Bo', timeZone: 'Europe/Berlin', active: true });
    setServicesOfResource(desk.db, 'bo', ['repair']);
    setWeeklyHours(desk.db, 'bo', [{ weekday: 1, startMinute: 660, endMinute: 840 }]);
    const ofBo = 'serviceId=repair&resourceId=bo&from=2026-10-05&days=1';
    const timesOf = async (query: string) => (await slots(query)).body.slots.map((s) => s['time']);
    expect(await timesOf(ofBo)).toEqual(['11:00', '12:00', '13:00']);
    expect(await timesOf(`${ofBo}&part=morning`)).toEqual(['11:00']);
    expect(await timesOf(`${ofBo}&part=evening`)).toEqual([]);
    const { body } = await slots('serviceId=repair&from=2026-10-05&days=1');
    expect(body.slots.map((s) => [s['time'], s['remaining']])).toEqual([
      ['09:00', 1],
      ['10:00', 1],
      ['11:00', 2],
      ['12:00', 1],
      ['13:00', 1],
    ]);
  });

  it('keep the lead time and the horizon', async () => {
    desk.clock.now = Date.parse('2026-10-02T07:30:00Z');
    const { body } = await slots('serviceId=quote&limit=50');
    expect(body.slots[0]?.start).toBe('2026-10-02T11:00:00+02:00');
    expect(body.slots.at(-1)?.start).toBe('2026-10-16T11:00:00+02:00');
  });

  it('leave out closed dates', async () => {
    const day = { startMinute: 0, endMinute: 0 };
    setDateOverrides(desk.db, 'ana', [{ date: '2026-10-02', kind: 'closed', ...day }]);
    const { body } = await slots('serviceId=repair&limit=1');
    expect(body.slots[0]?.start).toBe('2026-10-05T09:00:00+02:00');
  });

  it('are asked for as templates do it, with empty values', async () => {
    const query =
      'serviceId=repair&from=&days=&resourceId=&part=&limit=&cursor=&language=&timeZone=';
    expect((await slots(query)).body.slots).toHaveLength(33);
  });

  it.each([
    ['', 422, 'serviceId'],
    ['serviceId=nothing', 404, 'serviceId'],
    ['serviceId=repair&resourceId=zed', 404, 'resourceId'],
    ['serviceId=repair&from=tomorrow', 422, 'from'],
    ['serviceId=repair&from=2026-02-30', 422, 'from'],
    ['serviceId=repair&from=2026-10-05T09:00', 422, 'from'],
    ['serviceId=repair&days=0', 422, 'days'],
    ['serviceId=repair&days=1.5', 422, 'days'],
    ['serviceId=repair&timeZone=Mars/Base', 422, 'timeZone'],
    ['serviceId=repair&part=night', 422, 'part'],
    ['serviceId=repair&limit=51', 422, 'limit'],
    ['serviceId=repair&cursor=!', 422, 'cursor'],
  ])('are refused for “%s” with %s, naming %s', async (query, status, path) => {
    const said = await slots(query);
    expect(said.status).toBe(status);
    expect(said.body.error).toMatchObject({ code: said.body.status, path });
    expect(said.text).toMatch(new RegExp(`"message":"[^"]*(${path}|“)[^"]*\\."`));
  });
});

function slots(query: string) {
  return desk.call('GET', `/v1/slots?${query}`);
}

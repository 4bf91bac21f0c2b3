import { beforeEach, describe, expect, it } from 'vitest';
import { type BookingDesk, bookingDesk } from '../../test/support/booking-desk.ts';

let desk: BookingDesk;
beforeEach(() => {
  desk = bookingDesk();
});

describe('services', () => {
  it('come with a list message and text, in the owner’s order', async () => {
    const { body } = await desk.call('GET', '/v1/services');
    expect(body).toMatchObject({
      status: 'ok',
      services: [{ id: 'repair', resourceIds: ['ana'] }, { id: 'quote' }, { id: 'course' }],
      text: '1. Repair\n2. Quote\n3. Course',
      list: {
        type: 'list',
        body: { text: 'What can we do for you?' },
        action: {
          sections: [
            {
              rows: [
                { id: 'repair', title: 'Repair', description: '60 min · We mend it' },
                { id: 'quote', title: 'Quote', description: '60 min' },
                { id: 'course', title: 'Course' },
              ],
            },
          ],
        },
      },
    });
  });

  it('new ones are offered by everyone at once', async () => {
    const said = await desk.call('POST', '/v1/services', {
      title: 'Überprüfung',
      durationMinutes: 30,
    });
    expect(said.status).toBe(201);
    expect(said.body).toMatchObject({
      id: 'uberprufung',
      stepMinutes: 30,
      capacity: 1,
      maxPerDay: null,
      sortOrder: 3,
      resourceIds: ['ana'],
    });
    expect(await desk.slotIds('uberprufung')).not.toEqual([]);
  });

  it('of the same name get ids of their own', async () => {
    const create = (id?: string) =>
      desk.call('POST', '/v1/services', { ...(id && { id }), title: 'Repair', durationMinutes: 5 });
    const [first, second] = [await create(), await create()];
    expect(new Set(['repair', first.body.id, second.body.id]).size).toBe(3);
    const taken = await create('repair');
    expect([taken.status, taken.body.status]).toEqual([409, 'id_taken']);
  });

  it('change only where it is said', async () => {
    const said = await desk.call('PUT', '/v1/services/repair', { title: 'Mending', active: false });
    expect(said.body).toMatchObject({ title: 'Mending', durationMinutes: 60, active: false });
    const { body } = await desk.call('GET', '/v1/services');
    expect(body['text']).toBe('1. Quote\n2. Course');
    expect((await desk.call('GET', '/v1/services?all=true')).text).toContain('Mending');
    await desk.call('PUT', '/v1/services/quote', { resourceIds: [], maxPerDay: 2 });
    expect(await desk.slotIds('quote')).toEqual([]);
  });

  it.each([
    ['POST', '/v1/services', { durationMinutes: 5 }, 422, 'title'],
    ['POST', '/v1/services', { title: 'A' }, 422, 'durationMinutes'],
    ['POST', '/v1/services', { title: 'A', durationMinutes: 5, id: 'Big One' }, 422, 'id'],
    ['PUT', '/v1/services/repair', { durationMinutes: 0 }, 422, 'durationMinutes'],
    ['PUT', '/v1/services/repair', { durationMinutes: 1.5 }, 422, 'durationMinutes'],
    ['PUT', '/v1/services/repair', { capacity: 0 }, 422, 'capacity'],
    ['PUT', '/v1/services/repair', { packing: 'tight' }, 422, 'packing'],
    ['PUT', '/v1/services/repair', { active: 'yes' }, 422, 'active'],
    ['PUT', '/v1/services/repair', { resourceIds: ['zed'] }, 422, 'resourceIds'],
    ['PUT', '/v1/services/zed', {}, 404, 'id'],
    ['POST', '/v1/resources', { name: 'A' }, 422, 'timeZone'],
    ['PUT', '/v1/resources/ana', { maxPerDay: 0 }, 422, 'maxPerDay'],
    ['PUT', '/v1/resources/ana', { timeZone: '+02:00' }, 422, 'timeZone'],
    ['PUT', '/v1/resources/ana', { hours: [hours(8, '08:00', '8:30')] }, 422, 'hours.0.weekday'],
    ['PUT', '/v1/resources/ana', { hours: [hours(1, '08:00', '25:00')] }, 422, 'hours.0.end'],
    ['PUT', '/v1/resources/ana', { hours: [hours(1, '24:00', '08:00')] }, 422, 'hours.0.start'],
    ['PUT', '/v1/resources/ana', { hours: [hours(1, '08:00', '08:00')] }, 422, 'hours.0.end'],
    [
      'PUT',
      '/v1/resources/ana',
      { hours: [hours(1, '08:00', '09:00'), hours(1, '08:00', '10:00')] },
      422,
      'hours',
    ],
    [
      'PUT',
      '/v1/resources/ana',
      { overrides: [{ date: '2026-02-29', kind: 'closed' }] },
      422,
      'overrides.0.date',
    ],
    [
      'PUT',
      '/v1/resources/ana',
      { overrides: [{ date: '2026-03-01', kind: 'extra' }] },
      422,
      'overrides.0.start',
    ],
    ['PUT', '/v1/resources/ana', { serviceIds: ['zed'] }, 422, 'serviceIds'],
    ['PUT', '/v1/resources/zed', {}, 404, 'id'],
  ])('%s %s %j is refused with %s, naming %s', async (method, path, body, status, field) => {
    const before = (await desk.call('GET', '/v1/resources')).text;
    const said = await desk.call(method, path, body);
    expect(said.status).toBe(status);
    expect(said.body.error).toMatchObject({ path: field });
    expect((await desk.call('GET', '/v1/resources')).text).toBe(before);
  });
});

describe('resources', () => {
  it('are shown with their hours as times of day', async () => {
    const { body } = await desk.call('GET', '/v1/resources');
    expect(body).toMatchObject({
      status: 'ok',
      resources: [
        {
          id: 'ana',
          name: 'Ana',
          timeZone: 'Europe/Berlin',
          serviceIds: ['course', 'quote', 'repair'],
          overrides: [],
        },
      ],
    });
    expect(JSON.stringify(body['resources'])).toContain(
      '"hours":[{"weekday":1,"start":"09:00","end":"12:00"}',
    );
  });

  it('keep hours past midnight and other dates as they were written', async () => {
    const parts = {
      hours: [hours(5, '22:00', '02:00'), hours(6, '18:00', '24:00')],
      overrides: [
        { date: '2026-12-25', kind: 'closed' },
        { date: '2026-12-26', kind: 'extra', start: '10:00', end: '12:30' },
      ],
    };
    const said = await desk.call('PUT', '/v1/resources/ana', parts);
    expect(said.body).toMatchObject(parts);
    const { body } = await desk.call('GET', '/v1/slots?serviceId=repair');
    expect(body.slots.slice(0, 5).map((slot) => slot['time'])).toEqual([
      '22:00',
      '23:00',
      '00:00',
      '01:00',
      '18:00',
    ]);
  });

  it('take no more a day than their limit, whatever the services', async () => {
    await desk.call('PUT', '/v1/resources/ana', { maxPerDay: 1 });
    const [slotId, second] = await desk.slotIds();
    const customer = { email: 'ada@example.com' };
    await desk.call('POST', '/v1/bookings', { slotId, customer });
    const said = await desk.call('POST', '/v1/bookings', { slotId: second, customer });
    expect([said.status, said.body.status]).toEqual([409, 'slot_taken']);
    for (const serviceId of ['repair', 'quote']) {
      const { body } = await desk.call('GET', `/v1/slots?serviceId=${serviceId}&days=1`);
      expect(body.slots).toEqual([]);
    }
    await desk.call('PUT', '/v1/resources/ana', { name: 'Anna' });
    await desk.call('PUT', '/v1/resources/ana', { maxPerDay: null });
    expect((await desk.call('GET', '/v1/slots?serviceId=repair&days=1')).body.slots).toHaveLength(
      2,
    );
  });

  it('new ones offer every service; without services there is nothing to book', async () => {
    const said = await desk.call('POST', '/v1/resources', { name: 'Room 1', timeZone: 'UTC' });
    expect(said.body).toMatchObject({ id: 'room-1', active: true, hours: [] });
    expect(said.body['serviceIds']).toEqual(['course', 'quote', 'repair']);
    await desk.call('PUT', '/v1/resources/ana', { active: false });
    expect(await desk.slotIds()).toEqual([]);
  });
});

function hours(weekday: number, start: string, end: string) {
  return { weekday, start, end };
}

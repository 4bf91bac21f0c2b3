import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { updateWorkflow } from '../../db/workflows.ts';
import { type ListeningDesk, listeningDesk } from '../../test/support/listening-desk.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const customer = { name: 'Ada', phone: '+4915112345678' };

let office: ListeningDesk;
beforeEach(async () => {
  office = await listeningDesk();
});
afterEach(async () => {
  await office.stop();
  office.desk.db.sqlite.close();
});

/** On Friday at eight: 0 is today at nine, 3 is Monday at nine. */
async function book(place: number): Promise<string> {
  const slotId = (await office.desk.slotIds())[place];
  const { status, body } = await office.desk.call('POST', '/v1/bookings', { slotId, customer });
  expect(status).toBe(201);
  await office.look();
  return body.id;
}

async function post(path: string, body: object = {}): Promise<void> {
  expect((await office.desk.call('POST', path, body)).status).toBe(200);
  await office.look();
}

const statusIs = (id: string, status: string) => post(`/v1/appointments/${id}/status`, { status });

describe('how far a visit got', () => {
  it('is told as it happens', async () => {
    await office.publish({ events: ['on-the-way', 'arrived', 'completed', 'no-show'] });
    const [id, other] = [await book(0), await book(1)];
    for (const status of ['en_route', 'arrived', 'done']) await statusIs(id, status);
    await statusIs(other, 'no_show');
    await office.pass(dayMs);
    expect(office.told).toEqual([
      `on-the-way ${id}`,
      `arrived ${id}`,
      `completed ${id}`,
      `no-show ${other}`,
    ]);
  });

  it('on the way is told half an hour before, and not again when somebody sets off', async () => {
    await office.publish({ events: ['on-the-way'] });
    const id = await book(0);
    await office.pass(30 * minuteMs - 1);
    expect(office.told).toEqual([]);
    await office.pass(1);
    await statusIs(id, 'en_route');
    expect(office.told).toEqual([`on-the-way ${id}`]);
  });

  it('on the way is told again when the visit was moved to another time', async () => {
    await office.publish({ events: ['on-the-way'] });
    const id = await book(0);
    await statusIs(id, 'en_route');
    const slotId = (await office.desk.slotIds())[1];
    await post(`/v1/bookings/${id}/reschedule`, { slotId });
    await office.pass(dayMs);
    expect(office.told).toEqual([`on-the-way ${id}`, `on-the-way ${id}`]);
  });

  it('sends a reminder only to who is not visited yet', async () => {
    await office.publish({ events: ['reminder'], before: { amount: 10, unit: 'minutes' } });
    const [id, other] = [await book(0), await book(1)];
    await statusIs(id, 'arrived');
    await office.pass(dayMs);
    expect(office.told).toEqual([`reminder ${other}`]);
  });
});

describe('a survey', () => {
  beforeEach(() => office.publish({ events: ['survey'] }));

  it('comes a day after whoever was there said that it is done', async () => {
    const id = await book(0);
    await office.pass(5 * hourMs);
    await statusIs(id, 'done');
    await office.pass(dayMs - 1);
    expect(office.told).toEqual([]);
    await office.pass(1);
    expect(office.told).toEqual([`survey ${id}`]);
  });

  it('comes a day after the end where nobody says so, and not again when they do', async () => {
    const id = await book(0);
    await office.pass(2 * hourMs + dayMs - 1);
    expect(office.told).toEqual([]);
    await office.pass(1);
    await statusIs(id, 'done');
    await office.pass(3 * dayMs);
    expect(office.told).toEqual([`survey ${id}`]);
  });

  it('does not come where nobody was there, and after a cancellation', async () => {
    const [id, other] = [await book(0), await book(1)];
    await statusIs(id, 'no_show');
    await post(`/v1/bookings/${other}/cancel`);
    await office.pass(3 * dayMs);
    expect(office.told).toEqual([]);
  });
});

describe('a workflow', () => {
  it('has its own times, and may change them', async () => {
    const id = await book(3);
    await office.publish({ events: ['reminder'], before: { amount: 2, unit: 'hours' } });
    await office.pass(2 * dayMs);
    const sooner = { type: 'booking-event', events: ['reminder'], before: hours(3) };
    office.desk.db.sqlite
      .prepare(`update workflow_version set document = json_set(document, '$.trigger', json(?))`)
      .run(JSON.stringify(sooner));
    await office.restart();
    await office.pass(22 * hourMs - 1);
    expect(office.told).toEqual([]);
    await office.pass(1);
    expect(office.told).toEqual([`reminder ${id}`]);
    await office.pass(dayMs);
    expect(office.told).toHaveLength(1);
  });

  it('is told of what becomes due from when it is turned on', async () => {
    const [id, later] = [await book(0), await book(3)];
    await office.pass(2 * hourMs);
    await office.publish({ events: ['on-the-way', 'reminder'], before: hours(1) });
    await office.pass(4 * dayMs);
    expect(office.told).not.toContain(`on-the-way ${id}`);
    expect(office.told).toEqual([`reminder ${later}`, `on-the-way ${later}`]);
  });

  it('is told of nothing while it is turned off', async () => {
    await office.publish({ events: ['reminder'], before: hours(1) });
    await book(3);
    updateWorkflow(office.desk.db, 'visits', { enabled: false, updatedAt: 2 });
    await office.restart();
    await office.pass(4 * dayMs);
    expect(office.told).toEqual([]);
  });
});

describe('when the server was down', () => {
  it('what is still to come is told late, what is over is not', async () => {
    await office.publish({ events: ['reminder', 'on-the-way'], before: hours(20) });
    const id = await book(3);
    await office.stop();
    office.clock.pass(3 * dayMs);
    await office.restart();
    expect(office.told).toEqual([`reminder ${id}`]);
    await office.stop();
    office.clock.pass(dayMs);
    await office.restart();
    expect(office.told).toEqual([`reminder ${id}`]);
  });

  it.each(['before', 'after'] as const)(
    'killed %s a start is committed, it tells once',
    async (moment) => {
      await office.publish({ events: ['reminder'], before: hours(1) });
      const id = await book(3);
      await office.pass(3 * dayMs - hourMs);
      office.dieAtStart(moment);
      await office.pass(hourMs);
      expect(office.told).toEqual([`reminder ${id}`]);
      await office.pass(dayMs);
      expect(office.told).toHaveLength(1);
    },
  );
});

describe('a promised call', () => {
  const ticket = { customerPhone: customer.phone, reason: 'Nobody was free.' };

  it('is due an hour later, also at night', async () => {
    await office.stop();
    office = await listeningDesk({ start: '06:00', end: '12:00' });
    await office.publish({ events: ['callback-due'] });
    const { body } = await office.desk.call('POST', '/v1/manual-queue', ticket);
    await office.pass(hourMs);
    expect(office.told).toEqual([`callback-due ${body.id}`]);
  });

  it('is due no more when they were called', async () => {
    await office.publish({ events: ['callback-due'] });
    const { body } = await office.desk.call('POST', '/v1/manual-queue', ticket);
    await office.pass(50 * minuteMs);
    await post(`/v1/manual-queue/${body.id}/resolve`);
    await office.pass(dayMs);
    expect(office.told).toEqual([]);
  });
});

function hours(amount: number) {
  return { amount, unit: 'hours' };
}

import { afterEach, expect, it } from 'vitest';
import { type ListeningDesk, listeningDesk } from '../../test/support/listening-desk.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const monday = { from: '2026-10-05T09:00:00+02:00', to: '2026-10-05T10:00:00+02:00' };

let office: ListeningDesk;
afterEach(async () => {
  await office.stop();
  office.desk.db.sqlite.close();
});

/** Monday at nine is taken, and these wait for it. */
async function withWaiting(names: readonly string[], quiet?: { start: string; end: string }) {
  office = await listeningDesk(quiet);
  await office.publish({ events: ['waitlist-offer'] });
  const slotId = (await office.desk.slotIds())[3];
  const somebody = { slotId, customer: { phone: '+4930901820' } };
  const { body: booked } = await office.desk.call('POST', '/v1/bookings', somebody);
  const ids: string[] = [];
  for (const name of names) {
    office.clock.pass(1_000);
    const wish = { serviceId: 'repair', ...monday, customer: { name, phone: '+4915112345678' } };
    ids.push((await office.desk.call('POST', '/v1/waitlist', wish)).body.id);
  }
  return { bookedId: booked.id, ids };
}

const cancel = async (id: string) => {
  await office.desk.call('POST', `/v1/bookings/${id}/cancel`, {});
  await office.look();
};
const offerTo = async (id: string) => (await office.desk.call('GET', `/v1/waitlist/${id}`)).text;

it('a freed time is offered to the first, and passed on when nobody takes it', async () => {
  const { bookedId, ids } = await withWaiting(['Ada', 'Bo', 'Cleo']);
  await cancel(bookedId);
  expect(office.told).toEqual([`waitlist-offer ${ids[0]}`]);
  await office.pass(30 * minuteMs - 1);
  expect(office.told).toHaveLength(1);
  await office.pass(1);
  expect(office.told).toEqual([`waitlist-offer ${ids[0]}`, `waitlist-offer ${ids[1]}`]);
  await office.pass(hourMs);
  expect(office.told).toEqual(ids.map((id) => `waitlist-offer ${id}`));
});

it('what ran out while the server was down is passed on when it is back', async () => {
  const { bookedId, ids } = await withWaiting(['Ada', 'Bo']);
  await cancel(bookedId);
  await office.stop();
  office.clock.pass(hourMs);
  await office.restart();
  expect(office.told).toEqual(ids.map((id) => `waitlist-offer ${id}`));
});

it('who lets go of it makes it the next one’s at once', async () => {
  const { bookedId, ids } = await withWaiting(['Ada', 'Bo']);
  await cancel(bookedId);
  const { offer } = JSON.parse(await offerTo(ids[0] ?? ''));
  await office.desk.call('DELETE', `/v1/holds/${offer.holdId}`);
  await office.look();
  expect(office.told).toEqual(ids.map((id) => `waitlist-offer ${id}`));
});

it('what is freed at night is told in the morning, and kept half an hour longer', async () => {
  const { bookedId, ids } = await withWaiting(['Ada'], { start: '07:00', end: '12:00' });
  await cancel(bookedId);
  expect(JSON.parse(await offerTo(ids[0] ?? ''))).toMatchObject({
    status: 'offered',
    offer: { expiresAt: '2026-10-02T10:30:00.000Z', serviceTitle: 'Repair', resourceName: 'Ana' },
  });
  await office.pass(4 * hourMs - 5_000);
  expect(office.told).toEqual([]);
  await office.pass(5_000);
  expect(office.told).toEqual([`waitlist-offer ${ids[0]}`]);
});

it('an offer that is taken before it is told is not told', async () => {
  const { bookedId, ids } = await withWaiting(['Ada'], { start: '07:00', end: '12:00' });
  await cancel(bookedId);
  const { offer } = JSON.parse(await offerTo(ids[0] ?? ''));
  const request = { holdId: offer.holdId, customer: { phone: '+4915112345678' } };
  expect((await office.desk.call('POST', '/v1/bookings', request)).status).toBe(201);
  await office.pass(6 * hourMs);
  expect(office.told).toEqual([]);
});

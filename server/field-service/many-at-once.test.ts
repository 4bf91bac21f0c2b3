import { expect, it } from 'vitest';
import { fieldDesk, form } from '../../test/support/field-desk.ts';

const crowd = 200;

/**
 * Sam and Maria both open at 8; each visit takes an hour, 15 minutes stay free after it, and nobody
 * drives, since all live in one place: both fit four starts into the four hours of a morning.
 */
const places = 8;

it('sends as many as fit into one window, and offers times to the others', {
  timeout: 90_000,
}, async () => {
  const desk = fieldDesk();
  const everybody = Array.from({ length: crowd }, (_, number) => number);
  const said = await Promise.all(
    everybody.map((number) =>
      desk.call('POST', '/v1/service-requests', {
        responseJson: { ...form, contact_phone: `+1555987${1000 + number}` },
        umid: `message-${number}`,
        msisdn: `+1555987${1000 + number}`,
      }),
    ),
  );
  const assigned = said.filter(({ body }) => body.outcome === 'assigned');
  const offered = said.filter(({ body }) => body.outcome === 'alternatives');
  expect([assigned.length, offered.length]).toEqual([places, crowd - places]);
  const visits = desk.deps.db.sqlite
    .prepare<[], { who: string; start: number; end: number }>(
      'select resource_id as who, start_at as start, end_at as end from reservation order by who, start',
    )
    .all();
  const together = visits.filter((visit, index) => {
    const before = visits[index - 1];
    return before?.who === visit.who && before.end > visit.start;
  });
  expect([visits.length, together]).toEqual([places, []]);
  process.stdout.write(`${crowd} at once for one window: ${places} sent, none of them twice.\n`);
});

it('sends somebody once, however often the same form comes at once', async () => {
  const desk = fieldDesk();
  const request = { responseJson: form, umid: 'same', msisdn: '+15551234567' };
  const said = await Promise.all(
    Array.from({ length: crowd }, () => desk.call('POST', '/v1/service-requests', request)),
  );
  const statuses = said.map(({ status }) => status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(1);
  expect(new Set(said.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(desk.changes).toHaveLength(1);
});

import { expect, test } from 'vitest';
import { scheduleTrigger } from './schedule.ts';

const schedule = (rest: object) =>
  scheduleTrigger.safeParse({ type: 'schedule', cron: '0 9 * * mon-fri', ...rest });

test('a schedule is for nobody, on the workflow’s clock, unless it says otherwise', () => {
  expect(schedule({}).data).toEqual({ type: 'schedule', cron: '0 9 * * mon-fri', contacts: [] });
  expect(
    schedule({ timeZone: 'Asia/Tokyo', contacts: [{ userId: '+15551234567' }] }).data,
  ).toMatchObject({
    contacts: [{ channel: 'whatsapp', userId: '+15551234567', name: '' }],
  });
});

test.each([
  [{ cron: '0 25 * * *' }, '“25” is no hour: give 0 to 23, or *.'],
  [{ timeZone: 'Berlin' }, 'Give a time zone such as Europe/Berlin.'],
])('%j is refused in words', (rest, message) => {
  expect(schedule(rest).error?.issues[0]?.message).toBe(message);
});

import { expect, test } from 'vitest';
import { readAnswers, tradeIds, usualAnswers, withTrade } from './first-run-answers.ts';
import { firstRunWords } from './first-run-words.ts';

const usual = usualAnswers();

test('what is there from the start is right for every trade, and fits into a list', () => {
  expect(tradeIds).toEqual(Object.keys(firstRunWords.trades));
  for (const id of tradeIds) {
    const read = readAnswers(withTrade(usual, id));
    if (!('business' in read)) throw new Error(id);
    expect(read.business.services.length).toBeGreaterThan(0);
    for (const { title } of read.business.services) expect(title.length).toBeLessThanOrEqual(24);
  }
});

test('the answers come to hours and services', () => {
  const answers = {
    ...usual,
    business: ' Oak & Sons ',
    weekdays: [6, 1],
    services: [
      { id: 0, title: ' Cut ', minutes: '30' },
      { id: 0, title: '', minutes: '' },
    ],
  };
  expect(readAnswers(answers)).toEqual({
    business: {
      name: 'Oak & Sons',
      hours: [
        { weekday: 1, start: '09:00', end: '17:00' },
        { weekday: 6, start: '09:00', end: '17:00' },
      ],
      services: [{ title: 'Cut', durationMinutes: 30 }],
    },
  });
});

test('another trade leaves alone what somebody has written', () => {
  expect(withTrade(usual, 'hair').services[0]?.title).toBe('Haircut');
  const own = { ...usual, services: [{ id: 0, title: 'Mine', minutes: '20' }] };
  expect(withTrade(own, 'hair').services).toEqual(own.services);
});

test.each([
  [{ weekdays: [] }, 'days'],
  [{ from: '18:00' }, 'times'],
  [{ until: '' }, 'times'],
  [{ services: [{ id: 0, title: ' ', minutes: '10' }] }, 'services'],
  [{ services: [{ id: 0, title: 'Cut', minutes: 'x' }] }, 'minutes'],
  [{ services: [{ id: 0, title: 'Cut', minutes: '4' }] }, 'minutes'],
  [{ services: [{ id: 0, title: 'Cut', minutes: '30.5' }] }, 'minutes'],
])('what is not right is said: %j', (change, wrong) => {
  expect(readAnswers({ ...usual, ...change })).toEqual({ wrong });
});

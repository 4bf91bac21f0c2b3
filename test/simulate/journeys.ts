import { booking, call, careful, echo, exit, hear, journey, say } from '../contract/journeys.ts';

/** Says much at once, with another system between. */
const parade = journey('parade', 'parade', 'one', {
  one: say('One,', 'two'),
  two: say('two,', 'call'),
  call: call('https://slots.example/book', 'three', { retries: 1, body: { kind: 'none' } }),
  three: say('three: {{steps.call.body.reference}},', 'four'),
  four: say('four.', null),
  sorry: say('Sorry: {{steps.call.status ?? steps.call.error}}', null),
});

/** Waits for an answer, the second time longer, and then gives up. */
const patient = journey('patient', 'wait', 'ask', {
  ask: say('I wait an hour.', 'listen'),
  listen: hear('thanks', { amount: 1, unit: 'hours' }, 'bye'),
  thanks: say('Thanks.', 'listenAgain'),
  listenAgain: hear('thanks', { amount: 2, unit: 'hours' }, 'bye'),
  bye: say('Too late.', null),
});

/** A time of day that, where the clocks change, comes twice on one day and never on another. */
const sleeper = journey('sleeper', 'sleep', 'night', {
  night: say('Good night.', 'sleep'),
  sleep: {
    type: 'wait',
    name: 'Sleep',
    config: { until: { kind: 'time-of-day', time: '02:30' } },
    exits: [exit('next', 'morning')],
  },
  morning: say('Good morning.', null),
});

/** What is simulated, and the word that starts each. */
export const journeys = [echo, booking, patient, careful, parade, sleeper];
export const keywords = ['echo', 'book', 'wait', 'careful', 'parade', 'sleep'] as const;

import { checkExamples, type Found } from '../../test/support/check-examples.ts';
import { call, type Drawn, listen, pause, split, way } from '../../test/support/draw-workflow.ts';

const person = (timeout: { amount: number; unit: 'hours' } | null): Drawn<'hand-over'> => ({
  type: 'hand-over',
  name: 'Person',
  config: { reason: 'Help', timeout },
  exits: [
    way('handed-back', null),
    ...(timeout ? [way('timed-out', 'end')] : []),
    way('failed', 'end'),
  ],
});
const end = pause();
const missing: Found = [
  'hand-over-without-hours',
  'steps.person.config.timeout',
  'warning',
  'When nobody is there, at night or on a holiday, the customer hears nothing more.',
];
const ask = (when: Parameters<typeof split>[1]) => ({
  ...split(['person'], when),
  exits: [{ ...way('open', 'person'), when }, way('otherwise', 'end')],
});

checkExamples([
  ['a person who may not be there', { person: person(null), end }, {}, [missing]],
  ['one who is waited for so long', { person: person({ amount: 1, unit: 'hours' }), end }, {}, []],
  [
    'opening hours are asked for before',
    {
      ask: ask({ isTimeOfDayBetween: [{ var: 'now' }, '09:00', '17:00'] }),
      person: person(null),
      end,
    },
    {},
    [],
  ],
  [
    'something else is asked for before',
    {
      ask: ask({ '==': [{ var: 'data.x' }, 1] }),
      call: call('person', 'end'),
      person: person(null),
      end,
    },
    {},
    [['unreachable', 'steps.call', 'warning', 'Customers can never reach this step.'], missing],
  ],
  [
    'it waits until they are there',
    {
      wait: {
        type: 'wait',
        name: 'Morning',
        config: { until: { kind: 'time-of-day', time: '09:00' } },
        exits: [way('next', 'person')],
      },
      person: person(null),
      end,
    },
    {},
    [],
  ],
  [
    'it waits for a while only',
    { pause: pause('hear'), hear: listen('person', 'person'), person: person(null), end },
    {},
    [missing],
  ],
]);

import { describe } from 'vitest';
import { checkExamples } from '../../test/support/check-examples.ts';
import { sendForm, visitForm, waitForForm } from '../../test/support/draw-form.ts';
import { listen, say } from '../../test/support/draw-workflow.ts';

const endpoint = { data_api_version: '3.0', routing_model: { VISIT: [] } };
const published = { visit: visitForm(), other: visitForm({ ...endpoint }), 'not-one': 'a text' };
const findIn = (forms: Record<string, unknown>) => (id: string) => forms[id];
const asking = { trigger: { type: 'flow-data-request', form: 'gone' } } as const;

describe('of the forms that are published', () => {
  checkExamples(
    [
      [
        'a form that is there, with all that it asks for, is no problem',
        {
          send: sendForm('wait'),
          wait: waitForForm('thank'),
          thank: say('On {{steps.wait.value.day}} {{steps.wait.text}} {{steps.wait.value}}'),
        },
        { trigger: { type: 'flow-data-request', form: 'other' } },
        [],
      ],
      [
        'a form that nobody published',
        { send: sendForm('wait', { form: 'gone' }), wait: waitForForm(null) },
        {},
        [['lost-form', 'steps.send.config.form', 'error', 'There is no published form “gone”.']],
      ],
      [
        'what is no form',
        { send: sendForm('wait', { form: 'not-one' }), wait: waitForForm(null) },
        asking,
        [
          ['lost-form', 'steps.send.config.form', 'error', 'There is no published form “not-one”.'],
          ['lost-form', 'trigger.form', 'warning', 'There is no published form “gone”.'],
        ],
      ],
      [
        'a screen that the form does not have',
        { send: sendForm('wait', { screen: 'START' }), wait: waitForForm(null) },
        {},
        [
          [
            'lost-screen',
            'steps.send.config.screen',
            'error',
            'The form “visit” has no screen “START”.',
          ],
        ],
      ],
      [
        'data under a name that the screen does not know, and without one that it needs',
        { send: sendForm('wait', { data: { first: 'x' } }), wait: waitForForm(null) },
        {},
        [
          [
            'lost-data',
            'steps.send.config.data.first',
            'warning',
            'The screen “VISIT” has no use for “first”.',
          ],
          [
            'missing-data',
            'steps.send.config.data',
            'warning',
            'The screen “VISIT” shows “min_date”, and nothing is given for it.',
          ],
        ],
      ],
      [
        'an endpoint gives what is missing, and any answer',
        {
          send: { ...sendForm('wait'), config: { form: 'other', body: 'Tell us.', button: 'Go' } },
          wait: waitForForm('thank'),
          thank: say('{{steps.wait.value.price}}'),
        },
        {},
        [],
      ],
      [
        'an answer that the form does not ask for any more',
        {
          send: sendForm('wait'),
          wait: waitForForm('thank'),
          thank: say('On {{steps.wait.value.weekday}}'),
        },
        {},
        [
          [
            'lost-field',
            'steps.thank.config.message.text',
            'error',
            'The form “visit” does not ask for “weekday”.',
          ],
        ],
      ],
      [
        'a wait for anything, or for a form that something else sent, is not judged',
        {
          send: sendForm('any'),
          any: listen('wait', null),
          wait: waitForForm('thank'),
          thank: say('{{steps.any.value.weekday}} {{steps.gone}}'),
        },
        { start: 'any' },
        [
          ['unreachable', 'steps.send', 'warning', 'Customers can never reach this step.'],
          [
            'open-exit',
            'steps.any.exits.1.to',
            'warning',
            'Nothing happens after “no-reply”: the customer hears no more.',
          ],
          [
            'lost-answer',
            'steps.thank.config.message.text',
            'error',
            'This uses what the step “gone” found out, and there is no such step.',
          ],
        ],
      ],
      [
        'a form that nothing waits for',
        { send: sendForm(null) },
        {},
        [
          [
            'form-without-wait',
            'steps.send',
            'warning',
            'This sends a form, but nothing after it waits for what is filled in.',
          ],
        ],
      ],
    ],
    { forms: findIn(published) },
  );
});

describe('on the day it is', () => {
  const children = [{ type: 'DatePicker', name: 'day', label: 'Day', 'max-date': '2026-03-10' }];
  const screen = { id: 'VISIT', layout: { type: 'SingleColumnLayout', children } };
  checkExamples(
    [
      [
        'days that were written down have passed',
        {
          send: sendForm('wait', { form: 'fixed', data: { from: '2026-02-10', to: '2026-12-24' } }),
          wait: waitForForm(null),
        },
        {},
        [
          [
            'lost-data',
            'steps.send.config.data.from',
            'warning',
            'The screen “VISIT” has no use for “from”.',
          ],
          [
            'lost-data',
            'steps.send.config.data.to',
            'warning',
            'The screen “VISIT” has no use for “to”.',
          ],
          ['passed-date', 'steps.send.config.data.from', 'warning', '2026-02-10 has passed.'],
          [
            'passed-date',
            'steps.send.config.form',
            'warning',
            'The form “fixed” takes no day after 2026-03-10, which has passed.',
          ],
        ],
      ],
    ],
    { forms: findIn({ fixed: { version: '7.2', screens: [screen] } }), today: '2026-05-04' },
  );
});

describe('where nothing is known of forms', () => {
  checkExamples([
    [
      'nothing is said about them',
      {
        send: sendForm('wait', { form: 'gone', screen: 'NONE' }),
        wait: waitForForm('thank'),
        thank: say('{{steps.wait.value.weekday}}'),
      },
      asking,
      [],
    ],
  ]);
});

describe('a form with nothing to ask for', () => {
  checkExamples(
    [
      [
        'gives no answers at all',
        {
          send: sendForm('wait', { form: 'empty', data: {} }),
          wait: waitForForm('thank'),
          thank: say('{{steps.wait.value.day}}'),
        },
        {},
        [
          [
            'lost-field',
            'steps.thank.config.message.text',
            'error',
            'The form “empty” does not ask for “day”.',
          ],
        ],
      ],
    ],
    { forms: findIn({ empty: { version: '7.2', screens: [{ id: 'ONLY' }] } }) },
  );
});

import { expect, test } from 'vitest';
import { checkExamples } from '../../../test/support/check-examples.ts';
import { sendForm, visitForm, waitForForm } from '../../../test/support/draw-form.ts';
import { drawProgram, drawWorkflow, maria, monday } from '../../../test/support/draw-workflow.ts';
import { advance, start } from '../../advance.ts';
import type { InboundMessage } from '../../messages/inbound.ts';
import { createProgram } from '../../program.ts';

const settings = { timeZone: 'Europe/Berlin', language: 'en', country: 'DE' };

function begin(config: Parameters<typeof sendForm>[1] = {}, windowOpenUntil = monday + 1) {
  const steps = { send: sendForm('wait', config), wait: waitForForm(null) };
  const forms = { visit: visitForm() };
  const program = createProgram(drawWorkflow(steps), 1, settings, (id) =>
    id === 'visit' ? forms.visit : null,
  );
  const { instance, effects } = start(program, {
    type: 'started',
    id: 'event-1',
    at: monday,
    contact: { ...maria, windowOpenUntil },
    instanceId: 'instance1',
    data: {},
    reason: 'A test.',
  });
  return { program, instance, effects };
}

function submission(token: string): InboundMessage {
  const answers = { urgency: 'now', day: '2026-05-06', flow_token: token };
  return { id: 'm1', at: monday, kind: 'flow', text: '', flow: { token, answers }, raw: {} };
}

const replied = (message: InboundMessage) =>
  ({ type: 'replied', id: 'event-2', at: monday + 60_000, contact: maria, message }) as const;

test('what is filled in comes back to the wait, and the form is forgotten at the end', () => {
  const { program, instance } = begin();
  expect(instance.form).toMatchObject({ token: 'instance1.1', stepId: 'send', form: 'visit' });
  const { instance: ended } = advance(program, instance, replied(submission('instance1.1')));
  expect(ended).toMatchObject({ status: 'completed', offers: 1 });
  expect(ended.results['wait']).toMatchObject({ value: { urgency: 'now', day: '2026-05-06' } });
  expect(ended).not.toHaveProperty('form');
});

test('a form with very much in it is sent, and not kept to be shown again', () => {
  const { program, instance } = begin({ data: { min_date: 'x'.repeat(70_000) } });
  expect(instance.form).not.toHaveProperty('shown');
  const { effects } = advance(program, instance, replied(submission('instance0.1')));
  expect(effects).toMatchObject([
    {
      message: {
        type: 'text',
        content: { text: 'That form is out of date. Please fill in this one.' },
      },
    },
    { kind: 'start-timer' },
  ]);
});

test('a template that opens no form is sent all the same, for it says that one waits', () => {
  const { effects } = begin(
    { outsideWindow: { name: 'visit', language: 'en', text: 'Hello.' } },
    0,
  );
  expect(effects).toMatchObject([{ message: { type: 'template' } }, { kind: 'start-timer' }]);
});

test('where nobody knows forms, the answers come as they are', () => {
  const program = drawProgram({ send: sendForm('wait'), wait: waitForForm(null) });
  expect(program.forms).toEqual({});
});

test('what comes back without a token is taken', () => {
  const { program, instance } = begin();
  const { flow: _, ...rest } = submission('');
  const message = { ...rest, flow: { token: null, answers: { urgency: 'soon' } } };
  const { instance: ended } = advance(program, instance, replied(message));
  expect(ended.results['wait']).toMatchObject({ value: { urgency: 'soon', day: null } });
});

test('a photo of megabytes is kept once', () => {
  const { program, instance } = begin();
  const photo = 'x'.repeat(70_000);
  const flow = { token: 'instance1.1', answers: { photo } };
  const message = { ...submission('instance1.1'), flow, raw: { photo } };
  const { instance: ended, trace } = advance(program, instance, replied(message));
  expect(ended.results['wait']).toMatchObject({ value: { photo }, raw: {} });
  expect(ended.results['wait']).not.toHaveProperty('flow');
  expect(JSON.stringify(ended).length).toBeLessThan(80_000);
  expect(trace.map(({ text }) => text)).toContain(
    'What came is long: only the answers are kept, not the message itself.',
  );
});

test('learning late that the 24 hours were over sends the template instead', () => {
  const outsideWindow = {
    name: 'visit',
    language: 'en',
    text: 'Hello.',
    buttons: [{ kind: 'flow' as const, title: 'Open' }],
  };
  const { program, instance } = begin({ outsideWindow });
  const { instance: again, effects } = advance(program, instance, {
    type: 'window-missed',
    id: 'event-2',
    at: monday + 60_000,
    contact: { ...maria, windowOpenUntil: monday },
    stepId: 'send',
    sentAt: monday,
  });
  expect(effects[0]).toMatchObject({
    message: { type: 'template', display: { form: { flowId: 'visit', flowToken: 'instance1.2' } } },
  });
  expect(again.form).toMatchObject({ token: 'instance1.2' });
});

const instead = { name: 'visit', language: 'en', text: 'Hello.' };

checkExamples([
  [
    'texts that are longer than WhatsApp shows',
    {
      send: sendForm('wait', {
        header: 'x'.repeat(61),
        body: 'x'.repeat(1_025),
        footer: 'x'.repeat(61),
        button: 'x'.repeat(21),
      }),
      wait: waitForForm(null),
    },
    {},
    [
      ['step-config', 'steps.send.config.header', 'error', expect.stringContaining('61')],
      ['step-config', 'steps.send.config.body', 'error', expect.stringContaining('1025')],
      ['step-config', 'steps.send.config.footer', 'error', expect.stringContaining('61')],
      ['step-config', 'steps.send.config.button', 'error', expect.stringContaining('21')],
    ],
  ],
  [
    'a template that opens no form',
    { send: sendForm('wait', { outsideWindow: instead }), wait: waitForForm(null) },
    {},
    [
      [
        'step-config',
        'steps.send.config.outsideWindow.buttons',
        'error',
        'No button of this template opens a form, so it cannot take the place of one.',
      ],
    ],
  ],
  [
    'a template that does',
    {
      send: sendForm('wait', {
        outsideWindow: { ...instead, buttons: [{ kind: 'flow', title: 'Open' }] },
      }),
      wait: waitForForm(null),
    },
    {},
    [],
  ],
]);

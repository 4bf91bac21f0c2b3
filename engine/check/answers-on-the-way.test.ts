import { expect, test } from 'vitest';
import { call, drawWorkflow, listen, say } from '../../test/support/draw-workflow.ts';
import type { WorkflowInput } from '../workflow.ts';
import { checkWorkflow } from './check-workflow.ts';

const byMessage = { trigger: { type: 'inbound-chatapps', match: { kind: 'any' } } } as const;
const found = (steps: WorkflowInput['steps']) =>
  checkWorkflow(drawWorkflow(steps, byMessage)).filter(
    ({ code }) => code === 'answer-maybe-unknown',
  );

test('an answer that nobody gave on some way is told once, with that way', () => {
  expect(
    found({
      ask: listen('thank', 'remind'),
      remind: say('Are you there?', 'thank'),
      thank: say('Thanks, {{steps.ask.text}}! {{upper(steps.ask.text)}}'),
    }),
  ).toEqual([
    {
      code: 'answer-maybe-unknown',
      severity: 'warning',
      path: 'steps.thank.config.message.text',
      stepId: 'thank',
      message:
        'What “Listen” finds out may not be known here: it is missing after “Listen” by “no-reply”.',
      fix: 'Say what stands there instead, or ask for it on this way too.',
      way: [
        { stepId: 'ask', exitId: 'no-reply' },
        { stepId: 'remind', exitId: 'next' },
        { stepId: 'thank' },
      ],
    },
  ]);
});

test('what is known on no way is told as such, and what has a default is not', () => {
  const steps = (text: string) => ({ ask: listen('ok', 'bye'), ok: say('Ok'), bye: say(text) });
  expect(found(steps('You said {{steps.ask.text}}'))).toMatchObject([
    {
      message:
        'What “Listen” finds out is not known here: it is missing after “Listen” by “no-reply”.',
    },
  ]);
  expect(found(steps("You said {{steps.ask.text ?? 'nothing'}}"))).toEqual([]);
});

test('of kept values too; in a request nothing can stand for nothing', () => {
  const config = {
    method: 'POST' as const,
    url: '/x?at={{data.slots}}',
    query: [{ name: 'at', value: '{{data.slots}}' }],
    body: { kind: 'json' as const, value: { at: '{{data.slots}}', text: 'At {{data.slots}}' } },
  };
  const keep = [{ name: 'slots', path: '$' }];
  const steps = {
    call: { ...call('tell', 'tell'), config: { method: 'GET' as const, url: '/y', keep } },
    tell: {
      ...call('end', 'end'),
      name: 'Tell',
      config,
      keep: [{ name: 'own', value: '{{steps.tell.body}}' }],
    },
    end: say('{{data.slots}}', 'last'),
    last: say('{{data.later}}', 'later'),
    later: { ...listen('loop', 'loop'), keep: [{ name: 'later', value: '{{steps.later.value}}' }] },
    loop: say('Again', 'last'),
  };
  expect(found(steps).map(({ path, message }) => [path, message])).toEqual([
    ...['tell.config.url', 'tell.config.body.value.text', 'end.config.message.text'].map((path) => [
      `steps.${path}`,
      '“slots” may not be known here: it is missing after “Call” by “failed”.',
    ]),
    [
      'steps.last.config.message.text',
      '“later” may not be known here: it is missing after “Say {{data.slots}}”.',
    ],
  ]);
});

test('no more are looked for than are told', () => {
  const text = '{{steps.ask.text}}';
  const texts = Object.fromEntries(
    Array.from({ length: 250 }, (_, index) => [`say${index}`, say(text, `say${index + 1}`)]),
  );
  expect(found({ ask: listen('say0', 'say0'), ...texts, say250: say('End') })).toHaveLength(200);
});

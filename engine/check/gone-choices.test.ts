import { expect, it } from 'vitest';
import { costRatio } from '../../test/support/cost.ts';
import {
  type Drawn,
  drawWorkflow,
  listen,
  say,
  split,
  way,
} from '../../test/support/draw-workflow.ts';
import type { Json } from '../json.ts';
import type { WorkflowInput } from '../workflow.ts';
import { checkWorkflow } from './check-workflow.ts';
import { offeredChoices } from './offered-choices.ts';

type Message = Drawn<'chatapps-message'>['config']['message'];
type Steps = WorkflowInput['steps'];

const tea = { id: 'tea', title: 'Tea' };
const milk = { id: 'milk', title: 'Milk' };
const asksFor = (id: Json, path: Json = 'steps.wait.value.id') => ({ '==': [{ var: path }, id] });

it.each<[string, Steps, boolean]>([
  ['is there for a choice that is offered', asked(offer([tea, milk]), asksFor('tea')), false],
  ['is for nobody when its choice is gone', asked(offer([milk]), asksFor('tea')), true],
  [
    'is there for a choice of one of two messages',
    { ...asked(offer([milk], 'again'), asksFor('tea')), again: offer([tea]) },
    false,
  ],
  [
    'is not judged where the choices come from data',
    asked(send(fromData()), asksFor('tea')),
    false,
  ],
  ['nor where 8x8’s own JSON offers them', asked(send(written()), asksFor('tea')), false],
  ['nor where a template does', asked(send(template(['tea'])), asksFor('milk')), false],
  [
    'nor where a template outside the window may',
    asked(withFallback(offer([milk]), ['tea']), asksFor('tea')),
    false,
  ],
  [
    'is for nobody when no template offers it either',
    { ...asked(withFallback(offer([milk]), []), asksFor('tea')), hint: send(template([]), 'wait') },
    true,
  ],
  [
    'is not judged where anything may be answered',
    { ...asked(offer([milk]), asksFor('tea')), wait: listen('which', 'end') },
    false,
  ],
  [
    'nor where it asks for the answer of a step that hears no choice',
    asked(offer([milk]), asksFor('tea', 'steps.hint.value.id')),
    false,
  ],
  [
    'nor where a template in place of a form may',
    { ...asked(offer([milk]), asksFor('tea')), hint: sendForm(templateOf(['tea'])) },
    false,
  ],
  ['nor where it asks for something else', asked(offer([milk]), asksFor('tea', 'data.id')), false],
  ['nor where it asks for what is no name', asked(offer([milk]), asksFor(5)), false],
  ['nor where it asks in another way', asked(offer([milk]), { in: ['tea', 'teapot'] }), false],
  ['nor where it has no rule', asked(offer([milk]), undefined), false],
])('a way %s', (_, steps, isGone) => {
  const message = 'Nobody is offered the choice of “Their tea” any more, so nobody goes this way.';
  expect(goneChoices(steps)).toEqual(isGone ? [gone(message)] : []);
});

const plain = say('What would you like?', 'hint');

it.each<[string, Steps, boolean]>([
  ['is for nobody where nothing offers choices', asked(plain, asksFor('tea')), true],
  [
    'is for nobody where anything may be answered to a plain question',
    { ...asked(plain, asksFor('tea')), wait: { ...listen('which', 'end'), name: 'Wait' } },
    true,
  ],
  [
    'is for nobody where a text is waited for',
    { ...asked(plain, asksFor('tea')), wait: waitFor('text') },
    true,
  ],
  [
    'is for nobody where a template offers none',
    { ...asked(plain, asksFor('tea')), hint: send(template([]), 'wait') },
    true,
  ],
  [
    'is there for a choice on one of two ways',
    { ...asked(plain, asksFor('tea')), again: offer([tea]), hint: split(['again', 'wait']) },
    false,
  ],
  [
    'is not judged where a list from data may offer it',
    { ...asked(plain, asksFor('tea')), hint: send(fromData(), 'wait') },
    false,
  ],
  [
    'nor where 8x8’s own JSON may',
    { ...asked(plain, asksFor('tea')), hint: send(written(), 'wait') },
    false,
  ],
  [
    'nor where a template may',
    { ...asked(plain, asksFor('tea')), hint: send(template(['tea']), 'wait') },
    false,
  ],
  [
    'nor where a form may be answered',
    { ...asked(plain, asksFor('tea')), hint: sendForm(templateOf([])) },
    false,
  ],
  [
    'nor where the form of a template may',
    { ...asked(plain, asksFor('tea')), hint: send(formTemplate(), 'wait') },
    false,
  ],
  [
    'nor where a form from elsewhere is waited for',
    { ...asked(plain, asksFor('tea')), wait: waitFor('flow') },
    false,
  ],
  [
    'nor where nobody comes to the wait',
    { ...asked(plain, asksFor('tea')), ask: say('Hello', 'end'), hint: say('Hello', 'end') },
    false,
  ],
])('a way behind a plain question %s', (_, steps, isGone) => {
  const message = 'Nothing before “Wait” offers choices, so nobody goes the way of “Their tea”.';
  expect(goneChoices(steps)).toEqual(isGone ? [gone(message)] : []);
});

it('reads once what is offered, however many ways ask for it', () => {
  const steps = asked(offer([milk]), asksFor('tea'));
  const exits = steps.which.exits.flatMap((exit) =>
    exit.id === 'way' ? [exit, { ...exit, id: 'other' }] : [exit],
  );
  const which = { ...steps.which, exits };
  const found = goneChoices({ ...steps, which });
  expect(found.map(({ exitId }) => exitId)).toEqual(['way', 'other']);
});

it('knows the choices that a wait hears, each as often as it is offered', () => {
  const steps = asked(offer([tea, milk]), asksFor('tea'));
  const workflow = drawWorkflow({ ...steps, again: offer([tea]) });
  expect(offeredChoices(workflow, 'wait')).toEqual([tea, milk, tea]);
});

it('knows them through steps that offer nothing, and none where a template offers some', () => {
  const steps = asked(offer([tea]), asksFor('tea'));
  expect(offeredChoices(drawWorkflow({ ...steps, hint: listen('wait') }), 'wait')).toEqual([tea]);
  const chosen = drawWorkflow({ ...steps, ask: send(template(['tea'])) });
  expect(offeredChoices(chosen, 'wait')).toEqual([]);
  const { quickReplies } = templateOf(['tea']);
  const rooms = templateOf([]);
  const card = { media: 'image', url: 'https://example.com/a', quickReplies } as const;
  const hint = send({ kind: 'template', template: { ...rooms, cards: [card, card] } }, 'wait');
  expect(offeredChoices(drawWorkflow({ ...steps, hint }), 'wait')).toEqual([]);
});

it('knows none where nothing leads to the wait', () => {
  const workflow = drawWorkflow({ wait: listen('end', 'end'), end: say('Here it is.') });
  expect(offeredChoices(workflow, 'wait')).toEqual([]);
});

it('knows them at once, however many steps lead to a wait', () => {
  const after = (waits: number) => {
    const steps: Steps = { w0: offer([tea], 'w1') };
    for (let at = 1; at <= waits; at += 1) {
      const to = `w${Math.min(at + 1, waits)}`;
      steps[`w${at}`] = listen(to, to);
    }
    const workflow = drawWorkflow(steps);
    return () => offeredChoices(workflow, `w${waits}`);
  };
  expect(after(600)()).toEqual([tea]);
  expect(costRatio(after(600), after(60))).toBeLessThan(50);
});

interface Asked extends Steps {
  readonly which: Drawn<'branch'>;
}

function goneChoices(steps: Steps) {
  return checkWorkflow(drawWorkflow(steps)).filter(({ code }) => code === 'gone-choice');
}

function gone(message: string) {
  const path = 'steps.which.exits.0.when';
  return expect.objectContaining({ path, severity: 'warning', exitId: 'way', message });
}

function asked(ask: Drawn<'chatapps-message'>, when: Json | undefined): Asked {
  const decided = { id: 'way', label: 'Their tea', to: 'end', ...(when !== undefined && { when }) };
  return {
    ask,
    hint: say('Take your time', 'wait'),
    wait: waitFor('choice'),
    which: {
      type: 'branch' as const,
      name: 'Which',
      config: {},
      exits: [decided, way('otherwise', 'end')],
    },
    end: say('Here it is.'),
  };
}

function send(message: Message, to = 'hint'): Drawn<'chatapps-message'> {
  return { type: 'chatapps-message', name: 'Ask', config: { message }, exits: [way('next', to)] };
}

function offer(rows: { id: string; title: string }[], to = 'hint') {
  return send({ kind: 'buttons', body: 'What?', choices: { from: 'typed', rows } }, to);
}

function waitFor(kind: 'choice' | 'flow' | 'text'): Drawn<'wait-for-reply'> {
  return {
    type: 'wait-for-reply',
    name: 'Wait',
    config: { expect: { kind } },
    exits: [way('replied', 'which'), way('not-understood', 'ask'), way('no-reply', 'end')],
  };
}

function sendForm(outsideWindow: ReturnType<typeof templateOf>): Drawn<'send-flow'> {
  return {
    type: 'send-flow',
    name: 'Form',
    config: { form: 'visit', body: 'Tell us', button: 'Open', outsideWindow },
    exits: [way('next', 'wait')],
  };
}

function formTemplate(): Message {
  const buttons = [{ kind: 'flow' as const, title: 'Open' }];
  return { kind: 'template', template: { ...templateOf([]), buttons } };
}

function fromData(): Message {
  const row = { id: '{{item}}', title: '{{item}}' };
  return { kind: 'buttons', body: 'What?', choices: { from: 'data', items: '{{data.x}}', row } };
}

function written(): Message {
  return { kind: 'chatapps', message: { content: { text: 'Tea?' } } };
}

function template(payloads: string[]): Message {
  return { kind: 'template', template: templateOf(payloads) };
}

function templateOf(payloads: string[]) {
  const quickReplies = payloads.map((payload) => ({ title: 'Yes', payload }));
  return { name: 'hello', language: 'en', quickReplies };
}

function withFallback(step: Drawn<'chatapps-message'>, payloads: string[]) {
  return { ...step, config: { ...step.config, outsideWindow: templateOf(payloads) } };
}

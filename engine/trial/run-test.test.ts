import { describe, expect, test } from 'vitest';
import { drawProgram, listen, monday, pause, say, way } from '../../test/support/draw-workflow.ts';
import {
  anna,
  answered,
  begin,
  drawWorld,
  sentTexts,
  silence,
  taps,
  twoTimes,
  visitSteps,
  visitWorld,
  worldOf,
  writes,
} from '../../test/support/try-workflow.ts';
import type { HttpResult } from '../event.ts';
import { limits } from '../limits.ts';
import type { WorkflowInput } from '../workflow.ts';
import type { CustomerMessage } from './customer-message.ts';
import { acceptTest, replayTurns, runTest, testOfTrial } from './run-test.ts';
import { type SavedTest, savedTest } from './saved-test.ts';
import type { Trial, TrialWorld } from './trial.ts';
import {
  answerPending,
  handBack,
  handedOver,
  passTime,
  pressKeys,
  receive,
  startByTrigger,
} from './trial-actions.ts';

type Tapped = Extract<CustomerMessage, { type: 'interactive' }>;
type Step = WorkflowInput['steps'][string];
const hourMs = 3_600_000;
const visit = visitWorld();

function answerFirst(world: TrialWorld, trial: Trial, result: HttpResult): Trial {
  return answerPending(world, trial, trial.pending[0]?.effect.id ?? '', result);
}

/** Books the ten o’clock visit; a person has it and gives it back. */
function booked(world: TrialWorld): Trial {
  const shown = answerFirst(world, receive(world, begin(world), writes('visit')), twoTimes);
  const chosen = receive(world, shown, taps(shown, 'Monday 10:00'));
  return handBack(world, answerFirst(world, chosen, handedOver), null);
}

const books = testOfTrial(visit, booked(visit), 'Books');

/** The visit with one of its steps as it is after an edit. */
function edited(id: string, step: Step): TrialWorld {
  return visitWorld({ ...visitSteps, [id]: step });
}

function offerStep() {
  const { offer } = visitSteps;
  if (offer?.type !== 'chatapps-message') throw new Error('It offers times.');
  return offer;
}

describe('a test of a tried conversation', () => {
  test('is kept as people read it', () => {
    expect(savedTest.parse(JSON.parse(JSON.stringify(books)))).toEqual(books);
    expect(books).toMatchObject({
      name: 'Books',
      at: monday,
      contact: { ...anna, channel: 'whatsapp' },
    });
    expect(books.turns.map((turn) => turn.do)).toEqual([
      { says: 'visit' },
      { taps: 'Monday 10:00' },
      { handsBack: null },
    ]);
    expect(books.turns[0]).toMatchObject({
      answers: [{ stepId: 'times', result: twoTimes }],
      sent: ['When suits you?\n\n1. Monday 9:00\n2. Monday 10:00'],
      exits: ['times:ok', 'offer:next'],
    });
  });

  test('passes while the workflow does that', () => {
    expect(runTest(visit, books)).toMatchObject({ passed: true, failed: null, isWhole: true });
    expect(runTest(visit, books).exits).toContain('person:handed-back');
  });

  test('of somebody without number or name can be run too', () => {
    const nobody = { ...begin(visit).contact, phone: null, name: null, userId: 'someone' };
    const trial = receive(visit, { ...begin(visit), contact: nobody }, writes('visit'));
    expect(testOfTrial(visit, trial, 'Nobody').contact).toMatchObject({
      phone: 'someone',
      name: '',
    });
  });

  test('that cannot be played again is kept as it went', () => {
    const shown = answerFirst(visit, receive(visit, begin(visit), writes('visit')), twoTimes);
    const chosen = receive(visit, shown, taps(shown, 'Monday 9:00'));
    const renamed = edited('offer', listen());
    expect(testOfTrial(renamed, chosen, 'Old').turns).toHaveLength(2);
  });

  test('survives a new text elsewhere, a step put between, and other ids', () => {
    const exits = [way('next', 'between'), way('nothing-to-show', 'sorry')];
    const between: Step = {
      type: 'set-values',
      name: 'Keep',
      config: { values: [{ name: 'a', value: 1 }] },
      exits: [way('next', 'choose')],
    };
    const world = visitWorld({
      ...visitSteps,
      offer: { ...offerStep(), exits },
      between,
      later: say('Another text that this test does not come by.'),
    });
    expect(runTest(world, books).passed).toBe(true);
  });
});

describe('what differs', () => {
  test('is the first turn, with what was expected and what is sent now', () => {
    const world = edited('thanks', say('See you then.', 'person'));
    expect(runTest(world, books).failed).toEqual({
      turn: 1,
      difference: {
        kind: 'sent',
        expected: ['See you at Monday 10:00.'],
        actual: ['See you then.'],
        why: null,
      },
    });
    expect(runTest(world, books).turns).toHaveLength(3);
  });

  test('is also a message more or less', () => {
    const more = visitWorld({
      ...visitSteps,
      thanks: say('See you at {{steps.choose.value.title}}.', 'more'),
      more: say('One more thing.', 'person'),
    });
    expect(runTest(more, books).failed?.difference).toMatchObject({
      actual: ['See you at Monday 10:00.', 'One more thing.'],
    });
  });

  test('is told with its reason, where the workflow does not listen any more', () => {
    const trigger = {
      type: 'inbound-chatapps',
      match: { kind: 'keywords', keywords: [{ text: 'appointment', match: 'exact' }] },
    } satisfies WorkflowInput['trigger'];
    const world = worldOf(drawProgram(visitSteps, { trigger }));
    expect(runTest(world, books).failed).toMatchObject({
      turn: 0,
      difference: { actual: [], why: 'No enabled workflow listens for “visit”.' },
    });
  });

  test('is told with its reason, where the workflow fails', () => {
    const world = edited('thanks', say('See you.', 'nowhere'));
    expect(runTest(world, books).failed?.difference).toMatchObject({
      why: 'The step “nowhere” does not exist.',
    });
  });

  test('is an exit that is not taken any more', () => {
    const missing = runTest(visit, withExit(books, 'gone:next')).failed;
    expect(missing).toEqual({ turn: 0, difference: { kind: 'exit', exit: 'gone:next' } });
  });

  test('is a request for which no answer is kept', () => {
    const { times } = visitSteps;
    if (times?.type !== 'http-request') throw new Error('It asks for times.');
    const again: Step = { ...times, exits: [way('ok', 'offer'), way('failed', 'sorry')] };
    const world = visitWorld({
      ...visitSteps,
      times: { ...times, exits: [way('ok', 'again'), way('failed', 'sorry')] },
      again,
    });
    const run = runTest(world, books);
    expect(run).toMatchObject({
      passed: false,
      isWhole: false,
      failed: { turn: 0, difference: { kind: 'no-answer', stepId: 'again' } },
    });
    expect(acceptTest(world, books)).toBeNull();
  });

  test('is a choice that is not shown any more', () => {
    const world = edited('offer', listen('thanks'));
    expect(runTest(world, books)).toMatchObject({
      turns: [{}, {}],
      failed: { turn: 0 },
      isWhole: false,
    });
    const tapping = { ...books, turns: books.turns.slice(1) };
    expect(runTest(visit, tapping).failed?.difference).toEqual({
      kind: 'not-shown',
      title: 'Monday 10:00',
    });
  });

  test('is a form that is not shown any more', () => {
    const filling = { ...books, turns: [{ ...nothing, do: { fillsIn: { a: 1 } } }] };
    expect(runTest(visit, filling).failed?.difference).toEqual({ kind: 'not-shown', title: null });
  });

  test('is that it does not come to an end', () => {
    const world = drawWorld({ wait: pause('wait') });
    const days = { passes: 2 * limits.eventsPerTestMax * hourMs } as const;
    const turns = [
      { ...nothing, do: { says: 'hi' } },
      { ...nothing, do: days },
    ];
    expect(runTest(world, { ...books, turns }).failed).toEqual({
      turn: 1,
      difference: { kind: 'too-long' },
    });
  });
});

test('a conversation can be brought to where it was', () => {
  const before = booked(visit);
  const { beganAt: at, turns } = before;
  const contact = { ...anna, channel: 'whatsapp' };
  expect(replayTurns(visit, { at, contact, turns: [...turns] })).toEqual(before);
});

describe('what is accepted', () => {
  test('is what happens now', () => {
    const world = edited('thanks', say('See you then.', 'person'));
    const accepted = acceptTest(world, books);
    expect(accepted?.turns[1]?.sent).toEqual(['See you then.']);
    expect(accepted && runTest(world, accepted).passed).toBe(true);
    expect(accepted).toMatchObject({ name: 'Books', at: monday });
  });
});

describe('everything that can be done is done again', () => {
  test('a start that brings data', () => {
    const world = drawWorld(
      { say: say('Hi {{data.name}}') },
      { trigger: { type: 'http-request' } },
    );
    const wrote = receive(world, begin(world), writes('hi'));
    const saved = testOfTrial(world, startByTrigger(world, wrote, { name: 'Anna' }), 'Starts');
    expect(saved.turns).toMatchObject([
      { do: { says: 'hi' }, sent: [] },
      { do: { starts: { name: 'Anna' } }, sent: ['Hi Anna'] },
    ]);
    expect(runTest(world, saved).passed).toBe(true);
  });

  test('a message that started it anyway, and only that', () => {
    const trial = receive(visit, begin(visit), writes('hello'));
    const saved = testOfTrial(visit, answerFirst(visit, trial, silence), 'Anyway');
    expect(saved.turns[0]?.do).toEqual({ says: 'hello', anyway: true });
    expect(runTest(visit, saved).passed).toBe(true);
    const strict = {
      ...saved,
      turns: saved.turns.map((turn) => ({ ...turn, do: { says: 'hello' } })),
    };
    expect(runTest(visit, strict).failed?.difference).toMatchObject({ actual: [] });
  });

  test('time that passes, with what is asked meanwhile', () => {
    const world = drawWorld({ wait: pause('times'), ...visitSteps });
    const waiting = receive(world, begin(world), writes('hi'));
    const stopped = passTime(world, waiting, { ms: 3 * hourMs });
    const passed = passTime(world, answerFirst(world, stopped, twoTimes), { ms: 2 * hourMs });
    expect(sentTexts(passed)).toHaveLength(3);
    const saved = testOfTrial(world, passed, 'Waits');
    expect(runTest(world, saved).passed).toBe(true);
    const atOnce = {
      ...saved,
      turns: [
        ...saved.turns.slice(0, 1),
        {
          do: { passes: 3 * hourMs },
          answers: saved.turns.flatMap(({ answers }) => answers),
          sent: saved.turns.flatMap(({ sent }) => sent),
          exits: [],
        },
      ],
    };
    expect(runTest(world, atOnce).passed).toBe(true);
  });

  test('the wait for whatever happens next, however long that is', () => {
    const shown = answerFirst(visit, receive(visit, begin(visit), writes('visit')), twoTimes);
    const over = passTime(visit, passTime(visit, shown, 'next-due'), 'next-due');
    const saved = testOfTrial(visit, over, 'Silent');
    expect(saved.turns.slice(1).map((turn) => turn.do)).toEqual([
      { passes: 'next-due' },
      { passes: 'next-due' },
    ]);
    const { choose } = visitSteps;
    if (choose?.type !== 'wait-for-reply') throw new Error('It waits.');
    const timeout = { amount: 3, unit: 'hours' } as const;
    const longer = edited('choose', { ...choose, config: { ...choose.config, timeout } });
    expect(runTest(longer, saved).passed).toBe(true);
    const nobodyWaits = edited('offer', say('We call you.'));
    expect(runTest(nobodyWaits, saved).failed).toMatchObject({ turn: 0 });
  });

  test('keys that are pressed', () => {
    const world = drawWorld({
      call: {
        type: 'voice-message',
        name: 'Call',
        config: { call: { kind: 'say', text: 'Press one.', keys: {} } },
        exits: [way('next', 'keys')],
      },
      keys: {
        type: 'wait-for-dtmf',
        name: 'Keys',
        config: {},
        exits: [way('received', 'say'), way('timeout', null)],
      },
      say: say('You pressed {{steps.keys.keys}}.'),
    });
    const trial = pressKeys(world, receive(world, begin(world), writes('call')), '1');
    const saved = testOfTrial(world, trial, 'Presses');
    expect(saved.turns.at(-1)).toMatchObject({ do: { presses: '1' }, sent: ['You pressed 1.'] });
    expect(runTest(world, saved).passed).toBe(true);
  });

  test('a hand-over that is new, as it usually goes', () => {
    const hand = visitSteps['person'];
    if (!hand) throw new Error('It hands over.');
    const said = drawWorld({ say: say('Hi') });
    const saved = testOfTrial(said, receive(said, begin(said), writes('hi')), 'Says');
    const world = drawWorld({ say: say('Hi', 'person'), person: hand, bye: say('Bye') });
    expect(runTest(world, saved).passed).toBe(true);
  });

  test('answers go to the steps that asked, in whatever order they ask', () => {
    const ask = (url: string, to: string): Step => ({
      type: 'http-request',
      name: `Ask ${url}`,
      config: { method: 'GET', url },
      exits: [way('ok', to), way('failed', null)],
    });
    const world = drawWorld({
      split: {
        type: 'branch',
        name: 'Both',
        config: { mode: 'all' },
        exits: [
          { ...way('one', 'a'), when: true },
          { ...way('two', 'b'), when: true },
          way('otherwise', null),
        ],
      },
      a: ask('/a', 'sayA'),
      b: ask('/b', 'sayB'),
      sayA: say('{{steps.a.body}}'),
      sayB: say('{{steps.b.body}}'),
    });
    const asked = receive(world, begin(world), writes('hi'));
    const [a, b] = asked.pending.map(({ effect }) => effect.id);
    const second = answerPending(world, asked, b ?? '', answered('B'));
    const trial = answerPending(world, second, a ?? '', answered('A'));
    const saved = testOfTrial(world, trial, 'Both');
    expect(saved.turns[0]?.sent).toEqual(['B', 'A']);
    expect(runTest(world, saved).passed).toBe(true);
  });
});

describe('what the customer does', () => {
  const world = drawWorld({ hear: listen('again'), again: listen('hear') });
  const first = receive(world, begin(world), writes('hi'));
  const doneBy = (message: CustomerMessage) => receive(world, first, message).turns.at(-1)?.do;

  test('is kept whole where it says nothing that could be read', () => {
    const photo: CustomerMessage = { type: 'image', content: { url: 'https://example.com/a.jpg' } };
    expect(doneBy(photo)).toEqual({ sends: photo });
    expect(runTest(world, testOfTrial(world, receive(world, first, photo), 'Photo')).passed).toBe(
      true,
    );
  });

  test.each<[string, Tapped['content']]>([
    [
      'a tap on what was never shown',
      { interactive: { type: 'list_reply', list_reply: { id: 'x', title: 'X' } } },
    ],
    [
      'a tap on a button that was never shown',
      { interactive: { type: 'button_reply', button_reply: { id: 'x', title: 'X' } } },
    ],
    [
      'a form that was never sent',
      {
        interactive: {
          type: 'nfmReply',
          nfmReply: { name: 'flow', body: 'Sent', responseJson: '{"flow_token":"x"}' },
        },
      },
    ],
    [
      'a form that cannot be read',
      {
        interactive: {
          type: 'nfmReply',
          nfmReply: { name: 'flow', body: 'Sent', responseJson: '{' },
        },
      },
    ],
    [
      'an answer to whether they may be called',
      {
        interactive: {
          type: 'callPermissionReply',
          callPermissionReply: { response: 'reject', isPermanent: false },
        },
      },
    ],
  ])('is kept whole where it is %s', (_, content) => {
    const message: CustomerMessage = { type: 'interactive', content };
    expect(doneBy(message)).toEqual({ sends: message });
  });

  const buttons = (body: string, to: string | null): Step => ({
    type: 'chatapps-message',
    name: body,
    config: {
      message: {
        kind: 'buttons',
        body,
        choices: { from: 'typed', rows: [{ id: 'yes', title: 'Yes' }] },
      },
    },
    exits: [way('next', to)],
  });

  test('is a tap on a button, on the latest or on an earlier message', () => {
    const asking = drawWorld({
      one: buttons('One?', 'two'),
      two: buttons('Two?', 'hear'),
      hear: listen('over'),
      over: listen(),
    });
    const asked = receive(asking, begin(asking), writes('hi'));
    const [older, newer] = asked.messages.flatMap((each) => {
      if (each.direction === 'in' || each.message.type !== 'interactive') return [];
      const { interactive } = each.message.content;
      return interactive.type === 'button' ? interactive.action.buttons : [];
    });
    const tap = (button = newer): CustomerMessage => ({
      type: 'interactive',
      content: {
        interactive: {
          type: 'button_reply',
          button_reply: { ...button?.reply, id: button?.reply.id ?? '', title: 'Yes' },
        },
      },
    });
    const trial = receive(asking, receive(asking, asked, tap()), tap(older));
    expect(trial.turns.map((turn) => turn.do)).toEqual([
      { says: 'hi' },
      { taps: 'Yes' },
      { taps: 'Yes', back: 1 },
    ]);
    expect(runTest(asking, testOfTrial(asking, trial, 'Taps')).passed).toBe(true);
  });

  const asksByTemplate = (to: string): Step => ({
    type: 'chatapps-message',
    name: 'Ask',
    config: {
      message: {
        kind: 'template',
        template: {
          name: 'confirm',
          language: 'en',
          text: 'Is it you?',
          quickReplies: [{ title: 'Yes', payload: 'yes' }],
        },
      },
    },
    exits: [way('next', to)],
  });

  test('is a tap on a quick reply of a template', () => {
    const asking = drawWorld({
      ask: asksByTemplate('hear'),
      hear: listen('thanks'),
      thanks: say('{{steps.hear.text}}, thanks.'),
    });
    const asked = receive(asking, begin(asking), writes('hi'));
    const shown = asked.messages.flatMap((each) =>
      each.direction === 'out' && each.message.type === 'template'
        ? each.message.content.template.components
        : [],
    );
    const payload = shown.find(({ subType }) => subType === 'QuickReply')?.parameters?.[0]?.payload;
    const tapped: CustomerMessage = {
      type: 'text',
      content: { text: 'Yes', payload: payload ?? '' },
    };
    const trial = receive(asking, asked, tapped);
    expect(trial.turns.at(-1)?.do).toEqual({ taps: 'Yes' });
    expect(runTest(asking, testOfTrial(asking, trial, 'Template')).passed).toBe(true);
  });

  const sendsForm = (id: string, to: string, header?: string): Step => ({
    type: 'send-flow',
    name: id,
    config: { form: 'survey', body: 'Please tell us.', button: 'Open', ...(header && { header }) },
    exits: [way('next', to), way('failed', null)],
  });

  test('is a form that is filled in, the latest or an earlier one', () => {
    const asking = drawWorld({
      words: say('Hello', 'buttons'),
      buttons: buttons('Well?', 'template'),
      template: asksByTemplate('one'),
      one: sendsForm('one', 'two'),
      two: sendsForm('two', 'hear'),
      hear: listen('over'),
      over: listen(),
    });
    const asked = receive(asking, begin(asking), writes('hi'));
    const tokens = asked.messages.flatMap((each) => {
      if (each.direction === 'in' || each.message.type !== 'interactive') return [];
      const { interactive } = each.message.content;
      return interactive.type === 'flow' ? [interactive.action.parameters.flowToken ?? ''] : [];
    });
    const fillIn = (token = ''): CustomerMessage => ({
      type: 'interactive',
      content: {
        interactive: {
          type: 'nfmReply',
          nfmReply: {
            name: 'flow',
            body: 'Sent',
            responseJson: JSON.stringify({ mark: 5, flow_token: token }),
          },
        },
      },
    });
    const trial = receive(asking, receive(asking, asked, fillIn(tokens[1])), fillIn(tokens[0]));
    expect(trial.turns.slice(1).map((turn) => turn.do)).toEqual([
      { fillsIn: { mark: 5 } },
      { fillsIn: { mark: 5 }, back: 1 },
    ]);
    expect(runTest(asking, testOfTrial(asking, trial, 'Form')).passed).toBe(true);
  });

  test('is a form of a template that is filled in', () => {
    const invite: Step = {
      type: 'send-flow',
      name: 'Invite',
      config: {
        form: 'survey',
        body: 'Please tell us.',
        button: 'Open',
        outsideWindow: {
          name: 'invitation',
          language: 'en',
          text: 'Please tell us.',
          buttons: [{ kind: 'flow', title: 'Open' }],
        },
      },
      exits: [way('next', 'hear'), way('failed', null)],
    };
    const rest = { trigger: { type: 'http-request' } } as const;
    const asking = drawWorld({ invite, hear: listen() }, rest);
    const asked = startByTrigger(asking, begin(asking), {});
    const [token] = asked.messages.flatMap((each) =>
      each.direction === 'out' && each.message.type === 'template'
        ? (each.message.display.form?.flowToken ?? [])
        : [],
    );
    expect(token).toBeDefined();
    const responseJson = JSON.stringify({ mark: 5, flow_token: token });
    const nfmReply = { name: 'flow', body: 'Sent', responseJson };
    const trial = receive(asking, asked, {
      type: 'interactive',
      content: { interactive: { type: 'nfmReply', nfmReply } },
    });
    expect(trial.turns.at(-1)?.do).toEqual({ fillsIn: { mark: 5 } });
  });
});

const nothing = { answers: [], sent: [], exits: [] };

function withExit(test: SavedTest, exit: string): SavedTest {
  return {
    ...test,
    turns: test.turns.map((turn) => ({ ...turn, exits: [...turn.exits, exit] })),
  };
}

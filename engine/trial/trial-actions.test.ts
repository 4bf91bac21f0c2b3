import { describe, expect, test } from 'vitest';
import { drawProgram, listen, monday, pause, say, way } from '../../test/support/draw-workflow.ts';
import {
  anna,
  begin,
  drawWorld,
  pendingSteps,
  sentTexts,
  silence,
  taps,
  twoTimes,
  visitSteps,
  visitWorld,
  worldOf,
  writes,
} from '../../test/support/try-workflow.ts';
import { isWindowOpen } from '../contact.ts';
import type { HttpResult } from '../event.ts';
import type { WorkflowInput } from '../workflow.ts';
import type { CustomerMessage } from './customer-message.ts';
import { beginTrial, exitsWalked, isOver, nextDue, type Trial, type TrialWorld } from './trial.ts';
import {
  answerPending,
  handBack,
  handedOver,
  passTime,
  pressKeys,
  receive,
  startByTrigger,
} from './trial-actions.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const visit = visitWorld();

function answerFirst(world: TrialWorld, trial: Trial, result: HttpResult): Trial {
  return answerPending(world, trial, trial.pending[0]?.effect.id ?? '', result);
}

/** The list is there. */
function offered(): Trial {
  return answerFirst(visit, receive(visit, begin(visit), writes('visit')), twoTimes);
}

/** A person has the conversation. */
function withPerson(): Trial {
  const shown = offered();
  const chosen = receive(visit, shown, taps(shown, 'Monday 9:00'));
  return answerFirst(visit, chosen, handedOver);
}

describe('a tried conversation', () => {
  test('goes from the keyword over a request and a tap to a person and back', () => {
    const asked = receive(visit, begin(visit), writes('visit'));
    expect(pendingSteps(asked)).toEqual(['times']);
    const shown = answerFirst(visit, asked, twoTimes);
    expect(sentTexts(shown)).toEqual(['When suits you?\n\n1. Monday 9:00\n2. Monday 10:00']);
    const chosen = receive(visit, shown, taps(shown, 'Monday 10:00'));
    expect(sentTexts(chosen).at(-1)).toBe('See you at Monday 10:00.');
    expect(pendingSteps(chosen)).toEqual(['person']);
    const told = answerFirst(visit, chosen, handedOver);
    expect(told.withPersonSince).toBe(monday);
    const back = handBack(visit, told, { note: 'Done' });
    expect(sentTexts(back).at(-1)).toBe('Goodbye!');
    expect(isOver(back)).toBe(true);
    expect([...exitsWalked(back)]).toEqual([
      'times:ok',
      'offer:next',
      'choose:replied',
      'thanks:next',
      'person:handed-back',
      'bye:next',
    ]);
  });

  test('is plain JSON, and the same when the same is done', () => {
    const again = withPerson();
    expect(JSON.parse(JSON.stringify(again))).toEqual(again);
    expect(withPerson()).toEqual(again);
  });

  test('never changes what it is given', () => {
    const before = offered();
    const copy = structuredClone(before);
    receive(visit, before, taps(before, 'Monday 9:00'));
    passTime(visit, before, { ms: 5 * hourMs });
    expect(before).toEqual(copy);
  });

  test('says which instance and which step sent what, and traces it', () => {
    const [received, sent] = offered().messages;
    expect(received).toMatchObject({ direction: 'in', instanceId: 'trial00000001' });
    expect(sent).toMatchObject({ instanceId: 'trial00000001', stepId: 'offer', at: monday });
    expect(offered().traces['trial00000001']?.map(({ kind }) => kind)).toContain('entered');
  });

  test('goes another way where a request fails', () => {
    const failed = answerFirst(visit, receive(visit, begin(visit), writes('visit')), silence);
    expect(sentTexts(failed)).toEqual(['Sorry, we cannot look now.']);
    expect(failed.turns[0]?.answers).toEqual([{ stepId: 'times', result: silence }]);
  });

  test('is as before where an answer comes that nobody waits for', () => {
    const shown = offered();
    expect(answerPending(visit, shown, 'nothing', twoTimes)).toBe(shown);
  });
});

describe('a message', () => {
  test('that the trigger does not listen for starts it all the same, and says so', () => {
    const started = receive(visit, begin(visit), writes('hello'));
    expect(pendingSteps(started)).toEqual(['times']);
    expect(started.messages[0]).toMatchObject({ startedAnyway: true });
    expect(started.messages[0]).toHaveProperty(
      'note',
      '“Visit” does not listen for “hello”; here it starts all the same.',
    );
    expect(started.turns[0]?.do).toEqual({ says: 'hello', anyway: true });
  });

  test('does not, where it is to be as on a server', () => {
    const heard = receive(visit, begin(visit), writes('hello'), { anyway: false });
    expect(heard.instances).toEqual([]);
    expect(heard.messages[0]).toMatchObject({
      instanceId: null,
      note: 'No enabled workflow listens for “hello”.',
    });
  });

  test('starts nothing where no message starts the workflow', () => {
    const world = drawWorld({ a: say('Hi') }, { trigger: { type: 'http-request' } });
    expect(receive(world, begin(world), writes('hello')).instances).toEqual([]);
  });

  test('starts nothing beside what is going on', () => {
    const world = visitWorld({ wait: pause('say'), say: say('Hi') });
    const waiting = receive(world, begin(world), writes('visit'));
    const heard = receive(world, waiting, writes('hello'));
    expect(heard.instances).toHaveLength(1);
    expect(heard.messages.at(-1)).toMatchObject({ instanceId: null, startedAnyway: false });
  });

  test('with a keyword that interrupts ends what waits for a reply', () => {
    const again = receive(visit, offered(), writes('visit'));
    expect(again.instances.map(({ status }) => status)).toEqual(['cancelled', 'waiting']);
    expect(again.timers).toEqual([]);
  });

  test('waits while a request is under way, and is given on afterwards', () => {
    const asked = receive(visit, begin(visit), writes('visit'));
    const early = receive(visit, asked, writes('Monday 9:00'));
    expect(early.messages.at(-1)).toMatchObject({ direction: 'in', instanceId: null });
    expect(early.waitingMessages).toEqual(['message-2']);
    const answered = answerFirst(visit, early, twoTimes);
    expect(answered.waitingMessages).toEqual([]);
    expect(answered.messages[1]).toMatchObject({ instanceId: 'trial00000001' });
    expect(sentTexts(answered).at(-1)).toBe('See you at Monday 9:00.');
  });

  test('goes on waiting while a second request is under way', () => {
    const call = visitSteps['times'];
    if (call?.type !== 'http-request') throw new Error('It asks for times.');
    const exits = [way('ok', 'times'), way('failed', null)];
    const world = visitWorld({ first: { ...call, exits }, ...visitSteps });
    const asked = receive(world, begin(world), writes('visit'));
    const early = receive(world, asked, writes('Monday 9:00'));
    const once = answerFirst(world, early, twoTimes);
    expect(once.waitingMessages).toHaveLength(1);
    expect(answerFirst(world, once, twoTimes).waitingMessages).toEqual([]);
  });

  test('reaches nobody while a person has the conversation', () => {
    const heard = receive(visit, withPerson(), writes('visit'));
    expect(heard.messages.at(-1)).toMatchObject({
      note: 'A person has this conversation, so no workflow answers.',
    });
    expect(heard.instances).toHaveLength(1);
  });

  test('asking not to be written to ends everything, until a start word', () => {
    const stopped = receive(visit, offered(), writes('STOP'));
    expect(stopped.optedOut).toBe(true);
    expect(isOver(stopped)).toBe(true);
    expect(receive(visit, stopped, writes('visit')).instances).toHaveLength(1);
    expect(startByTrigger(visit, stopped, {})).toBe(stopped);
    const started = receive(visit, stopped, writes('START'), { anyway: false });
    expect(receive(visit, started, writes('visit')).instances).toHaveLength(2);
  });

  test('on an old list goes to the workflow whose list it was', () => {
    const shown = offered();
    const late = passTime(visit, shown, { ms: 2 * hourMs });
    const tapped = receive(visit, late, taps(shown, 'Monday 9:00'), { anyway: false });
    expect(tapped.messages.at(-1)).toMatchObject({
      note: '“Monday 9:00” was tapped in an earlier conversation.',
    });
  });
});

describe('time', () => {
  test('passes, and what falls due happens in order', () => {
    const passed = passTime(visit, offered(), { ms: 2 * hourMs });
    expect(passed.at).toBe(monday + 2 * hourMs);
    expect(sentTexts(passed).slice(1)).toEqual([
      'Still there?',
      'Write to us again whenever you like.',
    ]);
    expect(passed.messages.map(({ at }) => at - monday)).toEqual([
      0,
      0,
      10 * minuteMs,
      60 * minuteMs,
    ]);
    expect(nextDue(passed)).toBeNull();
  });

  test('passes until the next thing happens', () => {
    const shown = offered();
    expect(nextDue(shown)).toBe(monday + 10 * minuteMs);
    const reminded = passTime(visit, shown, 'next-due');
    expect(sentTexts(reminded).at(-1)).toBe('Still there?');
    expect(reminded.turns.at(-1)?.do).toEqual({ passes: 'next-due' });
    expect(nextDue(reminded)).toBe(monday + hourMs);
    const over = passTime(visit, reminded, 'next-due');
    expect(passTime(visit, over, 'next-due')).toBe(over);
  });

  test('passes until an instant, and never back', () => {
    const passed = passTime(visit, begin(visit), { until: monday + hourMs });
    expect(passed.turns).toMatchObject([{ do: { passes: hourMs } }]);
    expect(passTime(visit, passed, { until: monday }).at).toBe(monday + hourMs);
  });

  test('stops where something has to be answered, and stands still while it waits', () => {
    const world = drawWorld({ wait: pause('times'), ...visitSteps });
    const waiting = receive(world, begin(world), writes('hi'));
    const stopped = passTime(world, waiting, { ms: 3 * hourMs });
    expect(stopped.at).toBe(monday + hourMs);
    expect(stopped.turns.at(-1)?.do).toEqual({ passes: hourMs });
    expect(passTime(world, stopped, { ms: hourMs })).toBe(stopped);
  });

  test('brings the earliest first, whoever set it first', () => {
    const wait = (amount: number, to: string): WorkflowInput['steps'][string] => ({
      type: 'wait',
      name: `Wait ${amount}`,
      config: { until: { kind: 'duration', duration: { amount, unit: 'hours' } } },
      exits: [way('next', to)],
    });
    const world = drawWorld({
      split: {
        type: 'branch',
        name: 'Both',
        config: { mode: 'all' },
        exits: [
          { ...way('one', 'slow'), when: true },
          { ...way('two', 'quick'), when: true },
          way('otherwise', null),
        ],
      },
      slow: wait(2, 'second'),
      quick: wait(1, 'first'),
      first: say('First'),
      second: say('Second'),
    });
    const waiting = receive(world, begin(world), writes('hi'));
    const passed = passTime(world, waiting, { ms: 3 * hourMs });
    expect(sentTexts(passed)).toEqual(['First', 'Second']);
  });

  test('stops after a thousand things', () => {
    const world = drawWorld({ wait: pause('wait') });
    const passed = passTime(world, receive(world, begin(world), writes('hi')), {
      ms: 2_000 * hourMs,
    });
    expect(passed.at).toBe(monday + 1_000 * hourMs);
  });

  test('closes the window in which anything may be written', () => {
    const world = drawWorld({
      wait: {
        type: 'wait',
        name: 'Wait',
        config: { until: { kind: 'duration', duration: { amount: 25, unit: 'hours' } } },
        exits: [way('next', 'say')],
      },
      say: {
        ...say('Too late'),
        exits: [way('next', null), way('window-closed', 'end')],
      },
      end: pause(),
    });
    const passed = passTime(world, receive(world, begin(world), writes('hi')), 'next-due');
    expect(isWindowOpen(passed.contact, passed.at)).toBe(false);
    expect(sentTexts(passed)).toEqual([]);
    expect([...exitsWalked(passed)]).toEqual(['wait:next', 'say:window-closed']);
    const reopened = receive(world, passed, writes('hello'));
    expect(isWindowOpen(reopened.contact, reopened.at)).toBe(true);
  });
});

describe('what starts it', () => {
  const rest = { trigger: { type: 'http-request' } } as const;

  test('is what its trigger waits for, with what that brings', () => {
    const world = drawWorld({ say: say('Hello {{data.name}}', 'hear'), hear: listen() }, rest);
    const opened = receive(world, begin(world), writes('hi'));
    const started = startByTrigger(world, opened, { name: 'Anna' });
    expect(sentTexts(started)).toEqual(['Hello Anna']);
    expect(started.turns.at(-1)?.do).toEqual({ starts: { name: 'Anna' } });
  });

  test('is nothing while a person has the conversation', () => {
    const held = withPerson();
    expect(startByTrigger(visit, held, {})).toBe(held);
  });

  const keyword = { kind: 'any' } as const;
  test.each<[string, WorkflowInput['trigger'], string]>([
    ['an SMS', { type: 'inbound-sms', match: keyword }, 'sms'],
    ['a message', { type: 'inbound-chatapps', match: keyword }, 'whatsapp'],
    [
      'a message on Viber',
      { type: 'inbound-chatapps', match: keyword, channels: ['Viber'] },
      'viber',
    ],
    ['a booking', { type: 'booking-event', events: ['booked'], channel: 'rcs' }, 'rcs'],
    ['a request', { type: 'http-request' }, 'whatsapp'],
  ])('says on which channel it is: %s', (_, trigger, channel) => {
    const world = drawWorld({ say: say('Hi') }, { trigger });
    expect(begin(world).contact.channel).toBe(channel);
  });

  test('may be somebody without a phone number', () => {
    const contact = { phone: 'viber-user', name: 'V', channel: 'viber' };
    expect(beginTrial(visit, { at: monday, contact }).contact).toMatchObject({
      userId: 'viber-user',
      phone: null,
      channel: 'viber',
    });
    expect(begin(visit).contact).toMatchObject({ userId: '4915112345678', phone: anna.phone });
  });
});

describe('a message whose fate is waited for', () => {
  test('is taken at once', () => {
    const hi = { ...say('Hi'), exits: [way('next', 'ok'), way('failed', 'ok')] };
    const world = drawWorld({ hi, ok: say('Taken') });
    const heard = receive(world, begin(world), writes('hello'));
    expect(sentTexts(heard)).toEqual(['Hi', 'Taken']);
  });
});

describe('a person', () => {
  test('who hands back what they never had changes nothing', () => {
    const shown = offered();
    expect(handBack(visit, shown, null)).toBe(shown);
  });

  test('hands back to whoever waits for it, and to nobody else', () => {
    const person = visitSteps['person'];
    if (person?.type !== 'hand-over') throw new Error('It hands over.');
    const world = drawWorld({ person, bye: say('Goodbye!') });
    const other = drawWorld({ wait: pause() });
    const waiting = receive(other, begin(other), writes('hi'));
    const held = receive(world, waiting, writes('hi'));
    const told = answerFirst(world, held, handedOver);
    const back = handBack(world, told, null);
    expect(back.instances.map(({ status }) => status)).toEqual(['waiting', 'completed']);
  });

  test('who does not hand back in time loses it', () => {
    const late = passTime(visit, withPerson(), { ms: 30 * hourMs });
    expect(late.withPersonSince).toBeNull();
    expect(exitsWalked(late)).toContain('person:timed-out');
  });
});

describe('keys', () => {
  const call: WorkflowInput['steps'][string] = {
    type: 'voice-message',
    name: 'Call',
    config: { call: { kind: 'say', text: 'Press one.', keys: {} } },
    exits: [way('next', 'keys')],
  };
  const keys: WorkflowInput['steps'][string] = {
    type: 'wait-for-dtmf',
    name: 'Keys',
    config: {},
    exits: [way('received', 'say'), way('timeout', null)],
  };

  test('are heard by whoever made the latest call', () => {
    const world = drawWorld({ call, keys, say: say('You pressed {{steps.keys.keys}}.') });
    const called = receive(world, begin(world), writes('call me'));
    expect(sentTexts(pressKeys(world, called, '1')).at(-1)).toBe('You pressed 1.');
  });

  test('are nothing without a call', () => {
    expect(sentTexts(pressKeys(visit, offered(), '1'))).toHaveLength(1);
  });
});

describe('a workflow that runs another', () => {
  const run = (workflowId: string): WorkflowInput['steps'][string] => ({
    type: 'run-workflow',
    name: `Run ${workflowId}`,
    config: { workflowId },
    exits: [way('returned', 'back'), way('failed', 'broken')],
  });
  const steps = { run: run('other'), back: say('Back'), broken: say('Broken') };
  const trigger = { type: 'inbound-chatapps', match: { kind: 'any' }, interrupts: true } as const;
  const outer = drawProgram(steps, { trigger });
  const hearing = drawProgram({ ask: say('Name?', 'hear'), hear: listen() }, { id: 'other' });

  test('goes on when that has ended; only its own exits count', () => {
    const world = worldOf(outer, [hearing]);
    const asked = receive(world, begin(world), writes('hi'));
    expect(asked.instances).toHaveLength(2);
    const done = receive(world, asked, writes('Anna'));
    expect(sentTexts(done)).toEqual(['Name?', 'Back']);
    expect([...exitsWalked(done)]).toEqual(['run:returned', 'back:next']);
  });

  test('ends it when it is ended itself', () => {
    const world = worldOf(
      drawProgram(steps, {
        trigger: {
          ...trigger,
          match: { kind: 'keywords', keywords: [{ text: 'stay', match: 'exact' }] },
        },
      }),
      [hearing],
    );
    const asked = receive(world, begin(world), writes('stay'));
    const stopped = receive(world, asked, writes('STOP'));
    expect(stopped.instances.map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
  });

  test('ends it when it ends by another way', () => {
    const both = drawProgram(
      {
        split: {
          type: 'branch',
          name: 'Split',
          config: { mode: 'all' },
          exits: [
            { ...way('one', 'run'), when: true },
            { ...way('two', 'second'), when: true },
            { ...way('three', 'missing'), when: true },
            way('otherwise', null),
          ],
        },
        missing: pause('nowhere'),
        second: run('other'),
        ...steps,
      },
      { trigger },
    );
    const world = worldOf(both, [hearing]);
    const asked = receive(world, begin(world), writes('hi'));
    const failed = passTime(world, asked, { ms: hourMs });
    const statuses = failed.instances.map(({ status }) => status);
    expect(statuses).toEqual(['failed', 'cancelled', 'cancelled']);
  });

  test('is told that there is none', () => {
    const world = worldOf(outer);
    expect(sentTexts(receive(world, begin(world), writes('hi')))).toEqual(['Broken']);
  });

  test('is told of one that is run too often', () => {
    const many = Array.from({ length: 20 }, (_, index) => `r${index}`);
    const forks = (to: string): WorkflowInput['steps'] => ({
      split: {
        type: 'branch',
        name: 'Split',
        config: { mode: 'all' },
        exits: [...many.map((id) => ({ ...way(id, id), when: true })), way('otherwise', null)],
      },
      ...Object.fromEntries(many.map((id) => [id, { ...run(to), exits: [] }])),
    });
    const world = worldOf(drawProgram(forks('mid'), { trigger }), [
      drawProgram(forks('leaf'), { id: 'mid' }),
      drawProgram({ hear: listen() }, { id: 'leaf' }),
    ]);
    const heard = receive(world, begin(world), writes('hi'));
    expect(heard.instances).toHaveLength(201);
  });

  test('stays where it is when the other is gone', () => {
    const asked = receive(worldOf(outer, [hearing]), begin(worldOf(outer)), writes('hi'));
    const heard = receive(worldOf(outer), asked, writes('Anna'));
    expect(heard.instances.map(({ status }) => status)).toEqual(['waiting', 'waiting']);
  });
});

test('a form that asks for data is answered by nobody here', () => {
  const world = drawWorld(
    {
      answer: {
        type: 'answer-flow',
        name: 'Answer',
        config: { answer: { kind: 'close' } },
        exits: [],
      },
    },
    { trigger: { type: 'flow-data-request', form: 'survey' } },
  );
  const flow = { requestId: 'r1', form: 'survey', action: 'INIT', screen: '', data: {} };
  const done = startByTrigger(world, begin(world), { flow });
  expect(done.messages).toEqual([]);
});

const unusual: CustomerMessage = {
  type: 'location',
  content: { location: { latitude: 1, longitude: 2 } },
};
test('whatever is sent is heard', () => {
  const world = drawWorld({ hear: listen('say'), say: say('Thanks') });
  const heard = receive(world, receive(world, begin(world), writes('hi')), unusual);
  expect(sentTexts(heard)).toEqual(['Thanks']);
});

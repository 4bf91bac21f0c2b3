import { describe, expect, it, test } from 'vitest';
import {
  call,
  type Drawn,
  drawWorkflow,
  listen,
  pause,
  say,
  way,
  withoutWindow,
} from '../../test/support/draw-workflow.ts';
import type { WorkflowInput } from '../workflow.ts';
import { checkWorkflow } from './check-workflow.ts';
import { windowAt } from './window.ts';

type Steps = WorkflowInput['steps'];
type Trigger = WorkflowInput['trigger'];
type Hours = { readonly amount: number; readonly unit: 'hours' | 'seconds' };

const written: Trigger = { type: 'inbound-chatapps', match: { kind: 'any' } };
const asked: Trigger = { type: 'http-request' };
const hours = (amount: number): Hours => ({ amount, unit: 'hours' });

const waitFor = (until: Drawn<'wait'>['config']['until'], to: string): Drawn<'wait'> => ({
  type: 'wait',
  name: 'Wait',
  config: { until },
  exits: [way('next', to)],
});
const rest = (amount: number, to: string) =>
  waitFor({ kind: 'duration', duration: hours(amount) }, to);
const hear = (
  timeout: Hours | null,
  replied: string | null,
  noReply: string | null,
  reminders: Drawn<'wait-for-reply'>['config']['reminders'] = [],
): Drawn<'wait-for-reply'> => ({
  ...listen(replied, noReply),
  config: { expect: { kind: 'choice' }, timeout, reminders },
  exits: [way('replied', replied), way('not-understood', replied), way('no-reply', noReply)],
});
const template = { name: 'hello', language: 'en' };
const approved = (to: string | null): Drawn<'chatapps-message'> => ({
  ...say('Hello', to),
  config: { message: { kind: 'template', template } },
});
const form = (outsideWindow?: typeof template): Drawn<'send-flow'> => ({
  type: 'send-flow',
  name: 'Form',
  config: {
    form: 'visit',
    body: 'Please',
    button: 'Open',
    ...(outsideWindow && { outsideWindow }),
  },
  exits: [way('next', null)],
});
const person = (timeout: Hours | null): Drawn<'hand-over'> => ({
  type: 'hand-over',
  name: 'Person',
  config: { reason: 'Help', timeout },
  exits: [way('handed-back', 'back'), way('timed-out', 'late'), way('failed', 'failed')],
});

function placesOf(steps: Steps, trigger: Trigger = written): Record<string, string> {
  return Object.fromEntries(windowAt(drawWorkflow(steps, { trigger })));
}

/** What is said about the window: code, path, severity. */
function saidOf(steps: Steps, trigger: Trigger = written): string[][] {
  return checkWorkflow(drawWorkflow(steps, { trigger }))
    .filter(({ code }) => /window|reminder/.test(code))
    .map(({ code, path, severity }) => [code, path, severity]);
}

describe('when the customer last wrote', () => {
  it.each<[string, Trigger, string]>([
    ['their message starts it', written, 'inside'],
    ['it may be on WhatsApp', { ...withoutWindow, channels: ['viber', 'WhatsApp'] }, 'inside'],
    ['another system starts it', asked, 'maybe'],
    ['on WhatsApp', { type: 'http-request', contact: { userId: '{{data.id}}' } }, 'maybe'],
    ['by SMS', { type: 'http-request', contact: { userId: '1', channel: 'sms' } }, 'inside'],
    ['a time comes', { type: 'schedule', cron: '0 9 * * *' }, 'maybe'],
    [
      'a time comes, on Viber',
      { type: 'schedule', cron: '0 9 * * *', contacts: [{ userId: '1', channel: 'viber' }] },
      'inside',
    ],
    ['something happens to a booking', { type: 'booking-event', events: ['booked'] }, 'maybe'],
    ['they fill in a form', { type: 'flow-data-request', form: 'visit' }, 'inside'],
    ['they send an SMS', { type: 'inbound-sms', match: { kind: 'any' } }, 'inside'],
    ['they write on Viber', withoutWindow, 'inside'],
  ])('%s', (_, trigger, place) => {
    expect(placesOf({ hi: say('Hi') }, trigger)).toEqual({ hi: place });
  });

  it('is a while ago after waiting', () => {
    const steps = { first: rest(23, 'soon'), soon: say('Soon', 'more'), more: rest(1, 'late') };
    expect(placesOf({ ...steps, late: say('Late') })).toEqual({ soon: 'inside', late: 'outside' });
  });

  it.each<[Drawn<'wait'>['config']['until'], string]>([
    [{ kind: 'moment', at: '{{data.at}}' }, 'maybe'],
    [{ kind: 'time-of-day', time: '09:00' }, 'maybe'],
    [{ kind: 'time-of-day', time: '09:00', days: ['mon'] }, 'maybe'],
    [{ kind: 'duration', duration: hours(24) }, 'outside'],
  ])('after a wait until %j it is %s', (until, place) => {
    expect(placesOf({ wait: waitFor(until, 'hi'), hi: say('Hi') })).toEqual({ hi: place });
  });

  it('is now when they reply, understood or not, and a while ago when they do not', () => {
    const steps = {
      hi: approved('hear'),
      hear: hear(hours(30), 'yes', 'no'),
      yes: say('Yes'),
      no: say('No'),
    };
    expect(placesOf(steps, asked)).toEqual({ hi: 'maybe', yes: 'inside', no: 'outside' });
    const forEver = { ...steps, hear: hear(null, 'yes', 'no') };
    expect(placesOf(forEver, asked)).toMatchObject({ yes: 'inside', no: 'maybe' });
  });

  it('may be now when somebody else listens', () => {
    const ends = { back: say('Back'), late: say('Late'), failed: say('Failed') };
    expect(placesOf({ person: person(hours(30)), ...ends })).toEqual({
      back: 'maybe',
      late: 'maybe',
      failed: 'inside',
    });
    expect(placesOf({ person: person(null), ...ends })).toMatchObject({ back: 'maybe' });
    const other: Drawn<'run-workflow'> = {
      type: 'run-workflow',
      name: 'Other',
      config: { workflowId: 'other' },
      exits: [way('returned', 'hi'), way('failed', null)],
    };
    expect(placesOf({ rest: rest(30, 'other'), other, hi: say('Hi') })).toEqual({ hi: 'maybe' });
  });

  it('moves on by what is waited for keys', () => {
    const keys: Drawn<'wait-for-dtmf'> = {
      type: 'wait-for-dtmf',
      name: 'Keys',
      config: { timeout: hours(2) },
      exits: [way('received', 'hi'), way('timeout', 'hi')],
    };
    expect(placesOf({ rest: rest(23, 'keys'), keys, hi: say('Hi') })).toEqual({ hi: 'maybe' });
  });

  it('is known again behind a message that arrived, and behind one that was not allowed', () => {
    const hi = { ...say('Hi'), exits: [way('next', 'more'), way('window-closed', 'late')] };
    const steps = { hi, more: say('More'), late: say('Late') };
    expect(placesOf(steps, asked)).toEqual({ hi: 'maybe', more: 'inside', late: 'outside' });
    expect(placesOf(steps)).toEqual({ hi: 'inside', more: 'inside' });
    const never = { rest: rest(30, 'hi'), ...steps };
    expect(placesOf(never)).toEqual({ hi: 'outside', late: 'outside' });
  });

  it('is of the worst path and of the best', () => {
    const steps = { call: call('hi', 'rest'), rest: rest(25, 'hi'), hi: say('Hi') };
    expect(placesOf(steps)).toEqual({ hi: 'maybe' });
  });

  it('moves on with every round of a loop', () => {
    const round = { hi: say('Hi', 'ask'), ask: hear(hours(5), 'bye', 'hi'), bye: say('Bye') };
    expect(placesOf(round)).toEqual({ hi: 'maybe', bye: 'inside' });
    const slow = { ...round, ask: hear({ amount: 1, unit: 'seconds' }, 'bye', 'hi') };
    expect(placesOf(slow)).toEqual({ hi: 'maybe', bye: 'inside' });
  });

  it('is not asked for where nobody gets to', () => {
    const steps = { hi: say('Hi', 'gone'), lost: say('Lost') };
    expect(placesOf(steps)).toEqual({ hi: 'inside' });
    expect(windowAt(drawWorkflow(steps, { start: null, trigger: written })).size).toBe(0);
    expect(windowAt(drawWorkflow(steps, { start: 'gone', trigger: written })).size).toBe(0);
  });
});

describe('what would be refused outside the window', () => {
  it('is found where it may happen, and where it always does', () => {
    const steps = { hi: say('Hi', 'rest'), rest: rest(30, 'late'), late: say('Late', 'more') };
    expect(saidOf({ ...steps, more: say('More') }, asked)).toEqual([
      ['window-maybe-closed', 'steps.hi.config.outsideWindow', 'warning'],
      ['window-closed', 'steps.late.config.outsideWindow', 'error'],
    ]);
    expect(saidOf({ form: form() }, asked)).toHaveLength(1);
  });

  it('is fine with a template, or where the author says what happens then', () => {
    const instead = { ...say('Hi'), config: { ...say('Hi').config, outsideWindow: template } };
    const caught = { ...say('Hi'), exits: [way('next', null), way('window-closed', 'sms')] };
    const end = { ...way('window-closed', null), ends: true as const };
    const ended = { ...say('Hi'), exits: [way('next', null), end] };
    const open = { ...say('Hi'), exits: [way('next', null), way('window-closed', null)] };
    const written8x8 = (message: object): Drawn<'chatapps-message'> => ({
      ...say('Hi'),
      config: { message: { kind: 'chatapps', message: { ...message } } },
    });
    const content = { template: { name: 'a', language: 'en' } };
    expect(saidOf({ instead }, asked)).toEqual([]);
    expect(saidOf({ caught, sms: pause() }, asked)).toEqual([]);
    expect(saidOf({ ended }, asked)).toEqual([]);
    expect(saidOf({ open }, asked)).toHaveLength(1);
    expect(saidOf({ hi: approved(null) }, asked)).toEqual([]);
    expect(saidOf({ form: form(template) }, asked)).toEqual([]);
    expect(saidOf({ hi: written8x8({ type: 'template', content }) }, asked)).toEqual([]);
    expect(
      saidOf({ hi: written8x8({ type: 'text', content: { text: 'Hi' } }) }, asked),
    ).toHaveLength(1);
  });

  it('is shown with the shortest way on which that much time passes', () => {
    const steps = {
      call: call('hi', 'rest'),
      rest: rest(25, 'hi'),
      hi: say('Hi', 'call'),
    };
    const found = checkWorkflow(drawWorkflow(steps, { trigger: written }));
    expect(found.find(({ code }) => code === 'window-maybe-closed')?.way).toEqual([
      { stepId: 'call', exitId: 'failed' },
      { stepId: 'rest', exitId: 'next' },
      { stepId: 'hi' },
    ]);
  });

  it('is shown with its way fifty times at most', () => {
    const many = Array.from({ length: 60 }, (_, index) => `late${index}`);
    const targets = [...many, 'end'].map((to) => way(to, to));
    const exits = [...targets.slice(0, 48), way('otherwise', 'more')];
    const rules = { type: 'branch' as const, name: 'Many', config: {} };
    const steps = {
      rest: rest(30, 'many'),
      many: { ...rules, exits },
      more: { ...rules, exits: [...targets.slice(48), way('otherwise', 'end')] },
      ...Object.fromEntries(many.map((id) => [id, say('Late')])),
      end: pause(),
    };
    const found = checkWorkflow(drawWorkflow(steps, { trigger: written }));
    const late = found.filter(({ code }) => code === 'window-closed');
    expect([late.length, late.filter((each) => each.way).length]).toEqual([60, 50]);
  });

  it('is shown with any way where such a one is too long', () => {
    const steps = {
      hi: say('Hi', 'ask'),
      ask: hear({ amount: 1, unit: 'seconds' }, 'bye', 'hi'),
      bye: say('Bye', 'gone'),
    };
    const found = checkWorkflow(drawWorkflow(steps, { trigger: written }));
    expect(found.find(({ code }) => code === 'window-maybe-closed')?.way).toEqual([
      { stepId: 'hi' },
    ]);
  });
});

test('a reminder that comes too late is not sent', () => {
  const reminders = [hours(2), hours(20), hours(25)].map((after) => ({ after, text: 'Hello?' }));
  const steps = { rest: rest(5, 'ask'), ask: hear(hours(40), null, null, reminders) };
  expect(saidOf(steps)).toEqual([
    ['late-reminder', 'steps.ask.config.reminders.1.after', 'error'],
    ['late-reminder', 'steps.ask.config.reminders.2.after', 'error'],
  ]);
  const mixed = { call: call('rest', 'ask'), ...steps };
  expect(saidOf(mixed)).toEqual([
    ['late-reminder', 'steps.ask.config.reminders.1.after', 'warning'],
    ['late-reminder', 'steps.ask.config.reminders.2.after', 'error'],
  ]);
});

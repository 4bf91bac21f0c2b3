/**
 * Goal: whatever a customer does and whenever the timers ring, a wait stays a wait or is left by one
 * of its exits, and says only what WhatsApp takes. Method: a workflow that offers choices and waits,
 * played with random events through `advance`; between every two events the instance goes through
 * JSON and its schema. Then single examples that would only clutter the manual.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawProgram, maria, way } from '../../../test/support/draw-workflow.ts';
import { playCase } from '../../../test/support/play-cases.ts';
import type { CaseEvent, StepCase } from '../../../test/support/step-case.ts';
import { type Advance, advance, start } from '../../advance.ts';
import { isWindowOpen } from '../../contact.ts';
import { type Effect, effect as effectSchema } from '../../effect.ts';
import { instance as instanceSchema } from '../../instance.ts';
import { checkOutbound } from '../../messages/check-message.ts';
import type { InboundMessage } from '../../messages/inbound.ts';
import { isChatMessage } from '../../messages/outgoing.ts';
import type { Program } from '../../program.ts';
import { expectation, waitForReplyConfig } from './config.ts';
import { waitForReply } from './step.ts';

const kinds = expectation.options.map((option) => option.shape.kind.value);
const hourMs = 3_600_000;

interface Plan {
  readonly kind: (typeof kinds)[number];
  readonly choices: number;
  readonly timeoutHours: number | null;
  readonly reminderHours: readonly number[];
  readonly retries: number;
}

const plans: fc.Arbitrary<Plan> = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constant('choice' as const) },
    fc.constantFrom(...kinds),
  ),
  choices: fc.integer({ min: 0, max: 25 }),
  timeoutHours: fc.option(fc.integer({ min: 1, max: 48 })),
  reminderHours: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 3 }),
  retries: fc.integer({ min: 0, max: 3 }),
});

const texts = fc.oneof(
  fc.constantFrom('more', 'yes', 'no', 'nein', 'choice 3', 'choyce 3', '2', 'the last', 'tomorrow'),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);
const media = { kind: 'image' as const, url: 'https://example.com/1.jpg' };
const location = { latitude: 1, longitude: 2 };

type Happening =
  | { readonly does: 'says'; readonly message: Partial<InboundMessage>; readonly hours: number }
  | { readonly does: 'taps'; readonly which: number; readonly hours: number }
  | { readonly does: 'rings'; readonly late: boolean };

const hours = fc.integer({ min: 0, max: 30 });
const happenings: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    does: fc.constant('says' as const),
    message: fc.oneof(
      texts.map((text): Partial<InboundMessage> => ({ text })),
      fc.constantFrom<Partial<InboundMessage>>(
        { kind: 'media', media },
        { kind: 'location', location },
        { kind: 'flow', flow: { token: null, answers: null } },
        { kind: 'flow', flow: { token: 't', answers: { a: 1 } } },
        { kind: 'unknown' },
      ),
      texts.map(
        (id): Partial<InboundMessage> => ({
          kind: 'choice',
          choice: { id: `${id}~waitinstance.1`, title: id, via: 'list' },
        }),
      ),
    ),
    hours,
  }),
  fc.record({ does: fc.constant('taps' as const), which: fc.nat({ max: 20 }), hours }),
  fc.record({ does: fc.constant('rings' as const), late: fc.boolean() }),
);

test('nothing that a customer does or leaves undone breaks a wait', () => {
  fc.assert(
    fc.property(plans, fc.array(happenings, { maxLength: 12 }), (plan, happened) => {
      const happen = play(plan);
      for (const each of happened) happen(each);
    }),
    { numRuns: 300 },
  );
});

function play(plan: Plan) {
  const program = draw(plan);
  const effects: Effect[] = [];
  const contact = { ...maria, windowOpenUntil: 24 * hourMs };
  const names = Array.from({ length: plan.choices }, (_, index) => `Choice ${index}`);
  let at = 0;
  let { instance } = take(
    start(program, {
      type: 'started',
      id: 'e0',
      at,
      contact,
      instanceId: 'waitinstance',
      data: { names },
      reason: 'A test.',
    }),
  );

  function take(result: Advance): Advance {
    for (const each of result.effects) {
      effects.push(effectSchema.parse(each));
      if (each.kind !== 'send' || !isChatMessage(each.message)) continue;
      expect(checkOutbound(each.message)).toEqual([]);
      expect(isWindowOpen(result.instance.contact, at)).toBe(true);
    }
    const { instance } = result;
    expect(instanceSchema.parse(JSON.parse(JSON.stringify(instance)))).toEqual(instance);
    expect(['waiting', 'completed']).toContain(instance.status);
    expect(instance.positions).toHaveLength(instance.status === 'waiting' ? 1 : 0);
    return result;
  }

  function happen(happening: Happening): void {
    if (happening.does === 'rings') {
      ring(happening.late);
      return;
    }
    at += happening.hours * hourMs;
    const given = happening.does === 'says' ? happening.message : tapOn(happening.which);
    const message: InboundMessage = { id: `m${at}`, at, kind: 'text', text: '', raw: {}, ...given };
    const heard = { ...contact, windowOpenUntil: at + 24 * hourMs };
    ({ instance } = take(
      advance(program, instance, { type: 'replied', id: `e${at}`, at, contact: heard, message }),
    ));
  }

  /** Any choice that was ever sent, of whichever page. */
  function tapOn(which: number): Partial<InboundMessage> {
    const ids = JSON.stringify(effects).match(/[^"]+~waitinstance\.\d+/g) ?? [];
    const id = ids[which % Math.max(1, ids.length)] ?? 'none';
    return { kind: 'choice', text: id, choice: { id, title: id, via: 'list' } };
  }

  function ring(late: boolean): void {
    const timer = effects.findLast((each) => each.kind === 'start-timer');
    if (timer?.kind !== 'start-timer') return;
    at = Math.max(at, timer.at + (late ? 100 * hourMs : 0));
    const ringing = { type: 'timed-out', id: `e${at}`, at, contact, timerId: timer.id } as const;
    ({ instance } = take(advance(program, instance, ringing)));
  }

  return happen;
}

/** Offers the choices, and waits. */
function draw({ kind, timeoutHours, reminderHours, retries }: Plan): Program {
  const duration = (amount: number) => ({ amount, unit: 'hours' as const });
  return drawProgram({
    offer: {
      type: 'chatapps-message',
      name: 'Offer',
      config: {
        message: {
          kind: 'list',
          body: 'Which one?',
          button: 'Choose',
          choices: {
            from: 'data',
            items: '{{data.names}}',
            row: { id: '{{index}}', title: '{{item}}' },
          },
        },
      },
      exits: [way('next', 'wait'), way('nothing-to-show', 'wait')],
    },
    wait: {
      type: 'wait-for-reply',
      name: 'Wait',
      config: {
        expect: { kind },
        timeout: timeoutHours === null ? null : duration(timeoutHours),
        reminders: reminderHours.map((after) => ({ after: duration(after), text: 'Hello?' })),
        retries: { max: retries, message: '' },
      },
      exits: [],
    },
  });
}

describe('a wait', () => {
  const then = (config: StepCase['step']['config'], ...events: CaseEvent[]) => ({
    title: 'An example of a wait',
    step: { config },
    happens: events.map((each) => ({ event: each })),
  });
  const last = (example: StepCase) => playCase('wait-for-reply', example).at(-1);

  test('says in the author’s words that a list is old', () => {
    const tap = { taps: { id: 'gas~otherinstance.4', title: 'Gas check' } };
    const example = then({ expect: { kind: 'choice' }, oldChoiceMessage: 'Our winter list!' }, tap);
    const given = { offer: { choices: [{ id: 'a', title: 'A' }] } };
    expect(last({ ...example, given })?.effects?.[0]).toMatchObject({
      send: { list: 'Our winter list!\n\nWhat do you need?' },
    });
  });

  test('tells choices with the same title apart by their descriptions', () => {
    const choices = [
      { id: 'a', title: 'Monday', description: 'with Ali' },
      { id: 'b', title: 'Monday', description: 'with Bea' },
      { id: 'c', title: 'Monday' },
    ];
    const example = then({ expect: { kind: 'choice' } }, { says: 'monday' });
    expect(last({ ...example, given: { offer: { choices } } })?.effects?.[0]).toMatchObject({
      send: { list: expect.stringContaining('Monday, with Ali, Monday, with Bea, or Monday?') },
    });
  });

  test('takes a tap as its choice, or as its title when it is old, where anything may be sent', () => {
    const given = { offer: { choices: [{ id: 'a', title: 'A', item: [1] }] } };
    const any = (event: CaseEvent) => last({ ...then({ expect: { kind: 'any' } }, event), given });
    expect(any({ taps: 'a' })?.result).toMatchObject({ value: [1] });
    const old = { id: 'gas~caseinstance.0', title: 'Gas check' };
    expect(any({ taps: old })?.result).toMatchObject({ value: 'Gas check' });
  });

  test('takes a place, a photo or a form where anything may be sent', () => {
    const place = { latitude: 1, longitude: 2, name: 'Merlion', address: '1 Fullerton Road' };
    const photo = { kind: 'image', url: 'https://example.com/1.jpg' } as const;
    const any = (sends: Extract<CaseEvent, { sends: unknown }>['sends']) =>
      last(then({ expect: { kind: 'any' } }, { sends }))?.result;
    expect(any({ kind: 'location', location: place })).toMatchObject({ value: place });
    expect(any({ kind: 'media', media: photo, replyTo: 'message-1' })).toMatchObject({
      value: photo,
      replyTo: 'message-1',
    });
    const flow = { token: null, answers: { a: 1 } };
    expect(any({ kind: 'flow', flow })).toMatchObject({ value: { a: 1 } });
  });

  test('takes any photo, voice message, video or file where none is named', () => {
    const media = { kind: 'file', url: 'https://example.com/1.pdf' } as const;
    for (const expected of [{ kind: 'media' }, { kind: 'media', media: [] }]) {
      const sent = then({ expect: expected }, { sends: { kind: 'media', media } });
      expect(last(sent)?.result).toMatchObject({ value: media });
    }
  });

  test('takes any number where none is named, and asks for whole ones where they are', () => {
    expect(
      last(then({ expect: { kind: 'number' } }, { says: 'about 2.5 metres' }))?.result,
    ).toMatchObject({ value: 2.5 });
  });

  test('warns of a form that cannot be read', () => {
    const flow = { token: 't', answers: null };
    const sent = then({ expect: { kind: 'flow' } }, { sends: { kind: 'flow', flow } });
    expect(last(sent)?.trace?.[0]).toBe('warning: The answers of the form cannot be read.');
  });

  test('warns of a limit that is not a date, and goes on without it', () => {
    const example = then({ expect: { kind: 'date', min: 'soon' } }, { says: '24.12.2026' });
    expect(last(example)).toMatchObject({
      leaves: ['replied'],
      result: { value: '2026-12-24' },
      trace: [
        'warning: “soon” is not a date such as 2026-12-24, so it limits nothing.',
        expect.any(String),
      ],
    });
  });

  test('does not send a reminder without words', () => {
    const reminders = [{ after: { amount: 2, unit: 'hours' }, text: '{{data.nothing}}' }];
    const example = then({ expect: { kind: 'any' }, reminders }, 'timer');
    expect(last(example)?.trace?.[0]).toBe('warning: A message was not sent. The text is empty.');
  });

  test('sends only the last of the reminders that are due at once', () => {
    const after = [
      { amount: 2, unit: 'hours' },
      { amount: 120, unit: 'minutes' },
    ];
    const reminders = after.map((each, index) => ({ after: each, text: `Reminder ${index}` }));
    const example = then({ expect: { kind: 'any' }, timeout: null, reminders }, 'timer');
    expect(last(example)?.effects).toEqual([{ send: 'Reminder 1' }]);
  });

  test('shortens what it says to what WhatsApp takes, and tells so', () => {
    const retries = { max: 1, message: 'a'.repeat(5_000) };
    const example = then({ expect: { kind: 'number' }, retries }, { says: 'many' });
    expect(last(example)?.trace).toContainEqual(expect.stringContaining('was shortened to 4096'));
  });
});

describe('the check finds', () => {
  const check = (given: unknown) => {
    const config = waitForReplyConfig.parse(given);
    const step = { type: 'wait-for-reply', name: 'Wait', config, exits: [] };
    return waitForReply.check?.(step).map(({ path }) => path);
  };

  test('nothing in a wait that can end well', () => {
    expect(check({ expect: { kind: 'number', min: 1, max: 1 } })).toEqual([]);
    expect(check({ expect: { kind: 'text', charsMin: 2, charsMax: 3 } })).toEqual([]);
    expect(check({ expect: { kind: 'number' } })).toEqual([]);
    expect(check({ expect: { kind: 'text' } })).toEqual([]);
    expect(check({ expect: { kind: 'choice' } })).toEqual([]);
  });

  test('a range in which nothing fits', () => {
    expect(check({ expect: { kind: 'number', min: 2, max: 1 } })).toEqual(['expect.max']);
    expect(check({ expect: { kind: 'text', charsMin: 3, charsMax: 2 } })).toEqual([
      'expect.charsMax',
    ]);
  });

  test('a reminder after the end of the wait', () => {
    const remind = (hours: number) => ({ after: { amount: hours, unit: 'hours' }, text: 'Hello?' });
    const reminders = [remind(1), remind(2), remind(3)];
    const wanted = { kind: 'any' };
    const timeout = { amount: 2, unit: 'hours' };
    expect(check({ expect: wanted, timeout, reminders })).toEqual([
      'reminders.1.after',
      'reminders.2.after',
    ]);
    expect(check({ expect: wanted, timeout: null, reminders })).toEqual([]);
  });
});

/**
 * Goal: whatever a customer does and whenever the timers ring, a wait stays a wait or is left by one
 * of its exits. Method: a workflow that offers choices and waits, played with random events through
 * `advance`; between every two events the instance goes through JSON and its schema.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Advance, advance, start } from '../../advance.ts';
import { type Effect, effect as effectSchema } from '../../effect.ts';
import { instance as instanceSchema } from '../../instance.ts';
import { checkOutbound } from '../../messages/check-message.ts';
import type { InboundMessage } from '../../messages/inbound.ts';
import { createProgram } from '../../program.ts';
import { type Workflow, workflow } from '../../workflow.ts';
import { expectation } from './config.ts';

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
      const player = play(plan);
      for (const each of happened) player.happen(each);
    }),
    { numRuns: 300 },
  );
});

test('what is sent while it waits can be sent', () => {
  fc.assert(
    fc.property(plans, fc.array(happenings, { maxLength: 12 }), (plan, happened) => {
      const player = play(plan);
      for (const each of happened) player.happen(each);
      for (const each of player.effects) {
        if (each.kind === 'send') expect(checkOutbound(each.message)).toEqual([]);
      }
    }),
    { numRuns: 100 },
  );
});

function play(plan: Plan) {
  const drawn = draw(plan);
  const defaults = { timeZone: 'Europe/Berlin', language: 'en', country: 'DE' };
  const program = createProgram(drawn, 1, defaults);
  const effects: Effect[] = [];
  const contact = {
    id: 'c1',
    channel: 'whatsapp',
    userId: '4915112345678',
    phone: null,
    name: null,
    windowOpenUntil: 24 * hourMs,
  };
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
    for (const each of result.effects) effects.push(effectSchema.parse(each));
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

  return { effects, happen };
}

/** Offers the choices, and waits. */
function draw({ kind, timeoutHours, reminderHours, retries }: Plan): Workflow {
  const message = {
    kind: 'list',
    body: 'Which one?',
    button: 'Choose',
    choices: {
      from: 'data',
      items: '{{data.names}}',
      row: { id: '{{index}}', title: '{{item}}' },
    },
  };
  const duration = (amount: number) => ({ amount, unit: 'hours' });
  const wait = {
    expect: { kind },
    timeout: timeoutHours === null ? null : duration(timeoutHours),
    reminders: reminderHours.map((after) => ({ after: duration(after), text: 'Hello?' })),
    retries: { max: retries, message: '' },
  };
  const ways = ['next', 'nothing-to-show'].map((id) => ({ id, label: id, to: 'wait' }));
  return workflow.parse({
    schemaVersion: 1,
    id: 'wait',
    name: 'Wait',
    trigger: { type: 'http-request' },
    start: 'offer',
    steps: {
      offer: { type: 'chatapps-message', name: 'Offer', config: { message }, exits: ways },
      wait: { type: 'wait-for-reply', name: 'Wait', config: wait, exits: [] },
    },
  });
}

/** Workflows, programs and events for tests, in few words. */
import {
  type ContactFacts,
  createProgram,
  type InboundMessage,
  type Program,
  parseWorkflow,
  type Workflow,
  type WorkflowInput,
} from '../../engine/index.ts';

type Steps = WorkflowInput['steps'];
type StepInput = Steps[string];
/** A step of this type as it may be written. */
export type Drawn<Type extends StepInput['type']> = Extract<StepInput, { type: Type }>;
type ExitInput = StepInput['exits'][number];

/** Monday morning. */
export const monday = Date.parse('2026-05-04T09:00:00Z');

export const maria: ContactFacts = {
  id: 'contact-1',
  channel: 'whatsapp',
  userId: '4915112345678',
  phone: '+4915112345678',
  name: 'Maria',
  windowOpenUntil: monday + 23 * 3_600_000,
};

/** Someone writes where messages may be answered at any time: Viber has no 24 hours. */
export const withoutWindow = {
  type: 'inbound-chatapps',
  channels: ['viber'],
  match: { kind: 'any' },
} satisfies WorkflowInput['trigger'];

/** The first step is the start, unless said otherwise. */
export function drawWorkflow(steps: Steps, rest: Partial<WorkflowInput> = {}): Workflow {
  const parsed = parseWorkflow({
    schemaVersion: 1,
    id: 'drawn',
    name: 'Drawn',
    trigger: { type: 'http-request' },
    start: Object.keys(steps)[0] ?? null,
    steps,
    ...rest,
  } satisfies WorkflowInput);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2));
  return parsed.workflow;
}

export function drawProgram(steps: Steps, rest: Partial<WorkflowInput> = {}): Program {
  const defaults = { timeZone: 'Europe/Berlin', language: 'en', country: 'DE' };
  return createProgram(drawWorkflow(steps, rest), 1, defaults);
}

/** Sends a text and goes on without waiting whether the channel took it. */
export function say(text: string, to: string | null = null): Drawn<'chatapps-message'> {
  return {
    type: 'chatapps-message',
    name: `Say ${text}`.slice(0, 120),
    config: { message: { kind: 'text', text } },
    exits: [way('next', to)],
  };
}

/** Waits for any reply, a day at most. */
export function listen(
  replied: string | null = null,
  noReply: string | null = null,
): Drawn<'wait-for-reply'> {
  return {
    type: 'wait-for-reply',
    name: 'Listen',
    config: { expect: { kind: 'any' } },
    exits: [way('replied', replied), way('no-reply', noReply)],
  };
}

export function call(
  ok: string | null = null,
  failed: string | null = null,
): Drawn<'http-request'> {
  return {
    type: 'http-request',
    name: 'Call',
    config: { method: 'POST', url: '/booking/v1/bookings' },
    exits: [way('ok', ok), way('failed', failed)],
  };
}

export function pause(to: string | null = null): Drawn<'wait'> {
  return {
    type: 'wait',
    name: 'Pause',
    config: { until: { kind: 'duration', duration: { amount: 1, unit: 'hours' } } },
    exits: [way('next', to)],
  };
}

/** Goes by every target whose rule is true, side by side; by the last target otherwise. */
export function split(
  targets: readonly (string | null)[],
  when: ExitInput['when'] = true,
): Drawn<'branch'> {
  const ways = targets.map((to, index) => ({ ...way(`way-${index}`, to), when }));
  return {
    type: 'branch',
    name: 'Split',
    config: { mode: 'all' },
    exits: [...ways, way('otherwise', null)],
  };
}

export function way(id: string, to: string | null): ExitInput {
  return { id, label: id, to };
}

export function textMessage(text: string): InboundMessage {
  return { id: `message-${text}`, at: monday, kind: 'text', text, raw: {} };
}

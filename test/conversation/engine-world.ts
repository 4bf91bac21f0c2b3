/**
 * The same conversation through the pure engine: route, start and advance, with the instance put into
 * JSON and taken out again between any two events. Its requests go to the booking API in memory.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Advance,
  advance,
  type Candidate,
  type ContactFacts,
  choiceInstance,
  createProgram,
  type Effect,
  type Event,
  type HttpResult,
  type InboundMessage,
  type Instance,
  instance as instanceSchema,
  isBusy,
  isChatMessage,
  isWaitingForReply,
  type JsonObject,
  type OutboundMessage,
  outgoingText,
  parseWorkflow,
  route,
  type SavedTest,
  start,
  type TraceEntry,
} from '../../engine/index.ts';
import { readChatAppsWebhook } from '../../server/channels/chatapps/read-webhook.ts';
import { simulatedWebhook } from '../../server/channels/simulator/simulated-webhook.ts';
import { toJson } from '../../server/field-service/to-json.ts';
import type { Clock } from '../../server/runtime/clock.ts';
import { projectRoot } from '../support/test-server.ts';
import { breakCalendar, closeCalendar, mendCalendar } from './calendar.ts';
import type { Action, Conversation, Happened, World } from './conversation.ts';
import { createEngineBooking } from './engine-booking.ts';
import { createOffice } from './office.ts';
import { findTappable, formContent, tapContent, traceLine } from './shown.ts';
import { createTestRecorder } from './test-recorder.ts';

const dayMs = 86_400_000;
/** What an answer has besides, and nobody reads here. */
const unmeasured = { headers: {}, durationMs: 0, attempts: 1 } as const;
const settings = { timeZone: 'UTC', language: 'en', country: 'GB' };

export interface EngineWorld extends World {
  /** The conversation up to now, as a test to be saved with the workflow. */
  test(): SavedTest;
}

export function createEngineWorld(script: Conversation, workflowId: string): EngineWorld {
  let at = Date.parse(script.at);
  const nextId = createCounter();
  const workflow = readWorkflow(workflowId);
  const program = createProgram(workflow, 1, settings, readForm);
  const recorder = createTestRecorder(script, program);
  const timers: { at: number; fire: () => Promise<void> }[] = [];
  const clock: Clock = {
    now: () => at,
    wakeAt(when, wake) {
      const fire = async () => {
        wake();
        await starts.look();
      };
      const timer = { at: when, fire };
      timers.push(timer);
      return () => timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0);
    },
  };
  const {
    db,
    app: booking,
    starts,
  } = createEngineBooking({
    clock,
    settings,
    nextId,
    workflow,
    document: toJson(workflow),
    begin,
    tell,
  });
  const instances: Instance[] = [];
  const messages: OutboundMessage[] = [];
  let contact: ContactFacts = {
    id: 'contact',
    channel: 'whatsapp',
    userId: script.contact.phone.slice(1),
    phone: script.contact.phone,
    name: script.contact.name,
    windowOpenUntil: null,
  };
  let happened: { sent: string[]; trace: TraceEntry[][] } = { sent: [], trace: [] };

  async function apply(index: number, { instance, effects, trace }: Advance): Promise<void> {
    instances[index] = instanceSchema.parse(JSON.parse(JSON.stringify(instance)));
    happened.trace[index] = [...(happened.trace[index] ?? []), ...trace];
    for (const effect of effects) await perform(index, effect);
  }

  async function perform(index: number, effect: Effect): Promise<void> {
    if (effect.kind === 'start-timer') {
      const timerId = effect.id;
      const fire = () => resume(index, { ...common(), type: 'timed-out', timerId });
      timers.push({ at: effect.at, fire });
    } else if (effect.kind === 'send') {
      if (isChatMessage(effect.message)) messages.push(effect.message);
      happened.sent.push(outgoingText(effect.message));
    } else if (effect.kind === 'request') {
      const result = await request(effect);
      recorder.answered(effect.stepId, result);
      await resume(index, { ...common(), type: 'responded', effectId: effect.id, result });
    } else if (effect.kind === 'hand-over') {
      const result = { outcome: 'answered', status: 204, body: null, ...unmeasured } as const;
      await resume(index, { ...common(), type: 'responded', effectId: effect.id, result });
    }
  }

  async function request(effect: Extract<Effect, { kind: 'request' }>): Promise<HttpResult> {
    const { url, method, headers, body: sent, retries } = effect.request;
    for (let attempts = 1; ; attempts += 1) {
      const answer = await booking.request(url, { method, headers, body: sent });
      if (answer.status >= 500 && attempts <= retries.max) continue;
      const text = await answer.text();
      const body = text === '' ? null : JSON.parse(text);
      return { outcome: 'answered', status: answer.status, body, ...unmeasured, attempts };
    }
  }

  async function resume(index: number, event: Exclude<Event, { type: 'started' }>): Promise<void> {
    const instance = instances[index];
    if (instance) await apply(index, advance(program, instance, event));
  }

  /** What somebody else is told, in a conversation of their own. */
  function tell(text: string): void {
    happened.sent.push(text);
  }

  const common = () => ({ id: nextId(), at, contact });

  async function begin(data: JsonObject, reason: string, message?: InboundMessage): Promise<void> {
    recorder.isNow(at);
    if (!message) recorder.started(data);
    const event = { ...common(), type: 'started', instanceId: nextId(), data, reason } as const;
    await apply(instances.length, start(program, message ? { ...event, message } : event));
  }

  async function receive(type: string, content: JsonObject): Promise<void> {
    const webhook = simulatedWebhook(
      { contact: script.contact.phone, name: script.contact.name, type, content },
      { umid: nextId(), at },
    );
    const read = readChatAppsWebhook(webhook, 'simulator', at);
    const [delivery] = read.ok ? read.deliveries : [];
    if (delivery?.kind !== 'inbound') throw new Error('Not a message.');
    contact = { ...contact, windowOpenUntil: at + dayMs };
    await follow(delivery.message);
  }

  async function follow(message: InboundMessage): Promise<void> {
    const open = instances.filter((each) => each.status === 'waiting').reverse();
    const tapped = choiceInstance(message);
    const routed = route({
      message,
      contact,
      subAccountId: 'simulator',
      open: open.map((each) => ({
        id: each.id,
        workflowName: program.workflow.name,
        state: isBusy(each) ? 'busy' : isWaitingForReply(each) ? 'waiting-for-reply' : 'waiting',
      })),
      candidates: candidates(),
      choiceOf: instances.some((each) => each.id === tapped) ? workflowId : null,
    });
    if (routed.to === 'resume') {
      const index = instances.findIndex((each) => each.id === routed.instanceId);
      await resume(index, { ...common(), type: 'replied', message });
    } else if (routed.to === 'start') {
      for (const id of routed.ends) {
        const index = instances.findIndex((each) => each.id === id);
        await resume(index, { ...common(), type: 'cancelled', reason: routed.reason });
      }
      await begin(message.raw, routed.reason, message);
    }
  }

  function candidates(): Candidate[] {
    const { id, name, trigger } = program.workflow;
    return trigger.type === 'inbound-chatapps' ? [{ workflowId: id, name, trigger }] : [];
  }

  async function pass(ms: number): Promise<void> {
    const until = at + ms;
    for (let due = nextTimer(until); due; due = nextTimer(until)) {
      timers.splice(timers.indexOf(due), 1);
      at = Math.max(at, due.at);
      await due.fire();
    }
    at = until;
    recorder.isNow(at);
  }

  const nextTimer = (until: number) =>
    timers.filter((each) => each.at <= until).sort((a, b) => a.at - b.at)[0];

  async function act(action: Action): Promise<void> {
    recorder.did(action);
    if ('customer' in action) await receive('Text', { text: action.customer });
    else if ('taps' in action) {
      const { type, content } = tapContent(
        findTappable(messages, action.taps, action.messagesBack),
      );
      await receive(type, content);
    } else if ('fillsIn' in action) {
      const { fillsIn, formsBack } = action;
      await receive('Interactive', formContent(messages, fillsIn, formsBack));
    } else if ('sends' in action) await receive(action.sends, action.content);
    else if ('start' in action) await begin(action.start, 'Another system asked for it.');
    else if ('minutesPass' in action) await pass(action.minutesPass * 60_000);
    else if ('somebodyBooks' in action) {
      const { id } = findTappable(messages, action.somebodyBooks);
      const customer = { name: 'Somebody else', phone: '+447700900999' };
      await booking.request('/booking/v1/bookings', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ slotId: id.slice(0, id.lastIndexOf('~')), customer }),
      });
    } else if ('handsBack' in action) {
      const data = action.handsBack;
      await resume(instances.length - 1, { ...common(), type: 'handed-back', data });
    } else if (!('calendar' in action)) await office.act(action);
    else if (action.calendar === 'breaks') breakCalendar(db.sqlite);
    else if (action.calendar === 'is-mended') mendCalendar(db.sqlite);
    else closeCalendar(db.sqlite);
  }

  const office = createOffice(callBooking, script.contact);

  async function callBooking(method: string, path: string, body?: object): Promise<unknown> {
    const headers = { 'content-type': 'application/json' };
    const sent = body && { body: JSON.stringify(body) };
    return (await booking.request(path, { method, headers, ...sent })).json();
  }

  return {
    async act(action): Promise<Happened> {
      happened = { sent: [], trace: [] };
      await act(action);
      await starts.look();
      return {
        sent: happened.sent,
        trace: happened.trace.flatMap((each) => each ?? []).map(traceLine),
      };
    },
    test: () => recorder.finish(script.title),
    async end() {
      await starts.stop();
      db.sqlite.close();
    },
  };
}

/** Ids that look like the server's: letters and digits. */
function createCounter(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `engine${String(last).padStart(10, '0')}`;
  };
}

/** The shipped forms lie beside their workflows. */
function readForm(id: string): unknown {
  return JSON.parse(readFileSync(join(projectRoot, 'workflows', id, 'flow.json'), 'utf8'));
}

function readWorkflow(id: string) {
  const file = join(projectRoot, 'workflows', id, 'workflow.json');
  const parsed = parseWorkflow(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => problem.message).join('\n'));
  return parsed.workflow;
}

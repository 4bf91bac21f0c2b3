/**
 * The same conversation through the pure engine: route, start and advance, with the instance put into
 * JSON and taken out again between any two events. Its requests go to the booking API in memory.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { openDatabase } from '../../db/open.ts';
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
  start,
  type TraceEntry,
} from '../../engine/index.ts';
import { createBookingApp } from '../../server/booking/create-booking-app.ts';
import { seedBooking } from '../../server/booking/seed-booking.ts';
import { readChatAppsWebhook } from '../../server/channels/chatapps/read-webhook.ts';
import { simulatedWebhook } from '../../server/channels/simulator/simulated-webhook.ts';
import { projectRoot } from '../support/test-server.ts';
import { breakCalendar, closeCalendar, mendCalendar } from './calendar.ts';
import type { Action, Conversation, Happened, World } from './conversation.ts';
import { findTappable, tapContent, traceLine } from './shown.ts';

const dayMs = 86_400_000;
const settings = { timeZone: 'UTC', language: 'en', country: 'GB' };

export function createEngineWorld(script: Conversation, workflowId: string): World {
  let at = Date.parse(script.at);
  const nextId = createCounter();
  const db = openDatabase(':memory:');
  seedBooking(db, settings);
  const booking = new Hono().route(
    '/booking',
    createBookingApp({
      db,
      now: () => at,
      slotSecret: 'a secret of the engine world',
      randomId: nextId,
      publicUrl: 'http://localhost',
    }),
  );
  booking.onError((_error, c) => c.json({ error: 'as the server answers it' }, 500));
  const program = createProgram(readWorkflow(workflowId), 1, settings);
  const instances: Instance[] = [];
  const timers: { at: number; id: string; instanceId: string }[] = [];
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
      timers.push({ at: effect.at, id: effect.id, instanceId: instances[index]?.id ?? '' });
    } else if (effect.kind === 'send') {
      if (isChatMessage(effect.message)) messages.push(effect.message);
      happened.sent.push(outgoingText(effect.message));
    } else if (effect.kind === 'request') {
      const result = await request(effect);
      await resume(index, { ...common(), type: 'responded', effectId: effect.id, result });
    }
  }

  async function request(effect: Extract<Effect, { kind: 'request' }>): Promise<HttpResult> {
    const { url, method, headers, body, retries } = effect.request;
    for (let attempts = 1; ; attempts += 1) {
      const answer = await booking.request(url, { method, headers, body });
      if (answer.status >= 500 && attempts <= retries.max) continue;
      const answered = { status: answer.status, body: await answer.json(), headers: {} };
      return { outcome: 'answered', ...answered, durationMs: 0, attempts };
    }
  }

  async function resume(index: number, event: Exclude<Event, { type: 'started' }>): Promise<void> {
    const instance = instances[index];
    if (instance) await apply(index, advance(program, instance, event));
  }

  const common = () => ({ id: nextId(), at, contact });

  async function begin(data: JsonObject, reason: string, message?: InboundMessage): Promise<void> {
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
      at = due.at;
      const index = instances.findIndex((each) => each.id === due.instanceId);
      await resume(index, { ...common(), type: 'timed-out', timerId: due.id });
    }
    at = until;
  }

  const nextTimer = (until: number) =>
    timers.filter((each) => each.at <= until).sort((a, b) => a.at - b.at)[0];

  async function act(action: Action): Promise<void> {
    if ('customer' in action) await receive('Text', { text: action.customer });
    else if ('taps' in action) {
      const { type, content } = tapContent(
        findTappable(messages, action.taps, action.messagesBack),
      );
      await receive(type, content);
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
    } else if (action.calendar === 'breaks') breakCalendar(db.sqlite);
    else if (action.calendar === 'is-mended') mendCalendar(db.sqlite);
    else closeCalendar(db.sqlite);
  }

  return {
    async act(action): Promise<Happened> {
      happened = { sent: [], trace: [] };
      await act(action);
      return {
        sent: happened.sent,
        trace: happened.trace.flatMap((each) => each ?? []).map(traceLine),
      };
    },
    async end() {
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

function readWorkflow(id: string) {
  const file = join(projectRoot, 'workflows', id, 'workflow.json');
  const parsed = parseWorkflow(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => problem.message).join('\n'));
  return parsed.workflow;
}

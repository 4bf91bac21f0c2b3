/** A conversation through the running server: real HTTP in, real HTTP to the booking API, a real file. */
import BetterSqlite from 'better-sqlite3';
import * as z from 'zod';
import type { OutboundMessage } from '../../engine/index.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';
import { breakCalendar, closeCalendar, mendCalendar } from './calendar.ts';
import type { Action, Conversation, Happened, World } from './conversation.ts';
import { createOffice } from './office.ts';
import { findTappable, formContent, tapContent, traceLine } from './shown.ts';

const instanceList = z.object({ instances: z.array(z.object({ id: z.string() })) });
const tracedInstance = z.object({
  trace: z.array(z.object({ kind: z.string(), stepId: z.string().nullable(), text: z.string() })),
});

const kind = z.object({ type: z.string() });

const pollMs = 5;
const patienceMs = 20_000;

export async function createServerWorld(script: Conversation, workflowId: string): Promise<World> {
  const clock = createManualClock(Date.parse(script.at));
  const server = await startTestServer({ clock, environment: { TIME_ZONE: 'UTC' } });
  const sqlite = new BetterSqlite(server.databaseFile);
  await takeFromGallery(server, workflowId);
  await letOnlyThisHearOfBookings(server, workflowId);
  const { contact } = script;
  let messagesSeen = 0;
  let traceSeen = 0;

  async function write(type: string, content: object): Promise<void> {
    const body = { contact: contact.phone, name: contact.name, type, content };
    const { status } = await server.request('POST', '/api/simulator/messages', body);
    if (status !== 200) throw new Error(`The message was refused: ${status}`);
  }

  /** Until nothing is under way but retries, for which time goes on. */
  async function settle(): Promise<void> {
    const endsAt = Date.now() + patienceMs;
    for (let quiet = 0; quiet < 3; ) {
      if (Date.now() > endsAt) throw new Error('The server does not come to rest.');
      await new Promise((resolve) => setTimeout(resolve, pollMs));
      const { due, nextAt } = outboxNow();
      if (isSomethingToTell()) quiet = 0;
      quiet = due === 0 && nextAt === null ? quiet + 1 : 0;
      if (due === 0 && nextAt !== null) clock.pass(nextAt - clock.now());
    }
  }

  /** Whether the bookings have something to tell that no workflow was started for yet. */
  function isSomethingToTell(): boolean {
    const query = `SELECT EXISTS (SELECT 1 FROM follow_up WHERE is_planned = 0) OR EXISTS
      (SELECT 1 FROM follow_up_start WHERE fired_at IS NULL AND due_at <= ?)`;
    return sqlite.prepare(query).pluck().get(clock.now()) === 1;
  }

  function outboxNow(): { due: number; nextAt: number | null } {
    const due = "status = 'claimed' OR (status = 'pending' AND next_at <= ?)";
    const query = `SELECT count(*) FILTER (WHERE ${due}) AS due,
      min(next_at) FILTER (WHERE status = 'pending' AND next_at > ?) AS nextAt FROM outbox`;
    return (
      sqlite
        .prepare<[number, number], { due: number; nextAt: number | null }>(query)
        .get(clock.now(), clock.now()) ?? { due: 0, nextAt: null }
    );
  }

  function outbound(): { id: number; text: string; content: string }[] {
    return sqlite
      .prepare<[], { id: number; text: string; content: string }>(
        "SELECT id, text, content FROM message WHERE direction = 'out' ORDER BY id",
      )
      .all();
  }

  function messages(): OutboundMessage[] {
    return outbound().map((row) => JSON.parse(row.content));
  }

  async function perform(action: Action): Promise<void> {
    if ('customer' in action) await write('Text', { text: action.customer });
    else if ('taps' in action) {
      const { type, content } = tapContent(
        findTappable(messages(), action.taps, action.messagesBack),
      );
      await write(type, content);
    } else if ('fillsIn' in action) {
      const { fillsIn, formsBack } = action;
      await write('Interactive', formContent(messages(), fillsIn, formsBack));
    } else if ('sends' in action) await write(action.sends, action.content);
    else if ('start' in action) {
      const body = { contact: contact.phone, name: contact.name, data: action.start };
      await server.request('POST', `/api/workflows/${workflowId}/start`, body);
    } else if ('minutesPass' in action) clock.pass(action.minutesPass * 60_000);
    else if ('somebodyBooks' in action) {
      const { id } = findTappable(messages(), action.somebodyBooks);
      const customer = { name: 'Somebody else', phone: '+447700900999' };
      const slotId = id.slice(0, id.lastIndexOf('~'));
      await server.request('POST', '/booking/v1/bookings', { slotId, customer });
    } else if ('handsBack' in action) {
      await server.request('POST', `/api/contacts/${contactId()}/hand-back`, {
        data: action.handsBack,
      });
    } else if (!('calendar' in action)) await office.act(action);
    else if (action.calendar === 'breaks') breakCalendar(sqlite);
    else if (action.calendar === 'is-mended') mendCalendar(sqlite);
    else closeCalendar(sqlite);
  }

  const office = createOffice(
    async (method, path, body) => (await server.request(method, path, body)).body,
    contact,
  );

  function contactId(): string {
    const query = "SELECT id FROM contact WHERE user_id = ? AND channel = 'whatsapp'";
    const id = sqlite.prepare(query).pluck().get(contact.phone.slice(1));
    return String(id);
  }

  async function whatHappened(): Promise<Happened> {
    const sent = outbound().slice(messagesSeen);
    messagesSeen += sent.length;
    const lines = await traces();
    const trace = lines.slice(traceSeen);
    traceSeen = lines.length;
    return { sent: sent.map((row) => row.text), trace };
  }

  /** Of all that ran for the contact, in the order it was started. */
  async function traces(): Promise<string[]> {
    const path = `/api/simulator/contacts/${contact.phone}/instances`;
    const { instances } = instanceList.parse((await server.request('GET', path)).body);
    const lines: string[] = [];
    for (const { id } of instances.reverse()) {
      const { body } = await server.request('GET', `/api/instances/${id}`);
      lines.push(...tracedInstance.parse(body).trace.map(traceLine));
    }
    return lines;
  }

  return {
    async act(action) {
      await perform(action);
      await settle();
      return whatHappened();
    },
    async end() {
      sqlite.close();
      await server.stop();
    },
  };
}

/** What is not there from the start is taken out of the gallery, published and turned on. */
async function takeFromGallery(server: TestServer, workflowId: string): Promise<void> {
  const path = `/api/workflows/${workflowId}`;
  if ((await server.request('GET', path)).status === 200) return;
  const { body } = await server.request('GET', `/api/gallery/${workflowId}`);
  const { workflow } = z.object({ workflow: z.record(z.string(), z.json()) }).parse(body);
  await server.request('POST', '/api/workflows', workflow);
  await server.request('POST', `${path}/publish`);
  await server.request('PATCH', path, { enabled: true });
}

const workflowList = z.object({ workflows: z.array(z.object({ id: z.string(), trigger: kind })) });

/** One conversation is about one workflow: what else is told of a visit is for others. */
async function letOnlyThisHearOfBookings(server: TestServer, workflowId: string): Promise<void> {
  const { workflows } = workflowList.parse((await server.request('GET', '/api/workflows')).body);
  for (const { id, trigger } of workflows) {
    if (id === workflowId || trigger.type !== 'booking-event') continue;
    await server.request('PATCH', `/api/workflows/${id}`, { enabled: false });
  }
}

import type { ContactRow } from '../../db/contacts.ts';
import type { InstanceSummary } from '../../db/instances.ts';
import type { Message } from '../../db/messages.ts';
import type { HttpRequest, InboundMessage, JsonObject, TraceEntry } from '../../engine/index.ts';
import type { InboundDelivery, SendAttempt, Sending } from '../../server/channels/channel.ts';
import type { FeedItem } from '../../server/feed.ts';
import type { RequestAttempt } from '../../server/runtime/perform-request.ts';
import type { Runtime } from '../../server/runtime/runtime.ts';
import type { ManualClock } from '../support/manual-clock.ts';

/** A runtime with the world around it. */
export interface Host {
  readonly runtime: Runtime;
  /** The contract looks at nothing else inside. */
  readonly readModel: ReadModel;
  readonly clock: ManualClock;
  readonly world: World;
  /** Everything dies without a warning; another host begins with what was durable. */
  crash(): Promise<this>;
  close(): Promise<void>;
  /** Breaks what the open instances of a contact remember, as only a bug of ours could. */
  damage(contactId: string): void;
}

/** What pages show of what is stored. */
export interface ReadModel {
  findContact(userId: string): ContactRow | null;
  /** Oldest first. */
  listMessages(contactId: string): readonly Message[];
  /** Newest first. */
  listInstances(contactId: string): readonly InstanceSummary[];
  /** In order. */
  listTrace(instanceId: string): readonly TraceEntry[];
}

/** Makes a host that runs these workflows, all of them enabled, the first asked first. */
export type MakeHost<H extends Host = Host> = (workflows: readonly JsonObject[]) => Promise<H>;

/** The two outside systems, which do as they are told, and remember. They survive a crash. */
export interface World {
  readonly sent: Sending[];
  readonly requested: HttpRequest[];
  readonly news: FeedItem[];
  /** What was logged as an error. */
  readonly errors: string[];
  send(sending: Sending, signal: AbortSignal): Promise<SendAttempt>;
  request(request: HttpRequest, signal: AbortSignal): Promise<RequestAttempt>;
}

export function createWorld(): World {
  const sent: Sending[] = [];
  const requested: HttpRequest[] = [];
  return {
    sent,
    requested,
    news: [],
    errors: [],
    async send(sending) {
      sent.push(sending);
      return { outcome: 'accepted', messageId: `out-${sent.length}` };
    },
    async request(request) {
      requested.push(request);
      return answered(200, { reference: `R${requested.length}` });
    },
  };
}

export function answered(status: number, body: JsonObject): RequestAttempt {
  return {
    result: { outcome: 'answered', status, headers: {}, body, durationMs: 1 },
    again: status === 429 || status >= 500,
    retryAfterMs: null,
  };
}

/** An outside system that takes its time: until it is let go, nothing comes back. */
export function createGate(): { readonly open: Promise<void>; letGo(): void } {
  let letGo = () => {};
  const open = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { open, letGo };
}

let messages = 0;

/** A text from a contact, as a channel delivers it. */
export function wrote(user: string, text: string, at: number, id?: string): InboundDelivery {
  messages += 1;
  const message: InboundMessage = {
    id: id ?? `in-${messages}`,
    at,
    kind: 'text',
    text,
    raw: { payload: { content: { text } } },
  };
  const contact = { provider: 'chatapps', channel: 'whatsapp', name: null } as const;
  return {
    kind: 'inbound',
    contact: { ...contact, userId: user, phone: `+${user}` },
    subAccountId: 'sub',
    message,
  };
}

import type { JsonObject } from '../../engine/index.ts';
import { simulatedWebhook } from '../../server/channels/simulator/simulated-webhook.ts';
import type { Deliveries } from './deliveries.ts';
import type { Received, Recipient, Row } from './receiver.ts';
import { reminders, type Saying, type Script } from './scripts.ts';

/** Somebody who follows a script, and remembers everything. */
export interface Customer extends Recipient {
  readonly phone: string;
  readonly script: Script;
  /** In the order in which they were said. */
  readonly said: readonly Said[];
  /** How often each message was taken, by its `clientMessageId`, in the order of first arrival. */
  readonly taken: ReadonlyMap<string, number>;
  /** How often each order was asked for, by its `Idempotency-Key`. */
  readonly ordered: ReadonlyMap<string, number>;
  /** What was heard that does not belong where it was heard. */
  readonly strayed: readonly Strayed[];
  begin(): void;
  /** Everything was heard that was to be heard. */
  isDone(): boolean;
  /** 8x8 delivers all that was said once more, long after. */
  repeat(): void;
}

export interface Said {
  readonly umid: string;
  readonly text: string;
  readonly webhook: object;
}

export interface Strayed {
  readonly kind: 'doubled' | 'reordered' | 'unexpected';
  readonly text: string;
}

export function createCustomer(deps: {
  readonly phone: string;
  readonly script: Script;
  readonly deliveries: Deliveries;
  /** Epoch milliseconds, as the world has it. */
  readonly now: () => number;
}): Customer {
  const { phone, script, deliveries, now } = deps;
  const said: Said[] = [];
  const taken = new Map<string, number>();
  const ordered = new Map<string, number>();
  const strayed: Strayed[] = [];
  let reminded = 0;
  let rows: readonly Row[] = [];
  let isTroubled = false;
  let heard = 0;

  function say(saying: Saying): void {
    const umid = `${phone}-in-${said.length + 1}`;
    const row = typeof saying === 'string' ? null : rows[saying.row];
    const text = row ? row.title : `${saying}`;
    const content = row ? tapOn(row) : { text };
    const message = { contact: phone, name: 'Maria', type: row ? 'interactive' : 'text', content };
    const webhook = simulatedWebhook(message, { umid, at: now() });
    said.push({ umid, text, webhook });
    deliveries.deliver(phone, webhook, 1 + (said.length % 2));
  }

  function hear({ text, rows: shown }: Received): void {
    if (shown.length > 0) rows = shown;
    const [expected, ...sayings] = script.lines[heard] ?? [/$^/];
    if (expected.test(text)) {
      heard += 1;
      for (const saying of sayings) say(saying);
    } else if (reminders.test(text) && reminded < 2) {
      reminded += 1;
    } else {
      const place = script.lines.findIndex(([line]) => line.test(text));
      const kind = place < 0 ? 'unexpected' : place < heard ? 'doubled' : 'reordered';
      strayed.push({ kind, text });
    }
  }

  return {
    phone,
    script,
    said,
    taken,
    ordered,
    strayed,
    begin() {
      for (const saying of script.begins) say(saying);
    },
    isDone: () => heard === script.lines.length,
    repeat() {
      for (const { webhook } of said) deliveries.deliver(phone, webhook);
    },
    async receive(message) {
      const { clientMessageId, text } = message;
      const trouble = !isTroubled && script.trouble?.heard.test(text) ? script.trouble.is : null;
      if (trouble) isTroubled = true;
      if (trouble === 'busy') return 'busy';
      const times = (taken.get(clientMessageId) ?? 0) + 1;
      taken.set(clientMessageId, times);
      const umid = `${phone}-out-${taken.size}-${times}`;
      const status = statusWebhook(umid, message, now());
      deliveries.deliver(`status of ${umid}`, status, 1 + (taken.size % 2));
      if (times === 1) hear(message);
      return trouble === 'break' ? 'break' : { umid };
    },
    order(key) {
      ordered.set(key, (ordered.get(key) ?? 0) + 1);
      return [...ordered.keys()].indexOf(key) + 1;
    },
  };
}

function tapOn({ id, title }: Row): JsonObject {
  return { interactive: { type: 'list_reply', list_reply: { id, title } } };
}

/** The delivery receipt (status v9) with our own name for the message. */
function statusWebhook(umid: string, { clientMessageId }: Received, at: number): object {
  const timestamp = new Date(at).toISOString();
  return {
    version: 9,
    namespace: 'ChatApps',
    eventType: 'outbound_message_status_changed',
    description: 'ChatApps outbound message delivery receipt',
    payload: { umid, clientMessageId, status: { state: 'delivered', timestamp } },
  };
}

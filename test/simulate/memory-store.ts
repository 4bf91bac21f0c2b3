import { comesAfter, type MessageRow } from '../../db/messages.ts';
import type { OutboxEffect, OutboxRow } from '../../db/outbox.ts';
import type { WorkflowRow, WorkflowVersion } from '../../db/workflows.ts';
import {
  type Event,
  type InboundMessage,
  type Instance,
  isJsonObject,
  type JsonObject,
} from '../../engine/index.ts';
import type { Store } from '../../server/runtime/store.ts';
import type { EffectRow, InstanceRow, Key, Table, Tables } from './tables.ts';

/** The latest versions of the workflows there are, all enabled, in order of priority. */
export type Published = readonly WorkflowVersion[];

export function publish(workflows: readonly JsonObject[]): Published {
  return workflows.map((document) => ({
    workflowId: String(document['id']),
    version: 1,
    document,
    createdAt: 0,
    publishedBy: null,
    note: null,
  }));
}

/** The runtime's store over plain tables: what db/ does in SQL, in a few lines each. */
export function createMemoryStore(
  tables: Tables,
  published: Published,
  commit: Store['commit'],
): Store {
  return {
    commit,
    ...contactsIn(tables),
    ...messagesIn(tables),
    ...instancesIn(tables),
    ...mailboxIn(tables),
    ...timersIn(tables),
    ...outboxIn(tables),
    ...statusesIn(tables),
    ...schedulesIn(tables),
    findWorkflow: (id) => toWorkflow(published.find(({ workflowId }) => workflowId === id)),
    findForm: () => null,
    findVersion: (id, version) =>
      published.find((each) => each.workflowId === id && each.version === version) ?? null,
    listEnabledVersions: (startedBy) =>
      published.filter(({ document: { trigger } }) => {
        const type = isJsonObject(trigger) && trigger['type'];
        return startedBy === undefined || type === startedBy;
      }),
    workflowsGeneration: () => 0,
  };
}

function contactsIn(tables: Tables) {
  const { contacts, contactsByIdentity, consentChanges, deliveries, numbers } = tables;
  const identityOf = ({
    provider,
    channel,
    userId,
  }: Parameters<Store['findContactByIdentity']>[0]) => `${provider}/${channel}/${userId}`;
  return {
    findContact: (id) => contacts.get(id) ?? null,
    findContactByIdentity(who) {
      const id = contactsByIdentity.get(identityOf(who));
      return (id !== undefined && contacts.get(id)) || null;
    },
    insertContact(row) {
      contacts.insert(row.id, { ...row });
      contactsByIdentity.insert(identityOf(row), row.id);
    },
    updateContact: (row) => update(contacts, row.id, row),
    insertConsentChange: (change) =>
      consentChanges.insert(nextNumber(numbers, consentChanges), change),
    markDelivered(key, at) {
      if (deliveries.get(key) !== undefined) return false;
      deliveries.insert(key, at);
      return true;
    },
    deleteDeliveriesBefore: (before, limit) =>
      deleteOldest(deliveries, { before, limit, ageOf: (at) => at }),
  } satisfies Partial<Store>;
}

function messagesIn({ messages, received, sentByName, numbers }: Tables) {
  function insert(row: Omit<MessageRow, 'id' | 'statusAt'>): number {
    const id = nextNumber(numbers, messages);
    if (row.direction === 'in' && row.providerMessageId !== null) {
      received.insert(row.providerMessageId, id);
    }
    messages.insert(id, { ...row, id, statusAt: row.createdAt });
    return id;
  }
  function find(id: Key, direction: MessageRow['direction']): MessageRow | null {
    const row = messages.get(id);
    return row?.direction === direction ? row : null;
  }
  const nothing = { errorCode: null, errorMessage: null };
  return {
    hasInbound: (providerMessageId) => received.get(providerMessageId) !== undefined,
    insertInbound: (row) =>
      insert({ ...nothing, ...row, direction: 'in', status: 'received', stepId: null }),
    insertOutbound: (row) =>
      insert({
        ...nothing,
        ...row,
        direction: 'out',
        status: 'pending',
        providerMessageId: null,
        replyTo: null,
        note: null,
      }),
    findInbound(id) {
      const row = find(id, 'in');
      return row && parse<InboundMessage>(row.content);
    },
    findSent: (id) => find(id, 'out'),
    findSentByName(providerMessageId) {
      const id = sentByName.get(providerMessageId);
      return id === undefined ? null : find(id, 'out');
    },
    setMessageStatus(id, { providerMessageId, ...change }) {
      update(messages, id, providerMessageId === null ? change : { ...change, providerMessageId });
      if (providerMessageId !== null) sentByName.replace(providerMessageId, id);
    },
    assignMessage: (id, to) => update(messages, id, to),
  } satisfies Partial<Store>;
}

function statusesIn({ earlyStatuses }: Tables) {
  return {
    keepEarlyStatus(row) {
      const known = earlyStatuses.get(row.providerMessageId);
      if (known && !comesAfter(row.status, known.status)) return;
      earlyStatuses.replace(row.providerMessageId, row);
    },
    takeEarlyStatus(providerMessageId) {
      const known = earlyStatuses.get(providerMessageId);
      if (known) earlyStatuses.delete(providerMessageId);
      return known ?? null;
    },
    deleteEarlyStatusesBefore: (before, limit) =>
      deleteOldest(earlyStatuses, { before, limit, ageOf: (row) => row.receivedAt }),
  } satisfies Partial<Store>;
}

function instancesIn({ instances, traces }: Tables) {
  const toStored = ({ state, contactId, suspended, traceLength }: InstanceRow) => ({
    state: parse<Instance>(state),
    contactId,
    suspended,
    traceLength,
  });
  const appendTrace: Store['appendTrace'] = (instanceId, seq, entries) => {
    if (entries.length > 0) traces.insert(`${instanceId}/${seq}`, { instanceId, seq, entries });
  };
  return {
    findInstance(id) {
      const row = instances.get(id);
      return row ? toStored(row) : null;
    },
    listOpenInstances: (contactId) =>
      [...instances.rows.values()]
        .filter((each) => each.contactId === contactId && each.status === 'waiting')
        .sort((a, b) => b.startedAt - a.startedAt)
        .map(toStored),
    insertInstance({ id, workflowId, version, status, startedAt, updatedAt, endedAt }, fields) {
      const columns = { id, workflowId, version, status, startedAt, updatedAt, endedAt };
      instances.insert(id, { ...columns, ...fields, suspended: false });
    },
    updateInstance({ id, status, updatedAt, endedAt }, { state, traceLength }) {
      update(instances, id, { status, updatedAt, endedAt, state, traceLength });
    },
    setSuspended(id, suspended) {
      const row = instances.get(id);
      if (row?.status !== 'waiting' || row.suspended === suspended) return false;
      update(instances, id, { suspended });
      return true;
    },
    appendTrace,
    appendNote(id, traceLength, entry) {
      appendTrace(id, traceLength, [entry]);
      update(instances, id, { traceLength: traceLength + 1 });
    },
  } satisfies Partial<Store>;
}

function mailboxIn({ mailbox, numbers }: Tables) {
  const nothing = { messageId: null, instanceId: null, event: null };
  return {
    putMessage(contactId, messageId) {
      const id = nextNumber(numbers, mailbox);
      mailbox.insert(id, { ...nothing, id, contactId, messageId });
    },
    putEvent(to, event) {
      const id = nextNumber(numbers, mailbox);
      mailbox.insert(id, { ...nothing, ...to, id, event: JSON.stringify(event) });
    },
    firstWaitingMessage(contactId) {
      if (mailbox.rows.size === 0) return null;
      const [first] = [...mailbox.rows.values()]
        .filter((row) => row.contactId === contactId && row.messageId !== null)
        .sort((a, b) => a.id - b.id);
      return first && first.messageId !== null
        ? { id: first.id, messageId: first.messageId }
        : null;
    },
    listWaitingEvents: (instanceId) =>
      [...mailbox.rows.values()]
        .filter((row) => row.instanceId === instanceId)
        .sort((a, b) => a.id - b.id)
        .flatMap(({ id, event }) => (event === null ? [] : [{ id, event: parse<Event>(event) }])),
    deleteFromMailbox(id) {
      mailbox.delete(id);
    },
  } satisfies Partial<Store>;
}

function timersIn({ timers }: Tables) {
  const inOrder = () =>
    [...timers.rows.values()].sort((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
  return {
    insertTimer: (row) => timers.insert(`${row.dueAt}/${row.id}`, row),
    listDueTimers: (now, limit) =>
      inOrder()
        .filter(({ dueAt }) => dueAt <= now)
        .slice(0, limit),
    deleteTimer: ({ dueAt, id }) => timers.delete(`${dueAt}/${id}`),
    earliestTimer: () => inOrder()[0]?.dueAt ?? null,
  } satisfies Partial<Store>;
}

function outboxIn({ outbox, effects, numbers }: Tables) {
  const inOrder = () => [...outbox.rows.values()].sort((a, b) => a.seq - b.seq);
  function find(effectId: string): EffectRow | undefined {
    const seq = effects.get(effectId);
    return seq === undefined ? undefined : outbox.get(seq);
  }
  return {
    insertEffect({ effect, ...row }) {
      const seq = nextNumber(numbers, outbox);
      effects.insert(effect.id, seq);
      outbox.insert(seq, {
        ...row,
        seq,
        effectId: effect.id,
        kind: effect.kind,
        payload: JSON.stringify(effect),
        status: row.claim === null ? 'pending' : 'claimed',
        claimedAt: row.claim === null ? null : row.createdAt,
        attempts: 0,
        nextAt: row.createdAt,
        lastError: null,
      });
    },
    listEffectsAfter: (seq, limit) =>
      inOrder()
        .filter((row) => row.seq > seq && row.status !== 'stuck')
        .slice(0, limit)
        .map(toOutboxRow),
    claimEffect(effectId, claim, { knownClaim, attempts, at }) {
      const row = find(effectId);
      if (!row || row.claim !== knownClaim || row.status === 'stuck') return false;
      update(outbox, row.seq, { claim, attempts, status: 'claimed', claimedAt: at });
      return true;
    },
    deleteEffect(effectId, claim) {
      const row = find(effectId);
      if (row?.claim !== claim) return false;
      effects.delete(effectId);
      return outbox.delete(row.seq);
    },
    releaseEffect(effectId, claim, to) {
      const row = find(effectId);
      if (row?.claim !== claim) return false;
      update(outbox, row.seq, { ...to, claim: null, claimedAt: null });
      return true;
    },
    listStuckEffects: (limit) =>
      inOrder()
        .filter(({ status }) => status === 'stuck')
        .slice(0, limit)
        .map(toOutboxRow),
    reviveEffect(effectId, at) {
      const row = find(effectId);
      if (row?.status !== 'stuck') return null;
      update(outbox, row.seq, { status: 'pending', attempts: 0, nextAt: at });
      return toOutboxRow({ ...row, status: 'pending', attempts: 0, nextAt: at });
    },
  } satisfies Partial<Store>;
}

function schedulesIn({ schedules }: Tables) {
  return {
    listSchedules: () => [...schedules.rows.values()].sort((a, b) => a.dueAt - b.dueAt),
    putSchedule: (row) => schedules.replace(row.workflowId, row),
    deleteSchedule(workflowId) {
      schedules.delete(workflowId);
    },
  } satisfies Partial<Store>;
}

function nextNumber(numbers: Tables['numbers'], { name }: { readonly name: string }): number {
  const next = (numbers.get(name) ?? 0) + 1;
  numbers.replace(name, next);
  return next;
}

function update<Row extends object>(table: Table<Row>, key: Key, change: Partial<Row>): void {
  const row = table.get(key);
  if (row) table.replace(key, { ...row, ...change });
}

function deleteOldest<Row>(
  table: Table<Row>,
  { before, limit, ageOf }: { before: number; limit: number; ageOf: (row: Row) => number },
): number {
  const old = [...table.rows]
    .filter(([, row]) => ageOf(row) < before)
    .sort(([, a], [, b]) => ageOf(a) - ageOf(b))
    .slice(0, limit);
  for (const [key] of old) table.delete(key);
  return old.length;
}

/** As in db/own-json.ts: what this program wrote is not checked again. */
function parse<T>(text: string): T {
  return JSON.parse(text) as T;
}

function toOutboxRow({ payload, kind: _, ...row }: EffectRow): OutboxRow {
  return { ...row, effect: parse<OutboxEffect>(payload) };
}

function toWorkflow(version: WorkflowVersion | undefined): WorkflowRow | null {
  if (!version) return null;
  const { workflowId: id, document: draft, createdAt } = version;
  const times = { createdAt, updatedAt: createdAt };
  return {
    id,
    name: id,
    draft,
    version: version.version,
    revision: 1,
    enabled: true,
    held: false,
    priority: 1,
    ...times,
  };
}

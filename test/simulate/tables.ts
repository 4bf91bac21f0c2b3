import type { ConsentChange } from '../../db/consent.ts';
import type { ContactRow } from '../../db/contacts.ts';
import type { EarlyStatus } from '../../db/early-statuses.ts';
import type { MessageRow } from '../../db/messages.ts';
import type { OutboxEffect, OutboxRow } from '../../db/outbox.ts';
import type { ScheduleRow } from '../../db/schedules.ts';
import type { TimerRow } from '../../db/timers.ts';
import type { Instance, TraceEntry } from '../../engine/index.ts';

/** What was written, in order: it can be undone, and looked at. */
export type Journal = Change[];

export interface Change<Row = unknown> {
  readonly table: Table<Row>;
  readonly key: Key;
  /** Undefined: there was none; there is none now. */
  readonly before: Row | undefined;
  readonly after: Row | undefined;
}

export type Key = string | number;

/** Rows by key, in the order they were first put. Rows are never changed, only replaced. */
export class Table<Row> {
  readonly rows = new Map<Key, Row>();
  readonly name: string;
  readonly #journal: Journal;
  readonly #onWrite: () => void;

  constructor(name: string, journal: Journal, onWrite: () => void) {
    this.name = name;
    this.#journal = journal;
    this.#onWrite = onWrite;
  }

  get(key: Key): Row | undefined {
    return this.rows.get(key);
  }

  /** Throws, as SQLite does, where the key is taken. */
  insert(key: Key, row: Row): void {
    if (this.rows.has(key)) throw new Error(`UNIQUE constraint failed: ${this.name} ${key}`);
    this.#write(key, row);
  }

  replace(key: Key, row: Row): void {
    this.#write(key, row);
  }

  /** False: there was none. */
  delete(key: Key): boolean {
    if (!this.rows.has(key)) return false;
    this.#write(key, undefined);
    return true;
  }

  #write(key: Key, after: Row | undefined): void {
    this.#onWrite();
    const before = this.rows.get(key);
    this.#journal.push({ table: this, key, before, after });
    this.put(key, after);
  }

  /** Past the journal. */
  put(key: Key, row: Row | undefined): void {
    if (row === undefined) this.rows.delete(key);
    else this.rows.set(key, row);
  }
}

/** An instance's state is kept as JSON, so that what is read is what could be written. */
export interface InstanceRow {
  readonly id: string;
  readonly workflowId: string;
  readonly version: number;
  readonly contactId: string;
  readonly status: Instance['status'];
  readonly suspended: boolean;
  readonly traceLength: number;
  readonly startedAt: number;
  readonly updatedAt: number;
  readonly endedAt: number | null;
  readonly state: string;
}

export interface MailboxRow {
  readonly id: number;
  readonly contactId: string;
  readonly messageId: number | null;
  readonly instanceId: string | null;
  readonly event: string | null;
}

export interface TraceRow {
  readonly instanceId: string;
  readonly seq: number;
  readonly entries: readonly TraceEntry[];
}

export interface EffectRow extends Omit<OutboxRow, 'effect'> {
  readonly kind: OutboxEffect['kind'];
  readonly payload: string;
}

export type Tables = ReturnType<typeof createTables>;

/** All that a runtime keeps, with the unique indexes of the schema. */
export function createTables() {
  const journal: Journal = [];
  /** Called before every single write. */
  const hooks = { onWrite: () => {} };
  const all: Table<unknown>[] = [];
  function table<Row>(name: string): Table<Row> {
    const made = new Table<Row>(name, journal, () => hooks.onWrite());
    all.push(made);
    return made;
  }
  return {
    journal,
    hooks,
    all,
    contacts: table<ContactRow>('contact'),
    contactsByIdentity: table<string>('contact_by_identity'),
    consentChanges: table<ConsentChange>('consent_change'),
    deliveries: table<number>('delivery'),
    messages: table<MessageRow>('message'),
    received: table<number>('message_received'),
    sentByName: table<number>('message_sent'),
    earlyStatuses: table<EarlyStatus>('early_status'),
    instances: table<InstanceRow>('instance'),
    traces: table<TraceRow>('trace'),
    mailbox: table<MailboxRow>('mailbox'),
    timers: table<TimerRow>('timer'),
    outbox: table<EffectRow>('outbox'),
    effects: table<number>('outbox_effect_id'),
    schedules: table<ScheduleRow>('schedule'),
    /** The last number given in each table that counts. */
    numbers: table<number>('sqlite_sequence'),
  };
}

/** The same rows in other tables. */
export function copyTables({ all }: Tables): Tables {
  const copied = createTables();
  for (const [index, table] of copied.all.entries()) {
    for (const [key, row] of all[index]?.rows ?? []) table.put(key, row);
  }
  return copied;
}

/** Undoes what was written since the journal was this long. */
export function undo(journal: Journal, length: number): void {
  while (journal.length > length) {
    const change = journal.pop();
    change?.table.put(change.key, change.before);
  }
}

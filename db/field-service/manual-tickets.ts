import { and, asc, desc, eq, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../open.ts';
import { manualTicket } from '../schema/field-service.ts';

/** A request that a person has to call back about. */
export type ManualTicket = typeof manualTicket.$inferSelect;

export interface TicketFilter {
  readonly state?: ManualTicket['state'] | undefined;
  /** Any of these ways to write one phone number. */
  readonly phones?: readonly string[] | undefined;
  /** Only those that should have been called back before this moment. */
  readonly dueBefore?: number | undefined;
  readonly limit: number;
}

export type Resolution = Pick<ManualTicket, 'resolvedAt' | 'resolution' | 'bookingId'>;

export function insertTicket(db: Database, row: ManualTicket): void {
  db.orm.insert(manualTicket).values(row).run();
}

export function findTicket(db: Database, id: string): ManualTicket | null {
  return db.orm.select().from(manualTicket).where(eq(manualTicket.id, id)).get() ?? null;
}

/** The tickets that pass the filter: the open ones first, by when they are due, then those resolved last. */
export function listTickets(db: Database, filter: TicketFilter): ManualTicket[] {
  const wanted: SQL[] = [];
  if (filter.state !== undefined) wanted.push(eq(manualTicket.state, filter.state));
  if (filter.phones !== undefined) wanted.push(inArray(manualTicket.customerPhone, filter.phones));
  if (filter.dueBefore !== undefined) wanted.push(lt(manualTicket.callbackByAt, filter.dueBefore));
  return db.orm
    .select()
    .from(manualTicket)
    .where(and(...wanted))
    .orderBy(asc(manualTicket.state), desc(manualTicket.resolvedAt), asc(manualTicket.callbackByAt))
    .limit(filter.limit)
    .all();
}

/** The open tickets of a customer: by the phone they wrote from or left, or by their conversation. */
export function listOpenTicketsOf(
  db: Database,
  phones: readonly string[],
  contactId: string | undefined,
): Pick<ManualTicket, 'id' | 'serviceType'>[] {
  const left = sql`json_extract(${manualTicket.request}, '$.contactPhone')`;
  const isTheirs = or(
    inArray(manualTicket.customerPhone, phones),
    inArray(left, phones),
    contactId === undefined ? undefined : eq(manualTicket.contactId, contactId),
  );
  return db.orm
    .select({ id: manualTicket.id, serviceType: manualTicket.serviceType })
    .from(manualTicket)
    .where(and(eq(manualTicket.state, 'open'), isTheirs))
    .all();
}

/** Closes a ticket that is open. False: it is not. */
export function resolveTicket(db: Database, id: string, resolution: Resolution): boolean {
  const isOpen = and(eq(manualTicket.id, id), eq(manualTicket.state, 'open'));
  const change = { state: 'resolved', ...resolution } as const;
  return db.orm.update(manualTicket).set(change).where(isOpen).run().changes > 0;
}

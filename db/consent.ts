import { asc, eq } from 'drizzle-orm';
import type { Database } from './open.ts';
import { consentChange } from './schema/conversation.ts';

/** A contact said `stop` or `start`, in these words. */
export type ConsentChange = Omit<typeof consentChange.$inferSelect, 'id'>;

export function insertConsentChange(db: Database, change: ConsentChange): void {
  db.orm.insert(consentChange).values(change).run();
}

/** In order. */
export function listConsentChanges(db: Database, contactId: string): ConsentChange[] {
  return db.orm
    .select()
    .from(consentChange)
    .where(eq(consentChange.contactId, contactId))
    .orderBy(asc(consentChange.id))
    .all()
    .map(({ id: _, ...change }) => change);
}

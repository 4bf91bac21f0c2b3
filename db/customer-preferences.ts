import { eq } from 'drizzle-orm';
import type { Database } from './open.ts';
import { customerPreference } from './schema/customer-preference.ts';

export type CustomerPreferences = typeof customerPreference.$inferSelect;

export function findPreferences(db: Database, customer: string): CustomerPreferences | null {
  const isTheirs = eq(customerPreference.customer, customer);
  return db.orm.select().from(customerPreference).where(isTheirs).get() ?? null;
}

/** In place of what was kept before. */
export function savePreferences(db: Database, row: CustomerPreferences): void {
  const { customer, ...kept } = row;
  db.orm
    .insert(customerPreference)
    .values(row)
    .onConflictDoUpdate({ target: customerPreference.customer, set: kept })
    .run();
}

export function deletePreferences(db: Database, customer: string): void {
  db.orm.delete(customerPreference).where(eq(customerPreference.customer, customer)).run();
}

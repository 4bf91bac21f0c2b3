import { eq, sql } from 'drizzle-orm';
import type { Json } from '../engine/index.ts';
import type { Database } from './open.ts';
import { setting } from './schema/setting.ts';

/** Undefined: it was never set. */
export function readSetting(db: Database, key: string): Json | undefined {
  return db.orm.select().from(setting).where(eq(setting.key, key)).get()?.value;
}

export function writeSetting(db: Database, key: string, value: Json): void {
  // The column would take null for nothing at all.
  const written = value === null ? sql`'null'` : value;
  db.orm
    .insert(setting)
    .values({ key, value: written })
    .onConflictDoUpdate({ target: setting.key, set: { value: written } })
    .run();
}

export function deleteSetting(db: Database, key: string): void {
  db.orm.delete(setting).where(eq(setting.key, key)).run();
}

import { eq } from 'drizzle-orm';
import type { Database } from './open.ts';
import { media } from './schema/media.ts';

export type MediaRow = typeof media.$inferSelect;

export function findMedia(db: Database, id: string): MediaRow | null {
  return db.orm.select().from(media).where(eq(media.id, id)).get() ?? null;
}

/** The row of these bytes: this one, or the one that was there before. */
export function keepMedia(db: Database, row: MediaRow): MediaRow {
  db.orm.insert(media).values(row).onConflictDoNothing({ target: media.sha256 }).run();
  return db.orm.select().from(media).where(eq(media.sha256, row.sha256)).get() ?? row;
}

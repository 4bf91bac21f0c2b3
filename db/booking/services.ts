import { asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../open.ts';
import { service } from '../schema/booking.ts';
import { perDatabase } from './per-database.ts';

export type Service = typeof service.$inferSelect;

const statements = perDatabase(({ orm }) => ({
  find: orm
    .select()
    .from(service)
    .where(eq(service.id, sql.placeholder('id')))
    .prepare(),
}));

/** All of them, in the order the owner gave. */
export function listServices(db: Database): Service[] {
  return db.orm.select().from(service).orderBy(asc(service.sortOrder), asc(service.id)).all();
}

export function findService(db: Database, id: string): Service | null {
  return statements(db).find.get({ id }) ?? null;
}

export function insertService(db: Database, row: Service): void {
  db.orm.insert(service).values(row).run();
}

export function updateService(db: Database, { id, ...fields }: Service): void {
  db.orm.update(service).set(fields).where(eq(service.id, id)).run();
}

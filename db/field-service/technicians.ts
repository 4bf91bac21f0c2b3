import { asc, eq, sql } from 'drizzle-orm';
import { perDatabase } from '../booking/per-database.ts';
import type { Database } from '../open.ts';
import { resource } from '../schema/booking.ts';
import { technician } from '../schema/field-service.ts';

export type TechnicianRow = typeof technician.$inferSelect;

/** A resource that goes to customers. */
export interface Technician {
  readonly resource: typeof resource.$inferSelect;
  readonly technician: TechnicianRow;
}

const statements = perDatabase(({ orm }) => ({
  list: orm
    .select({ resource, technician })
    .from(technician)
    .innerJoin(resource, eq(resource.id, technician.resourceId))
    .orderBy(asc(resource.name), asc(resource.id))
    .prepare(),
  find: orm
    .select({ resource, technician })
    .from(technician)
    .innerJoin(resource, eq(resource.id, technician.resourceId))
    .where(eq(technician.resourceId, sql.placeholder('id')))
    .prepare(),
}));

/** By name; also those that are not active. */
export function listTechnicians(db: Database): Technician[] {
  return statements(db).list.all();
}

export function findTechnician(db: Database, id: string): Technician | null {
  return statements(db).find.get({ id }) ?? null;
}

/** Makes a resource a technician, or writes what kind of technician it is now. */
export function putTechnician(db: Database, row: TechnicianRow): void {
  const { resourceId: _, ...fields } = row;
  db.orm
    .insert(technician)
    .values(row)
    .onConflictDoUpdate({ target: technician.resourceId, set: fields })
    .run();
}

export function setLastAssigned(db: Database, resourceId: string, at: number): void {
  db.orm
    .update(technician)
    .set({ lastAssignedAt: at })
    .where(eq(technician.resourceId, resourceId))
    .run();
}

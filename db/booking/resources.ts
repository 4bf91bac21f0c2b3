import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../open.ts';
import { resource, resourceService } from '../schema/booking.ts';
import { perDatabase } from './per-database.ts';

export type Resource = typeof resource.$inferSelect;

const statements = perDatabase(({ orm }) => ({
  find: orm
    .select()
    .from(resource)
    .where(eq(resource.id, sql.placeholder('id')))
    .prepare(),
  offering: orm
    .select({
      id: resource.id,
      name: resource.name,
      timeZone: resource.timeZone,
      active: resource.active,
      maxPerDay: resource.maxPerDay,
    })
    .from(resource)
    .innerJoin(resourceService, eq(resourceService.resourceId, resource.id))
    .where(
      and(eq(resourceService.serviceId, sql.placeholder('serviceId')), eq(resource.active, true)),
    )
    .orderBy(asc(resource.name), asc(resource.id))
    .prepare(),
}));

export function listResources(db: Database): Resource[] {
  return db.orm.select().from(resource).orderBy(asc(resource.name), asc(resource.id)).all();
}

/** The active ones that offer a service. */
export function listResourcesOffering(db: Database, serviceId: string): Resource[] {
  return statements(db).offering.all({ serviceId });
}

export function findResource(db: Database, id: string): Resource | null {
  return statements(db).find.get({ id }) ?? null;
}

export function insertResource(db: Database, row: typeof resource.$inferInsert): void {
  db.orm.insert(resource).values(row).run();
}

export function updateResource(db: Database, { id, ...fields }: Resource): void {
  db.orm.update(resource).set(fields).where(eq(resource.id, id)).run();
}

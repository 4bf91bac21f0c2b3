import { asc, eq } from 'drizzle-orm';
import type { Database } from '../open.ts';
import { resourceService } from '../schema/booking.ts';

/** Who offers what, for all of them. */
export function listResourceServices(db: Database): (typeof resourceService.$inferSelect)[] {
  return db.orm
    .select()
    .from(resourceService)
    .orderBy(asc(resourceService.resourceId), asc(resourceService.serviceId))
    .all();
}

export function setServicesOfResource(
  db: Database,
  resourceId: string,
  serviceIds: readonly string[],
): void {
  db.orm.delete(resourceService).where(eq(resourceService.resourceId, resourceId)).run();
  for (const serviceId of new Set(serviceIds)) insertPair(db, resourceId, serviceId);
}

export function setResourcesOfService(
  db: Database,
  serviceId: string,
  resourceIds: readonly string[],
): void {
  db.orm.delete(resourceService).where(eq(resourceService.serviceId, serviceId)).run();
  for (const resourceId of new Set(resourceIds)) insertPair(db, resourceId, serviceId);
}

function insertPair(db: Database, resourceId: string, serviceId: string): void {
  db.orm.insert(resourceService).values({ resourceId, serviceId }).run();
}

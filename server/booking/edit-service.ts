import type * as z from 'zod';
import { listResourceServices, setResourcesOfService } from '../../db/booking/resource-services.ts';
import { listResources } from '../../db/booking/resources.ts';
import {
  findService,
  insertService,
  listServices,
  type Service,
  updateService,
} from '../../db/booking/services.ts';
import type { BookingDeps } from './booking-deps.ts';
import { BookingError } from './booking-error.ts';
import { freeId, requireKnown } from './owner-ids.ts';
import type { newService, serviceEdit } from './owner-schemas.ts';
import type { Answer } from './write.ts';

/** What a new service is unless its owner says otherwise. */
const usual = {
  description: '',
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  packing: 'grid',
  leadMinutes: 60,
  horizonDays: 30,
  maxPerDay: null,
  capacity: 1,
  active: true,
} as const;

/** Adds a service, at the end, offered by everyone unless the request says by whom. */
export function createService(deps: BookingDeps, request: z.infer<typeof newService>): Answer {
  const services = listServices(deps.db);
  const { resourceIds = listResources(deps.db).map((each) => each.id), ...fields } = request;
  const id = freeId(deps, request.id, request.title, services);
  const sortOrder = 1 + Math.max(0, ...services.map((service) => service.sortOrder));
  const stepMinutes = request.durationMinutes;
  insertService(deps.db, { ...usual, stepMinutes, sortOrder, ...fields, id });
  setOfferedBy(deps, id, resourceIds);
  return { status: 201, body: { status: 'ok', ...serviceItem(deps, id) } };
}

/** Changes what the request names. Bookings already made stay as they are. */
export function editService(
  deps: BookingDeps,
  id: string,
  { resourceIds, ...fields }: z.infer<typeof serviceEdit>,
): Answer {
  updateService(deps.db, { ...requireService(deps, id), ...fields });
  if (resourceIds) setOfferedBy(deps, id, resourceIds);
  return { status: 200, body: { status: 'ok', ...serviceItem(deps, id) } };
}

/** A service as its owner sees it. */
function serviceItem(deps: BookingDeps, id: string): Service & { resourceIds: string[] } {
  const pairs = listResourceServices(deps.db).filter((pair) => pair.serviceId === id);
  const resourceIds = pairs.map((pair) => pair.resourceId);
  return { ...requireService(deps, id), resourceIds };
}

function requireService({ db }: BookingDeps, id: string): Service {
  const service = findService(db, id);
  if (service) return service;
  throw new BookingError(404, 'service_not_found', `There is no service “${id}”.`, { path: 'id' });
}

function setOfferedBy({ db }: BookingDeps, id: string, resourceIds: readonly string[]): void {
  requireKnown('resourceIds', resourceIds, listResources(db));
  setResourcesOfService(db, id, resourceIds);
}

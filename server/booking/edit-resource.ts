import type * as z from 'zod';
import {
  type DateOverride,
  listDateOverrides,
  setDateOverrides,
} from '../../db/booking/date-overrides.ts';
import { listResourceServices, setServicesOfResource } from '../../db/booking/resource-services.ts';
import {
  findResource,
  insertResource,
  listResources,
  type Resource,
  updateResource,
} from '../../db/booking/resources.ts';
import { listServices } from '../../db/booking/services.ts';
import { listWeeklyHours, setWeeklyHours } from '../../db/booking/weekly-hours.ts';
import type { BookingDeps } from './booking-deps.ts';
import { BookingError } from './booking-error.ts';
import { minutesOfSpan, spanOfMinutes } from './minute-of-day.ts';
import { freeId, requireKnown } from './owner-ids.ts';
import type { newResource, resourceEdit } from './owner-schemas.ts';
import type { Answer } from './write.ts';

type ResourceEdit = z.infer<typeof resourceEdit>;

/** Adds a resource, offering every service unless the request says which. */
export function createResource(deps: BookingDeps, request: z.infer<typeof newResource>): Answer {
  const id = freeId(deps, request.id, request.name, listResources(deps.db));
  const { name, timeZone, active = true, maxPerDay = null } = request;
  insertResource(deps.db, { id, name, timeZone, active, maxPerDay });
  const serviceIds = listServices(deps.db).map((service) => service.id);
  setParts(deps, id, { serviceIds, ...request });
  return { status: 201, body: { status: 'ok', ...resourceItem(deps, id) } };
}

/** Changes what the request names; hours and overrides are replaced as a whole. */
export function editResource(deps: BookingDeps, id: string, request: ResourceEdit): Answer {
  const before = requireResource(deps, id);
  const { name = before.name, timeZone = before.timeZone, active = before.active } = request;
  const { maxPerDay = before.maxPerDay } = request;
  updateResource(deps.db, { id, name, timeZone, active, maxPerDay });
  setParts(deps, id, request);
  return { status: 200, body: { status: 'ok', ...resourceItem(deps, id) } };
}

/** A resource as its owner sees it, with hours as times of day. */
export function resourceItem(deps: BookingDeps, id: string) {
  const pairs = listResourceServices(deps.db).filter((pair) => pair.resourceId === id);
  return {
    ...requireResource(deps, id),
    serviceIds: pairs.map((pair) => pair.serviceId),
    hours: listWeeklyHours(deps.db, id).map((row) => {
      return { weekday: row.weekday, ...spanOfMinutes(row) };
    }),
    overrides: listDateOverrides(deps.db, id).map(({ date, kind, ...minutes }) =>
      kind === 'closed' ? { date, kind } : { date, kind, ...spanOfMinutes(minutes) },
    ),
  };
}

/** The resource, or an error that says there is none. */
export function requireResource({ db }: BookingDeps, id: string): Resource {
  const resource = findResource(db, id);
  if (resource) return resource;
  throw new BookingError(404, 'resource_not_found', `There is no resource “${id}”.`, {
    path: 'id',
  });
}

function setParts({ db }: BookingDeps, id: string, request: ResourceEdit): void {
  if (request.serviceIds) {
    requireKnown('serviceIds', request.serviceIds, listServices(db));
    setServicesOfResource(db, id, request.serviceIds);
  }
  if (request.hours) {
    const rows = request.hours.map((row) => ({ weekday: row.weekday, ...minutesOfSpan(row) }));
    setWeeklyHours(db, id, rows);
  }
  if (request.overrides) setDateOverrides(db, id, request.overrides.map(overrideRow));
}

function overrideRow(override: NonNullable<ResourceEdit['overrides']>[number]): DateOverride {
  const { date, kind } = override;
  const minutes = kind === 'extra' ? minutesOfSpan(override) : { startMinute: 0, endMinute: 0 };
  return { date, kind, ...minutes };
}

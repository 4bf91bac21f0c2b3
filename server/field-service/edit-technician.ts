import type * as z from 'zod';
import { listResourceServices, setServicesOfResource } from '../../db/booking/resource-services.ts';
import { listServices } from '../../db/booking/services.ts';
import {
  findTechnician,
  putTechnician,
  type TechnicianRow,
} from '../../db/field-service/technicians.ts';
import { isoTime } from '../booking/booking-answer.ts';
import type { BookingDeps } from '../booking/booking-deps.ts';
import { BookingError } from '../booking/booking-error.ts';
import { createResource, editResource, resourceItem } from '../booking/edit-resource.ts';
import { requireKnown } from '../booking/owner-ids.ts';
import type { Answer } from '../booking/write.ts';
import type { newTechnician, technicianEdit } from './field-service-schemas.ts';

type TechnicianEdit = z.infer<typeof technicianEdit>;

/** A new resource that goes to customers; it offers what it has a skill for. */
export function createTechnician(
  deps: BookingDeps,
  request: z.infer<typeof newTechnician>,
): Answer {
  const { skills, area, home, onCall, phone, ...resource } = request;
  const services = Object.keys(skills ?? {});
  requireKnown('skills', services, listServices(deps.db));
  const { body } = createResource(deps, { serviceIds: services, ...resource });
  const id = 'id' in body && typeof body.id === 'string' ? body.id : '';
  setFields(deps, id, request);
  return { status: 201, body: { status: 'ok', ...technicianItem(deps, id) } };
}

/** Changes what the request names; any resource becomes a technician by this. */
export function editTechnician(deps: BookingDeps, id: string, request: TechnicianEdit): Answer {
  const { skills, area, home, onCall, phone, ...resource } = request;
  editResource(deps, id, resource);
  setFields(deps, id, request);
  return { status: 200, body: { status: 'ok', ...technicianItem(deps, id) } };
}

/** A technician as their owner sees them: what any resource has, and what goes with going out. */
export function technicianItem(deps: BookingDeps, id: string) {
  const { technician } = requireTechnician(deps, id);
  const { homePostalCode, homeLatitude, homeLongitude, lastAssignedAt } = technician;
  const { skills, area, onCall, phone } = technician;
  return {
    ...resourceItem(deps, id),
    skills,
    area,
    home: { postalCode: homePostalCode, latitude: homeLatitude, longitude: homeLongitude },
    onCall,
    phone,
    lastAssignedAt: lastAssignedAt === null ? null : isoTime(lastAssignedAt),
  };
}

export function requireTechnician({ db }: BookingDeps, id: string) {
  const found = findTechnician(db, id);
  if (found) return found;
  const message = `There is no technician “${id}”.`;
  throw new BookingError(404, 'technician_not_found', message, { path: 'id' });
}

function setFields(deps: BookingDeps, resourceId: string, request: TechnicianEdit): void {
  const { db } = deps;
  const before = findTechnician(db, resourceId)?.technician ?? fresh(resourceId);
  const { skills, area, home, onCall, phone } = request;
  if (skills) offerSkills(deps, resourceId, Object.keys(skills));
  putTechnician(db, {
    ...before,
    skills: skills ?? before.skills,
    area: area ?? before.area,
    onCall: onCall ?? before.onCall,
    phone: phone === undefined ? before.phone : phone,
    ...(home && {
      homePostalCode: home.postalCode ?? null,
      homeLatitude: home.latitude ?? null,
      homeLongitude: home.longitude ?? null,
    }),
  });
}

/** What somebody has a skill for, they offer: so that their visits can be moved like any other. */
function offerSkills({ db }: BookingDeps, resourceId: string, serviceIds: string[]): void {
  requireKnown('skills', serviceIds, listServices(db));
  const offered = listResourceServices(db).filter((pair) => pair.resourceId === resourceId);
  const before = offered.map(({ serviceId }) => serviceId);
  setServicesOfResource(db, resourceId, [...before, ...serviceIds]);
}

function fresh(resourceId: string): TechnicianRow {
  return {
    resourceId,
    skills: {},
    area: [],
    homePostalCode: null,
    homeLatitude: null,
    homeLongitude: null,
    onCall: false,
    phone: null,
    lastAssignedAt: null,
  };
}

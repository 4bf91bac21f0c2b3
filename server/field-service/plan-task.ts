import { listResources } from '../../db/booking/resources.ts';
import { findService, type Service } from '../../db/booking/services.ts';
import { loadTakenPerDate } from '../booking/agendas.ts';
import type { BookingDeps } from '../booking/booking-deps.ts';
import { BookingError } from '../booking/booking-error.ts';
import type { Interval } from '../booking/interval.ts';
import { dayMs, minuteMs } from '../booking/time-units.ts';
import { wallClock, wallOfDate } from '../booking/wall-clock.ts';
import type { WindowName } from './arrival-window.ts';
import { type FieldServiceSettings, readFieldServiceSettings } from './field-service-settings.ts';
import { foldPostalCode } from './postal-area.ts';
import { type Candidate, loadRoster, placeFinder, visitOf } from './roster.ts';
import { isCustomersChoice, slaDeadline, type Urgency } from './service-level.ts';
import type { Task } from './weigh-candidate.ts';

/** What somebody asks for. Null: it does not matter. */
export interface Request {
  readonly serviceType: string;
  readonly postalCode: string;
  readonly urgency: Urgency;
  readonly preferredDate: string | null;
  readonly timeSlot: WindowName | null;
  readonly skillLevel: number;
  /** Only these technicians. */
  readonly technicianIds: readonly string[] | null;
  readonly preferredTechnicianId: string | null;
  /** When the request came: the promise is counted from then. */
  readonly receivedAt: number;
}

/** A request with all that is needed to answer it. */
export interface Plan {
  readonly request: Request;
  readonly service: Service;
  readonly task: Task;
  readonly candidates: readonly Candidate[];
  readonly settings: FieldServiceSettings;
  /** Where the customer is, as far as it is known. */
  readonly timeZone: string;
  readonly now: number;
  /** The customer wants a later date than was promised. */
  readonly isCustomersChoice: boolean;
}

/** No more days are looked through than these, however far ahead a service can be booked. */
const daysMax = 31;

/** Reads all that decides about a request. Throws when there is no such service. */
export function planTask(deps: BookingDeps, request: Request): Plan {
  const { db } = deps;
  const now = deps.now();
  const service = requireArrangedService(deps, request.serviceType);
  const settings = readFieldServiceSettings(db);
  const isEmergency = request.urgency === 'emergency';
  const horizonDays = Math.min(service.horizonDays, daysMax);
  const range = { start: now, end: now + (horizonDays + 2) * dayMs };
  const roster = loadRoster(db, { range, now, travel: settings.travel, isEmergency });
  const code = foldPostalCode(request.postalCode);
  const place = placeFinder(db)(code);
  const candidates = askedCandidates(roster, request.technicianIds);
  const timeZone = zoneOf(deps, roster, (each) => each.covers(code, place));
  const deadlineAt = slaDeadline(request.receivedAt, settings.serviceLevels[request.urgency], {
    hours: settings.businessHours,
    timeZone,
  });
  const task: Task = {
    serviceId: service.id,
    serviceTitle: service.title,
    skillLevel: request.skillLevel,
    urgency: request.urgency,
    postalCode: code,
    place,
    visit: visitOf(service, place),
    earliest: now + (isEmergency ? 0 : service.leadMinutes * minuteMs),
    latest: lastMoment(now, horizonDays, timeZone),
    isFromHome: isEmergency,
    deadlineAt,
    preferredId: request.preferredTechnicianId,
    fullDates: fullDates(deps, service, range),
  };
  const isChoice = isCustomersChoice(request.preferredDate, deadlineAt, timeZone);
  const common = { request, service, task, candidates, settings, timeZone, now };
  return { ...common, isCustomersChoice: isChoice };
}

/** A service that visits can be arranged for; its id is what forms call the service type. */
function requireArrangedService({ db }: BookingDeps, serviceType: string): Service {
  const id = serviceType.trim().toLowerCase();
  const service = findService(db, id) ?? findService(db, serviceType);
  if (service?.active) return service;
  const message = `There is no service “${serviceType}”. GET /v1/services?all=true lists them.`;
  throw new BookingError(404, 'service_not_found', message, { path: 'serviceType' });
}

function askedCandidates(roster: Candidate[], ids: readonly string[] | null): Candidate[] {
  if (ids === null) return roster;
  const unknown = ids.find((id) => !roster.some((each) => each.id === id));
  if (unknown === undefined) return roster.filter(({ id }) => ids.includes(id));
  const message = `There is no technician “${unknown}”.`;
  throw new BookingError(404, 'technician_not_found', message, { path: 'technicians' });
}

/** That of whoever serves the postal code, else of anybody. */
function zoneOf(
  { db }: BookingDeps,
  roster: readonly Candidate[],
  serves: (candidate: Candidate) => boolean,
): string {
  const found = roster.find(serves) ?? roster[0];
  return found?.technician.resource.timeZone ?? listResources(db)[0]?.timeZone ?? 'UTC';
}

/** The end of the last date that can be booked. */
function lastMoment(now: number, horizonDays: number, timeZone: string): number {
  const clock = wallClock(timeZone, now, now + (horizonDays + 2) * dayMs);
  return clock.instantOf(wallOfDate(clock.dateAt(now)) + (horizonDays + 1) * dayMs) - 1;
}

function fullDates({ db, now }: BookingDeps, service: Service, range: Interval): Set<string> {
  const { maxPerDay } = service;
  const taken = loadTakenPerDate(db, service, range, now());
  const isFull = (count: number) => maxPerDay !== null && count >= maxPerDay;
  return new Set([...taken].filter(([, count]) => isFull(count)).map(([date]) => date));
}

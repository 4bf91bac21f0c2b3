import type { Service } from '../../db/booking/services.ts';
import { findPostalCode } from '../../db/field-service/postal-codes.ts';
import { listJobs } from '../../db/field-service/technician-jobs.ts';
import { listTechnicians, type Technician } from '../../db/field-service/technicians.ts';
import type { Database } from '../../db/open.ts';
import { loadAgenda } from '../booking/agendas.ts';
import { type Interval, subtractIntervals } from '../booking/interval.ts';
import { openIntervals } from '../booking/opening-hours.ts';
import { dayMs } from '../booking/time-units.ts';
import type { WallClock } from '../booking/wall-clock.ts';
import type { Day, Job } from './fit-visit.ts';
import type { Place, TravelRule } from './place.ts';
import { type AreaRule, coversPostalCode, foldPostalCode, parseAreaRule } from './postal-area.ts';

/** A technician with all that decides whether they can be sent. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly technician: Technician;
  readonly home: Place | null;
  readonly clock: WallClock;
  /** What they have to do, and when they work. */
  readonly day: Day;
  covers(code: string, place: Place | null): boolean;
}

export interface RosterWish {
  readonly range: Interval;
  readonly now: number;
  readonly travel: TravelRule;
  /** Who is on call comes at any hour, except on closed days. */
  readonly isEmergency: boolean;
}

const margin = 2 * dayMs;
const allWeek = [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
  return { weekday, startMinute: 0, endMinute: 1440 };
});

/** All technicians, with what they do between two moments. */
export function loadRoster(db: Database, wish: RosterWish): Candidate[] {
  const placeOf = placeFinder(db);
  return listTechnicians(db).map((technician) => loadCandidate(db, technician, wish, placeOf));
}

/** Where a folded postal code is, looked up once; null: it is not known. */
export function placeFinder(db: Database): (code: string) => Place | null {
  const found = new Map<string, Place | null>();
  return (code) => {
    const known = found.get(code);
    if (known !== undefined) return known;
    const place = code === '' ? null : findPostalCode(db, code);
    found.set(code, place);
    return place;
  };
}

function loadCandidate(
  db: Database,
  technician: Technician,
  { range, now, travel, isEmergency }: RosterWish,
  placeOf: (code: string) => Place | null,
): Candidate {
  const { resource } = technician;
  const { area, onCall } = technician.technician;
  const agenda = loadAgenda(db, resource, range, now);
  const { clock } = agenda;
  const hours = isEmergency && onCall ? allWeek : agenda.hours;
  const home = homeOf(technician, placeOf);
  const rules = area.map(parseAreaRule).filter((rule): rule is AreaRule => rule !== null);
  const bounds = { from: range.start - margin, until: range.end + margin };
  return {
    id: resource.id,
    name: resource.name,
    technician,
    home,
    clock,
    day: {
      jobs: listJobs(db, resource.id, bounds, now).map(toJob),
      home,
      open: subtractIntervals(openIntervals({ ...agenda, hours }, clock, range), agenda.busy),
      travel,
      dateAt: clock.dateAt,
    },
    covers: (code, place) => coversPostalCode(rules, { code, place }, { home, placeOf }),
  };
}

/** What a visit of this service takes of a technician's time. */
export function visitOf(service: Service, place: Place | null) {
  const minute = 60_000;
  return {
    durationMs: service.durationMinutes * minute,
    bufferBeforeMs: service.bufferBeforeMinutes * minute,
    bufferAfterMs: service.bufferAfterMinutes * minute,
    place,
  };
}

function homeOf({ technician }: Technician, placeOf: (code: string) => Place | null): Place | null {
  const { homeLatitude: latitude, homeLongitude: longitude, homePostalCode } = technician;
  if (latitude !== null && longitude !== null) return { latitude, longitude };
  return homePostalCode === null ? null : placeOf(foldPostalCode(homePostalCode));
}

function toJob(row: ReturnType<typeof listJobs>[number]): Job {
  const { latitude, longitude } = row;
  return {
    start: row.startAt,
    end: row.endAt,
    blocked: { start: row.blockedStartAt, end: row.blockedEndAt },
    date: row.localDate,
    place: latitude === null || longitude === null ? null : { latitude, longitude },
  };
}

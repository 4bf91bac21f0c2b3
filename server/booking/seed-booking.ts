import { inTransaction } from '../../db/booking/in-transaction.ts';
import { setServicesOfResource } from '../../db/booking/resource-services.ts';
import { insertResource } from '../../db/booking/resources.ts';
import { insertService, listServices, type Service } from '../../db/booking/services.ts';
import { setWeeklyHours, type WeeklyHours } from '../../db/booking/weekly-hours.ts';
import type { Database } from '../../db/open.ts';
import { seedFieldService } from '../field-service/seed-field-service.ts';

/** A plumbing company with two technicians, so that there is something to book from the start. */
export function seedBooking(db: Database, { timeZone }: { timeZone: string }): void {
  inTransaction(db, () => {
    if (listServices(db).length > 0) return;
    for (const service of services) insertService(db, service);
    for (const { id, name, serviceIds } of technicians) {
      insertResource(db, { id, name, timeZone, active: true });
      setServicesOfResource(db, id, serviceIds);
      setWeeklyHours(db, id, hours);
    }
    seedFieldService(db, usual);
  });
}

const usual = {
  durationMinutes: 60,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 30,
  stepMinutes: 60,
  packing: 'grid',
  leadMinutes: 120,
  horizonDays: 30,
  maxPerDay: null,
  capacity: 1,
  active: true,
} as const;

const services: readonly Service[] = [
  {
    ...usual,
    id: 'leak-repair',
    title: 'Leak repair',
    description: 'Dripping taps, burst pipes, wet walls',
    sortOrder: 1,
  },
  {
    ...usual,
    id: 'blocked-drain',
    title: 'Blocked drain',
    description: 'Sinks, toilets and drains that no longer run',
    sortOrder: 2,
  },
  {
    ...usual,
    id: 'boiler-service',
    title: 'Boiler service',
    description: 'Yearly check, cleaning and adjustment',
    durationMinutes: 90,
    stepMinutes: 120,
    leadMinutes: 1440,
    horizonDays: 60,
    sortOrder: 3,
  },
  {
    ...usual,
    id: 'bathroom-quote',
    title: 'Bathroom quote',
    description: 'We measure, advise and write you an offer',
    durationMinutes: 45,
    leadMinutes: 1440,
    horizonDays: 60,
    maxPerDay: 3,
    sortOrder: 4,
  },
];

const technicians = [
  {
    id: 'sam',
    name: 'Sam Okafor',
    serviceIds: ['leak-repair', 'blocked-drain', 'boiler-service', 'bathroom-quote'],
  },
  {
    id: 'maria',
    name: 'Maria Lindqvist',
    serviceIds: ['leak-repair', 'blocked-drain', 'boiler-service'],
  },
] as const;

const monday = 1;
const saturday = 6;
const hours: readonly WeeklyHours[] = [
  ...[0, 1, 2, 3, 4].map((day) => openOn(monday + day, 8, 18)),
  openOn(saturday, 8, 12),
];

function openOn(weekday: number, from: number, to: number): WeeklyHours {
  return { weekday, startMinute: from * 60, endMinute: to * 60 };
}

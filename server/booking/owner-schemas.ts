import * as z from 'zod';
import { date, timeZone } from './request-schemas.ts';

/** What an owner can say about services and resources. Left out: as it is, or the usual. */

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be at most 40 small letters, digits and hyphens');

const minutes = (min: number, max: number) => z.number().int().min(min).max(max);

const serviceFields = z.object({
  title: z.string().trim().min(1).max(72),
  description: z.string().trim().max(500),
  durationMinutes: minutes(1, 1440),
  bufferBeforeMinutes: minutes(0, 720),
  bufferAfterMinutes: minutes(0, 720),
  stepMinutes: minutes(1, 1440),
  packing: z.enum(['grid', 'packed']),
  leadMinutes: minutes(0, 525_600),
  horizonDays: z.number().int().min(1).max(366),
  maxPerDay: z.number().int().min(1).max(1000).nullable(),
  capacity: z.number().int().min(1).max(1000),
  active: z.boolean(),
  sortOrder: z.number().int().min(0).max(1_000_000),
  resourceIds: z.array(id).max(200),
});

export const serviceEdit = serviceFields.exactPartial();
export const newService = serviceEdit.extend({
  id: id.exactOptional(),
  title: serviceFields.shape.title,
  durationMinutes: serviceFields.shape.durationMinutes,
});

/** An end may be `24:00`, or not later than the start: then it is on the next day. */
const span = {
  start: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 08:00'),
  end: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be a time such as 18:00 or 24:00'),
};
const isSpan = ({ start, end }: { start: string; end: string }) => start !== end;
const notASpan = { path: ['end'], message: 'must be another time than start' };

const openingHours = z.object({ weekday: z.number().int().min(1).max(7), ...span });
const dateOverride = z.discriminatedUnion('kind', [
  z.object({ date, kind: z.literal('closed') }),
  z.object({ date, kind: z.literal('extra'), ...span }).refine(isSpan, notASpan),
]);

/** No two rows that begin at the same time. */
function eachOnce<Row>(rows: readonly Row[], beginning: (row: Row) => string): boolean {
  return new Set(rows.map(beginning)).size === rows.length;
}

const resourceFields = z.object({
  name: z.string().trim().min(1).max(72),
  timeZone,
  active: z.boolean(),
  maxPerDay: z.number().int().min(1).max(1000).nullable(),
  serviceIds: z.array(id).max(200),
  hours: z
    .array(openingHours.refine(isSpan, notASpan))
    .max(100)
    .refine(
      (rows) => eachOnce(rows, ({ weekday, start }) => `${weekday} ${start}`),
      'has two rows that begin at the same time',
    ),
  overrides: z
    .array(dateOverride)
    .max(1000)
    .refine(
      (rows) => eachOnce(rows, (row) => `${row.date} ${row.kind === 'extra' ? row.start : ''}`),
      'has two rows that begin at the same time',
    ),
});

export const resourceEdit = resourceFields.exactPartial();
export const newResource = resourceEdit.extend({
  id: id.exactOptional(),
  name: resourceFields.shape.name,
  timeZone,
});

export const calendarPath = z.object({ calendar: id });

/** Without `resourceIds`: all of them. */
export const holidaysImport = z.object({
  ics: z.string(),
  resourceIds: z.array(id).max(200).exactOptional(),
});

/** Without dates: those still to come. */
export const holidaysQuery = z.object({
  calendar: z.string().optional(),
  resourceId: z.string().optional(),
  from: date.optional(),
  to: date.optional(),
});

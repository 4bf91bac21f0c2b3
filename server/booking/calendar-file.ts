import type { BookingChange } from '../../db/booking/booking-changes.ts';
import type { BookedVisit } from '../../db/booking/bookings.ts';

const lineBytesMax = 75;

/**
 * A booking as an iCalendar file (RFC 5545), for its customer. Times are in UTC, which every calendar shows
 * in its owner's zone. Each change raises SEQUENCE, so that importing the file again updates the entry.
 */
export function calendarFile(visit: BookedVisit, changes: readonly BookingChange[]): string {
  const { reference } = visit.booking;
  const words = { summary: visit.serviceTitle, description: `${reference}, ${visit.resourceName}` };
  return written(['METHOD:PUBLISH', ...eventLines(visit, changes, words)]);
}

/** The visits of a resource as a calendar to subscribe to, for whoever makes them. */
export function calendarFeed(
  name: string,
  visits: readonly { readonly visit: BookedVisit; readonly changes: readonly BookingChange[] }[],
): string {
  const events = visits.flatMap(({ visit, changes }) => {
    const { reference, customerName, customerPhone, notes } = visit.booking;
    const said = (parts: readonly (string | null)[], between: string) =>
      parts.filter((part) => part !== null).join(between);
    return eventLines(visit, changes, {
      summary: said([visit.serviceTitle, customerName], ', '),
      description: said([reference, customerPhone, notes], '\n'),
    });
  });
  return written([
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT15M',
    'X-PUBLISHED-TTL:PT15M',
    ...events,
  ]);
}

function eventLines(
  { booking, reservation }: BookedVisit,
  changes: readonly BookingChange[],
  { summary, description }: { readonly summary: string; readonly description: string },
): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(booking.id)}@journeyman`,
    `SEQUENCE:${Math.max(0, changes.length - 1)}`,
    `DTSTAMP:${utc(changes.at(-1)?.at ?? booking.createdAt)}`,
    `DTSTART:${utc(reservation.startAt)}`,
    `DTEND:${utc(reservation.endAt)}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    `STATUS:${reservation.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

function written(content: readonly string[]): string {
  const begin = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Journeyman//Booking//EN'];
  return [...begin, ...content, 'END:VCALENDAR'].map((line) => `${folded(line)}\r\n`).join('');
}

/** `20261005T070000Z` */
function utc(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** Lines hold 75 bytes; the rest goes on the next line after a space, no character cut in two. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  for (const character of line) {
    if (Buffer.byteLength(current + character) > lineBytesMax) {
      lines.push(current);
      current = ' ';
    }
    current += character;
  }
  return [...lines, current].join('\r\n');
}

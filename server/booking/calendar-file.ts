import type { BookingChange } from '../../db/booking/booking-changes.ts';
import type { BookedVisit } from '../../db/booking/bookings.ts';

const lineBytesMax = 75;

/**
 * A booking as an iCalendar file (RFC 5545). Times are in UTC, which every calendar shows in its
 * owner's zone. Each change raises SEQUENCE, so that importing the file again updates the entry.
 */
export function calendarFile(
  { booking, reservation, serviceTitle, resourceName }: BookedVisit,
  changes: readonly BookingChange[],
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Journeyman//Booking//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(booking.id)}@journeyman`,
    `SEQUENCE:${Math.max(0, changes.length - 1)}`,
    `DTSTAMP:${utc(changes.at(-1)?.at ?? booking.createdAt)}`,
    `DTSTART:${utc(reservation.startAt)}`,
    `DTEND:${utc(reservation.endAt)}`,
    `SUMMARY:${escaped(serviceTitle)}`,
    `DESCRIPTION:${escaped(`${booking.reference}, ${resourceName}`)}`,
    `STATUS:${reservation.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
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

import { describe, expect, it } from 'vitest';
import type { BookingChange } from '../../db/booking/booking-changes.ts';
import type { BookedVisit } from '../../db/booking/bookings.ts';
import { calendarFile } from './calendar-file.ts';

const start = Date.parse('2026-10-05T07:00:00Z');

describe('a calendar file', () => {
  it('holds one event with times in UTC, in lines that end as they must', () => {
    const file = calendarFile(visit('Repair', 'confirmed'), [change(start - 1000)]);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file.split('\r\n')).toEqual(
      expect.arrayContaining([
        'BEGIN:VEVENT',
        'UID:id-1@journeyman',
        'SEQUENCE:0',
        'DTSTAMP:20261005T065959Z',
        'DTSTART:20261005T070000Z',
        'DTEND:20261005T080000Z',
        'SUMMARY:Repair',
        'DESCRIPTION:BK-ABCDE\\, Ana',
        'STATUS:CONFIRMED',
      ]),
    );
  });

  it('rises in sequence with every change and says when it is cancelled', () => {
    const file = calendarFile(visit('Repair', 'cancelled'), [change(1), change(2), change(3)]);
    expect(file).toContain('SEQUENCE:2\r\n');
    expect(file).toContain('STATUS:CANCELLED\r\n');
  });

  it('escapes what has a meaning and folds long lines between characters', () => {
    const title = `Drains; sinks, \\ and\nmore ${'ü'.repeat(80)}`;
    const file = calendarFile(visit(title, 'confirmed'), []);
    const lines = file.split('\r\n');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    const unfolded = file.replaceAll('\r\n ', '');
    expect(unfolded).toContain(`SUMMARY:Drains\\; sinks\\, \\\\ and\\nmore ${'ü'.repeat(80)}\r\n`);
  });
});

function visit(serviceTitle: string, state: 'confirmed' | 'cancelled'): BookedVisit {
  return {
    booking: {
      id: 'id-1',
      reference: 'BK-ABCDE',
      customerName: null,
      customerPhone: null,
      customerEmail: null,
      locale: null,
      notes: null,
      answers: {},
      contactId: null,
      instanceId: null,
      createdAt: start,
      cancelledAt: null,
      cancelReason: null,
      visitStatus: null,
    },
    reservation: {
      id: 'id-1',
      serviceId: 'repair',
      resourceId: 'ana',
      state,
      startAt: start,
      endAt: start + 3_600_000,
      blockedStartAt: start,
      blockedEndAt: start + 3_600_000,
      timeZone: 'Europe/Berlin',
      localDate: '2026-10-05',
      holdExpiresAt: null,
      changedAt: start,
    },
    serviceTitle,
    resourceName: 'Ana',
  };
}

function change(at: number): BookingChange {
  return {
    id: 1,
    bookingId: 'id-1',
    at,
    kind: 'created',
    resourceId: 'ana',
    startAt: at,
    reason: null,
  };
}

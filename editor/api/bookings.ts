import { useQuery } from '@tanstack/react-query';
import type { Day } from '../words/day.ts';
import { fetchJson } from './client.ts';
import { listAt, textAt } from './read-json.ts';

export interface Booking {
  readonly id: string;
  readonly reference: string;
  readonly service: string;
  readonly resource: Resource;
  /** Epoch milliseconds. */
  readonly start: number;
  readonly end: number;
  /** Where it takes place: its day and its hours are those there. */
  readonly timeZone: string;
  readonly day: Day;
  readonly isCancelled: boolean;
  readonly customer: string | null;
}

/** Who or what is booked. */
export interface Resource {
  readonly id: string;
  readonly name: string;
}

export const bookingsKey = ['bookings'];

/** The bookings of these days, earliest first. */
export function useBookings(first: Day, last: Day) {
  return useQuery({
    queryKey: [...bookingsKey, first, last],
    queryFn: async () => {
      const range = new URLSearchParams({ from: first, to: last });
      const answer = await fetchJson(`/booking/v1/bookings?${range}`);
      return listAt(answer, 'bookings')
        .flatMap(readBooking)
        .sort((a, b) => a.start - b.start);
    },
    placeholderData: (before) => before,
  });
}

export function useResources() {
  return useQuery({
    queryKey: ['resources'],
    queryFn: async () =>
      listAt(await fetchJson('/booking/v1/resources'), 'resources').flatMap(readResource),
  });
}

function readBooking(value: unknown): Booking[] {
  const id = textAt(value, 'id');
  const day = textAt(value, 'date');
  const start = Date.parse(textAt(value, 'start') ?? '');
  const end = Date.parse(textAt(value, 'end') ?? '');
  const resourceId = textAt(value, 'resource', 'id');
  if (id === null || day === null || resourceId === null || Number.isNaN(start + end)) return [];
  return [
    {
      id,
      day,
      start,
      end,
      resource: { id: resourceId, name: textAt(value, 'resource', 'name') ?? resourceId },
      reference: textAt(value, 'reference') ?? '',
      service: textAt(value, 'service', 'title') ?? '',
      timeZone: textAt(value, 'timeZone') ?? 'UTC',
      isCancelled: textAt(value, 'status') === 'cancelled',
      customer: textAt(value, 'customer', 'name') ?? textAt(value, 'customer', 'phone'),
    },
  ];
}

function readResource(value: unknown): Resource[] {
  const id = textAt(value, 'id');
  return id === null ? [] : [{ id, name: textAt(value, 'name') ?? id }];
}

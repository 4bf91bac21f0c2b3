import { useQuery } from '@tanstack/react-query';
import * as z from 'zod';
import { fetchJson } from './client.ts';

/** The booking API writes moments as ISO 8601; here they are epoch milliseconds. */
const moment = z.union([z.number(), z.iso.datetime({ offset: true }).transform(Date.parse)]);

const booking = z.object({
  id: z.string(),
  reference: z.string(),
  serviceTitle: z.string(),
  resourceId: z.string(),
  resourceName: z.string(),
  start: moment,
  end: moment,
  status: z.string(),
  customer: z.object({ name: z.string().nullish(), phone: z.string().nullish() }),
});

const resource = z.object({ id: z.string(), name: z.string() });

export type Booking = z.infer<typeof booking>;
export type Resource = z.infer<typeof resource>;

export const bookingsKey = ['bookings'];

/** The bookings that begin between two moments, earliest first. */
export function useBookings(from: number, to: number) {
  return useQuery({
    queryKey: [...bookingsKey, from, to],
    queryFn: async () => {
      const range = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
      const answer = await fetchJson(`/booking/v1/bookings?${new URLSearchParams(range)}`);
      const { bookings } = z.object({ bookings: z.array(booking) }).parse(answer);
      return bookings.sort((a, b) => a.start - b.start);
    },
    placeholderData: (before) => before,
  });
}

/** Who or what can be booked. */
export function useResources() {
  return useQuery({
    queryKey: ['resources'],
    queryFn: async () => {
      const answer = await fetchJson('/booking/v1/resources');
      return z.object({ resources: z.array(resource) }).parse(answer).resources;
    },
  });
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as z from 'zod';
import { bookingsKey } from '../api/bookings.ts';
import { answerTo, api, fetchJson, sendJson } from '../api/client.ts';

/**
 * The booking back end as its screens use it. Its answers are read strictly: the API describes them, and a test
 * holds it to that.
 */

const service = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  durationMinutes: z.number(),
  bufferBeforeMinutes: z.number(),
  bufferAfterMinutes: z.number(),
  stepMinutes: z.number(),
  packing: z.enum(['grid', 'packed']),
  leadMinutes: z.number(),
  horizonDays: z.number(),
  maxPerDay: z.number().nullable(),
  capacity: z.number(),
  active: z.boolean(),
  resourceIds: z.array(z.string()),
});
export type Service = z.infer<typeof service>;
export type ServiceEdit = Omit<Service, 'id'>;

const openHours = z.object({ weekday: z.number(), start: z.string(), end: z.string() });
export type OpenHours = z.infer<typeof openHours>;

const member = z.object({
  id: z.string(),
  name: z.string(),
  timeZone: z.string(),
  active: z.boolean(),
  maxPerDay: z.number().nullable(),
  serviceIds: z.array(z.string()),
  hours: z.array(openHours),
});
const outside = z.object({
  id: z.string(),
  skills: z.record(z.string(), z.number()),
  area: z.array(z.string()),
  home: z.object({ postalCode: z.string().nullable() }),
  onCall: z.boolean(),
  phone: z.string().nullable(),
});
/** Who or what can be booked; `outside`: how they go out to customers, where they do. */
export type Member = z.infer<typeof member> & {
  readonly outside: z.infer<typeof outside> | null;
};

const keys = {
  services: ['booking-services'],
  team: ['booking-team'],
  tickets: ['booking-tickets'],
  booking: ['booking'],
};

export function useServices() {
  return useQuery({
    queryKey: keys.services,
    queryFn: async () =>
      z
        .object({ services: z.array(service) })
        .parse(await fetchJson('/booking/v1/services?all=true')).services,
  });
}

/** `id` null: a new one. */
export function useSaveService(id: string | null) {
  return useChange([keys.services, keys.team], (edit: Partial<ServiceEdit>) =>
    id === null
      ? sendJson('POST', '/booking/v1/services', edit)
      : sendJson('PUT', `/booking/v1/services/${id}`, edit),
  );
}

export function useTeam() {
  return useQuery({
    queryKey: keys.team,
    queryFn: async (): Promise<Member[]> => {
      const [all, going] = await Promise.all([
        fetchJson('/booking/v1/resources'),
        fetchJson('/booking/v1/technicians'),
      ]);
      const { resources } = z.object({ resources: z.array(member) }).parse(all);
      const { technicians } = z.object({ technicians: z.array(outside) }).parse(going);
      return resources.map((each) => ({
        ...each,
        outside: technicians.find(({ id }) => id === each.id) ?? null,
      }));
    },
  });
}

/** `goesOut`: with what a technician has besides. */
export function useSaveMember(id: string | null) {
  return useChange(
    [keys.team, keys.services, ['resources']],
    ({ goesOut, ...edit }: { readonly goesOut: boolean } & Readonly<Record<string, unknown>>) => {
      const place = `/booking/v1/${goesOut ? 'technicians' : 'resources'}`;
      return id === null ? sendJson('POST', place, edit) : sendJson('PUT', `${place}/${id}`, edit);
    },
  );
}

const slot = z.object({
  id: z.string(),
  start: z.string(),
  title: z.string(),
  description: z.string(),
  label: z.string(),
  resourceName: z.string(),
});

/** What the bot would offer at this moment; with one of the team alone, where that is given. */
export function useSlots(serviceId: string, resourceId?: string) {
  const asked = { serviceId, ...(resourceId !== undefined && { resourceId }) };
  return useQuery({
    queryKey: ['booking-slots', asked],
    queryFn: async () =>
      z
        .object({ slots: z.array(slot), timeZone: z.string() })
        .parse(await fetchJson(`/booking/v1/slots?${new URLSearchParams(asked)}`)),
    gcTime: 0,
  });
}

const ticket = z.object({
  id: z.string(),
  status: z.string(),
  reason: z.string(),
  serviceType: z.string().nullable(),
  urgency: z.string().nullable(),
  customerName: z.string().nullable(),
  customerPhone: z.string().nullable(),
  contactId: z.string().nullable(),
  photoUrl: z.string().nullable(),
  request: z.record(z.string(), z.unknown()),
  callbackBy: z.string(),
  isOverdue: z.boolean(),
  createdAt: z.string(),
  resolvedAt: z.string().nullable(),
  resolution: z.string().nullable(),
  bookingId: z.string().nullable(),
});
export type Ticket = z.infer<typeof ticket>;

export function useTickets(state: 'open' | 'resolved') {
  return useQuery({
    queryKey: [...keys.tickets, state],
    queryFn: async () =>
      z
        .object({ tickets: z.array(ticket) })
        .parse(await fetchJson(`/booking/v1/manual-queue?state=${state}`)).tickets,
    refetchInterval: 30_000,
  });
}

export function useSettleTicket(id: string) {
  return useChange([keys.tickets], (resolution: string) =>
    sendJson('POST', `/booking/v1/manual-queue/${id}/resolve`, { resolution }),
  );
}

const booking = z.object({
  id: z.string(),
  status: z.string(),
  reference: z.string(),
  service: z.object({ id: z.string(), title: z.string() }),
  resource: z.object({ id: z.string(), name: z.string() }),
  start: z.string(),
  end: z.string(),
  timeZone: z.string(),
  label: z.string(),
  customer: z.object({
    name: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
  }),
  notes: z.string().nullable(),
  answers: z.record(z.string(), z.unknown()),
  source: z.object({ contactId: z.string().nullable() }),
  calendar: z.object({ htmlLink: z.string().nullable(), sync: z.string() }),
  icsUrl: z.string(),
  history: z.array(
    z.object({
      at: z.string(),
      kind: z.string(),
      start: z.string(),
      reason: z.string().nullable(),
    }),
  ),
});
export type BookingDetails = z.infer<typeof booking>;

export function useBooking(id: string) {
  return useQuery({
    queryKey: [...keys.booking, id],
    queryFn: async () =>
      booking.parse(await fetchJson(`/booking/v1/bookings/${encodeURIComponent(id)}`)),
  });
}

const stale = [bookingsKey, keys.booking, keys.tickets];

export function useCancelBooking(id: string) {
  return useChange(stale, (reason: string) =>
    sendJson('POST', `/booking/v1/bookings/${id}/cancel`, { reason }),
  );
}

export function useMoveBooking(id: string) {
  return useChange(stale, (slotId: string) =>
    sendJson('POST', `/booking/v1/bookings/${id}/reschedule`, { slotId }),
  );
}

export function useVisitStatus(id: string) {
  return useChange(stale, (status: string) =>
    sendJson('POST', `/booking/v1/appointments/${id}/status`, { status }),
  );
}

/** The last messages with a contact, oldest first. */
export function useConversation(contactId: string | null) {
  return useQuery({
    queryKey: ['conversation', contactId],
    queryFn: async () =>
      (
        await answerTo(
          api.contacts[':id'].messages.$get({ param: { id: contactId ?? '' }, query: {} }),
        )
      ).messages,
    enabled: contactId !== null,
  });
}

function useChange<Input>(
  changed: readonly (readonly string[])[],
  change: (input: Input) => Promise<unknown>,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      for (const queryKey of changed) void queries.invalidateQueries({ queryKey });
    },
  });
}

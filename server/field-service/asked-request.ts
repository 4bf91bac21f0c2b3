import type * as z from 'zod';
import type { BookingDeps } from '../booking/booking-deps.ts';
import type { searchRequest } from './field-service-schemas.ts';
import type { Request } from './plan-task.ts';
import { readUrgency } from './service-level.ts';

/** What a search asks for; the promise is counted from now. */
export function askedRequest(deps: BookingDeps, asked: z.infer<typeof searchRequest>): Request {
  return {
    serviceType: asked.serviceType,
    postalCode: asked.postalCode,
    urgency: readUrgency(asked.urgency),
    preferredDate: asked.preferredDate ?? null,
    timeSlot: asked.timeSlot,
    skillLevel: asked.skillLevel,
    technicianIds:
      asked.technicians?.map((each) => (typeof each === 'string' ? each : each.id)) ?? null,
    preferredTechnicianId: asked.preferredTechnicianId ?? null,
    receivedAt: deps.now(),
  };
}

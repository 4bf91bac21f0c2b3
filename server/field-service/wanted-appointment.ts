import type * as z from 'zod';
import type { ManualTicket } from '../../db/field-service/manual-tickets.ts';
import type { BookedFor } from '../booking/book.ts';
import type { BookingDeps } from '../booking/booking-deps.ts';
import { BookingError } from '../booking/booking-error.ts';
import { type OfferedSlot, readSlotId } from '../booking/slot-id.ts';
import type { WantedVisit } from './book-visit.ts';
import type { appointmentRequest } from './field-service-schemas.ts';
import { requireTicket } from './manual-ticket.ts';
import { formDetails, readForm, type SubmittedForm, type VisitPhoto } from './submitted-form.ts';

type AppointmentRequest = z.infer<typeof appointmentRequest>;

/** An appointment that is asked for, with what a ticket said before. */
export interface WantedAppointment {
  readonly visit: WantedVisit;
  readonly ticketId: string | null;
  readonly language?: string;
}

/** What a request for an appointment means; throws where it does not say enough. */
export function wantedAppointment(deps: BookingDeps, asked: AppointmentRequest): WantedAppointment {
  const ticket = asked.ticketId === undefined ? null : requireTicket(deps, asked.ticketId);
  const slot = asked.slotId === undefined ? null : readOffer(deps, asked.slotId);
  const form = readForm({ ...ticket?.request, ...formFields(asked) });
  const postalCode = required(form.postalCode, 'postalCode');
  const serviceType = slot?.serviceId ?? required(form.serviceType, 'serviceType');
  const technicianId = slot?.resourceId ?? asked.technicianId;
  const photoUrl = asked.problemPhotoUrl ?? ticket?.photoUrl;
  const photo = photoUrl ? { url: photoUrl } : null;
  return {
    visit: {
      request: {
        serviceType,
        postalCode,
        urgency: form.urgency,
        preferredDate: form.preferredDate,
        timeSlot: form.timeSlot,
        skillLevel: 1,
        technicianIds: technicianId === undefined ? null : [technicianId],
        preferredTechnicianId: null,
        receivedAt: ticket?.createdAt ?? deps.now(),
      },
      slot,
      deadlineAt: asked.slaDeadline ?? null,
      bookedFor: bookedFor(form, {
        contactId: asked.contactId ?? sourceOf(asked).contactId ?? ticket?.contactId,
        instanceId: asked.instanceId ?? sourceOf(asked).instanceId ?? ticket?.instanceId,
        language: asked.language,
        phone: phoneOf(asked, ticket),
        photo,
      }),
      details: formDetails(form, photo),
    },
    ticketId: ticket?.id ?? null,
    ...(asked.language !== undefined && { language: asked.language }),
  };
}

/** Whose a visit is, by the form and by who sent it. */
export function bookedFor(
  form: SubmittedForm,
  from: {
    readonly contactId: string | null | undefined;
    readonly instanceId: string | null | undefined;
    readonly language: string | undefined;
    /** Where the form has none. */
    readonly phone: string | null;
    readonly photo: VisitPhoto | null;
  },
): BookedFor {
  const { contactId, instanceId } = from;
  const customer = {
    name: form.contactName ?? undefined,
    phone: form.contactPhone ?? from.phone ?? undefined,
    email: form.contactEmail ?? undefined,
    locale: from.language,
  };
  if (!customer.phone && !customer.email && !contactId) {
    const message = 'contactInfo needs a phone number or an e-mail address.';
    throw new BookingError(422, 'invalid', message, { path: 'contactInfo' });
  }
  return {
    customer,
    source: { contactId: contactId ?? undefined, instanceId: instanceId ?? undefined },
    notes: form.problemDescription ?? undefined,
    answers: { urgency: form.urgency, ...formDetails(form, from.photo) },
  };
}

/** As a form would have it; what was left out is left out. */
function formFields(asked: AppointmentRequest): Record<string, unknown> {
  const { propertyAddress: address, contactInfo, accessRequirements } = asked;
  const fields = {
    serviceType: asked.serviceType,
    urgency: asked.urgency,
    postalCode: asked.postalCode ?? address.postalCode,
    preferredDate: asked.scheduledDate ?? asked.preferredDate,
    timeSlot: asked.timeSlot,
    contactName: contactInfo.name,
    contactPhone: contactInfo.phone,
    contactEmail: contactInfo.email,
    problemDescription: asked.problemDescription,
    accessRequirements: accessRequirements.length > 0 ? accessRequirements : undefined,
    streetAddress: address.street,
    aptUnit: address.aptUnit,
    city: address.city,
    propertyType: address.type,
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null),
  );
}

function readOffer(deps: BookingDeps, slotId: string): OfferedSlot {
  const slot = readSlotId(slotId, deps.slotSecret);
  if (slot) return slot;
  const message = 'slotId is not one we gave out, or it was changed. Ask for the free times again.';
  throw new BookingError(422, 'slot_invalid', message, { path: 'slotId' });
}

function required(value: string | null, path: string): string {
  if (value !== null) return value;
  throw new BookingError(422, 'invalid', `${path} is missing.`, { path });
}

function sourceOf({ source }: AppointmentRequest): { contactId?: string; instanceId?: string } {
  if (typeof source !== 'object') return {};
  const { contactId, instanceId } = source;
  return { ...(contactId && { contactId }), ...(instanceId && { instanceId }) };
}

/** Who wrote, where the form does not say whom to call. */
function phoneOf(asked: AppointmentRequest, ticket: ManualTicket | null): string | null {
  const { contactPhone } = readForm({ contactPhone: asked.customerId ?? '' });
  return contactPhone ?? ticket?.customerPhone ?? null;
}

import type * as z from 'zod';
import { findService } from '../../db/booking/services.ts';
import type { BookingDeps } from '../booking/booking-deps.ts';
import { displayLanguage } from '../booking/visit-text.ts';
import { wallClock } from '../booking/wall-clock.ts';
import type { Answer } from '../booking/write.ts';
import { appointmentAnswer } from './appointment-answer.ts';
import { bookVisit, type WantedVisit } from './book-visit.ts';
import type { serviceRequest } from './field-service-schemas.ts';
import { type Alternatives, findAlternatives } from './find-alternatives.ts';
import { queueTicket, ticketAnswer } from './manual-ticket.ts';
import type { Plan } from './plan-task.ts';
import { formDetails, parseResponseJson, readForm, type SubmittedForm } from './submitted-form.ts';
import { toJson } from './to-json.ts';
import { visitPhrasesIn } from './visit-phrases.ts';
import { bookedFor } from './wanted-appointment.ts';
import { timeWriter } from './window-text.ts';

/** A submitted form, with what became of its photo. */
export interface SubmittedRequest {
  readonly asked: z.infer<typeof serviceRequest>;
  readonly form: SubmittedForm;
  readonly fields: Record<string, unknown>;
  readonly photo: { readonly id: string; readonly url: string } | null;
  /** Why there is none although one was sent. */
  readonly photoProblem: string | null;
}

export function readSubmission(asked: z.infer<typeof serviceRequest>) {
  const fields = parseResponseJson(asked.responseJson);
  return { asked, fields, form: readForm(fields) };
}

/**
 * Does all that a submitted form asks for: somebody is sent (`assigned`), or other times are offered and a
 * person calls back (`alternatives`), or only the latter (`manual`). To be called in a transaction.
 */
export function serveRequest(deps: BookingDeps, submitted: SubmittedRequest): Answer {
  const visit = visitOfForm(deps, submitted);
  if (visit === null) return callBack(deps, submitted, null);
  const booked = bookVisit(deps, visit);
  if (booked.outcome === 'refused') return callBack(deps, submitted, booked.plan);
  const { appointment, change } = booked;
  const answer = appointmentAnswer(deps, appointment, submitted.asked.language);
  const { technician, window, slaDeadline, slaStatus, slaOverride, text } = answer;
  const { preferredDate, timeSlot } = submitted.form;
  const isAsAsked =
    (preferredDate === null || window.date === preferredDate) &&
    (timeSlot === null || window.name === timeSlot);
  const body = {
    status: 'assigned',
    outcome: 'assigned',
    appointment: answer,
    technician,
    slaDeadline,
    slaStatus,
    slaOverride,
    /** Whether it is the window that was asked for. */
    isAsAsked,
    text,
    ...photoFields(submitted),
  };
  return { status: 201, body, change };
}

/** Null: the form does not say what is to be done, or where, in a way that can be arranged. */
export function visitOfForm(
  deps: BookingDeps,
  { asked, form, photo }: Omit<SubmittedRequest, 'photoProblem'>,
): WantedVisit | null {
  const { serviceType, postalCode } = form;
  if (serviceType === null || postalCode === null) return null;
  if (!findService(deps.db, serviceType)?.active) return null;
  const { contactId, instanceId, language } = asked;
  const phone = readForm({ contactPhone: asked.msisdn ?? '' }).contactPhone;
  if (!phone && !form.contactPhone && !form.contactEmail && !contactId) return null;
  return {
    request: {
      serviceType,
      postalCode,
      urgency: form.urgency,
      preferredDate: form.preferredDate,
      timeSlot: form.timeSlot,
      skillLevel: 1,
      technicianIds: null,
      preferredTechnicianId: null,
      receivedAt: deps.now(),
    },
    slot: null,
    deadlineAt: null,
    bookedFor: bookedFor(form, { contactId, instanceId, language, phone, photo }),
    details: formDetails(form, photo),
  };
}

function callBack(deps: BookingDeps, submitted: SubmittedRequest, plan: Plan | null): Answer {
  const language = displayLanguage(submitted.asked.language);
  const offer = plan ? findAlternatives(deps, plan, language) : nothing;
  const ticket = queueSubmission(deps, submitted, { plan, offer });
  const outcome = offer.available ? 'alternatives' : 'manual';
  const clock = wallClock(plan?.timeZone ?? 'UTC', ticket.callbackByAt, ticket.callbackByAt);
  const phrases = visitPhrasesIn(language);
  const callBackText = phrases.callBack(timeWriter(clock, language)(ticket.callbackByAt));
  const text = [offer.text || phrases.noTimes, callBackText].join('\n');
  const { id, callbackBy } = ticketAnswer(ticket, deps.now());
  const body = {
    status: outcome,
    outcome,
    ...offer,
    text,
    ticket: { id, callbackBy },
    ...photoFields(submitted),
  };
  return { status: 201, body };
}

function queueSubmission(
  deps: BookingDeps,
  { asked, form, fields, photo }: SubmittedRequest,
  { plan, offer }: { readonly plan: Plan | null; readonly offer: Alternatives },
) {
  const phone = readForm({ contactPhone: asked.msisdn ?? '' }).contactPhone;
  return queueTicket(deps, {
    reason: plan ? 'Nobody can come then.' : 'The form does not say enough to send somebody.',
    request: fields,
    alternatives: offer.alternatives.map(toJson),
    photoUrl: photo?.url ?? null,
    customerName: form.contactName,
    customerPhone: phone ?? form.contactPhone,
    contactId: asked.contactId ?? null,
    instanceId: asked.instanceId ?? null,
  });
}

const nothing: Alternatives = { available: false, alternatives: [], list: null, text: '' };

function photoFields({ photo, photoProblem }: SubmittedRequest) {
  return { photo: photo && { id: photo.id, url: photo.url }, photoProblem };
}

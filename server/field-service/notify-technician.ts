import type { Context } from 'hono';
import type * as z from 'zod';
import { findService } from '../../db/booking/services.ts';
import type { BookingDeps } from '../booking/booking-deps.ts';
import { BookingError } from '../booking/booking-error.ts';
import { readRepeatable } from '../booking/read-request.ts';
import { displayLanguage } from '../booking/visit-text.ts';
import { write } from '../booking/write.ts';
import { appointmentAnswer, requireAppointment } from './appointment-answer.ts';
import { requireTechnician } from './edit-technician.ts';
import type { noticeRequest } from './field-service-schemas.ts';
import { readFieldServiceSettings } from './field-service-settings.ts';

type Notice = z.infer<typeof noticeRequest>;

/** Tells a technician of a visit in their own conversation, once for each key. */
export async function notifyTechnician(
  c: Context,
  deps: BookingDeps,
  technicianId: string,
  notice: Notice,
): Promise<Response> {
  const repeatable = await readRepeatable(c);
  const { technician, resource } = requireTechnician(deps, technicianId);
  const { phone } = technician;
  if (phone === null) {
    const message = `${resource.name} has no phone number to be told on.`;
    throw new BookingError(409, 'notice_refused', message, { path: 'phone' });
  }
  const text = noticeText(deps, notice);
  const { noticeTemplate: template } = readFieldServiceSettings(deps.db);
  const id = `technician/${technicianId}/${repeatable?.key ?? deps.randomId()}`;
  const { body, status } = await write(
    deps,
    repeatable,
    () => ({ status: 202, body: { status: 'sent', technicianId, phone, text } }),
    () => send(deps, { id, phone, name: resource.name, text, template }),
  );
  return c.json(body, status);
}

async function send(
  { notify }: BookingDeps,
  notice: Parameters<NonNullable<BookingDeps['notify']>>[0],
): Promise<void> {
  const said = await notify?.(notice);
  if (said === 'sent') return;
  const message = said?.refused ?? 'There is no channel to tell technicians on.';
  throw new BookingError(409, 'notice_refused', message);
}

/** The text, or one made of what a visit is; what is not said is taken from the appointment. */
function noticeText(deps: BookingDeps, notice: Notice): string {
  if (notice.text !== undefined) return notice.text;
  const known = notice.appointmentId === undefined ? null : visitOf(deps, notice.appointmentId);
  const lines = [
    ['Job', notice.appointmentId],
    ['Service', titleOf(deps, notice.serviceType) ?? known?.service],
    ['Urgency', notice.urgency ?? known?.urgency],
    ['When', known?.time ?? notice.scheduledTime],
    ['Where', notice.address],
    ['Problem', notice.problemDescription],
    ['Access', notice.accessNotes.join(', ')],
    ['Customer', notice.customerContact ?? known?.customer],
    ['Photo', notice.problemPhoto],
  ];
  const written = lines.filter(([, value]) => value).map(([name, value]) => `${name}: ${value}`);
  if (written.length > 0) return written.join('\n');
  const message = 'text is missing, and so is all that it could be made of.';
  throw new BookingError(422, 'invalid', message, { path: 'text' });
}

function titleOf({ db }: BookingDeps, serviceType: string | undefined): string | undefined {
  return serviceType && (findService(db, serviceType)?.title ?? serviceType);
}

function visitOf(deps: BookingDeps, appointmentId: string) {
  const row = requireAppointment(deps, appointmentId);
  const { service, start, timeZone, urgency, customer } = appointmentAnswer(deps, row);
  const style = { dateStyle: 'medium', timeStyle: 'short', timeZone } as const;
  const time = new Intl.DateTimeFormat(displayLanguage(null), style).format(Date.parse(start));
  const who = [customer.name, customer.phone].filter((part) => part !== null).join(', ');
  return { service: service.title, time, urgency, customer: who };
}

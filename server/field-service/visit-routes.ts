import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { answerWrite } from '../booking/answer-write.ts';
import { askForSlot } from '../booking/ask-calendars.ts';
import { isoTime } from '../booking/booking-answer.ts';
import type { BookingAppDeps } from '../booking/booking-deps.ts';
import type { BookingEnv } from '../booking/error-answer.ts';
import { readQuery, readRepeatable } from '../booking/read-request.ts';
import { languageQuery } from '../booking/request-schemas.ts';
import { displayLanguage } from '../booking/visit-text.ts';
import { type Repeatable, write } from '../booking/write.ts';
import { appointmentAnswer, requireAppointment } from './appointment-answer.ts';
import { askForBest } from './ask-for-best.ts';
import { askedRequest } from './asked-request.ts';
import { createAppointment } from './create-appointment.ts';
import {
  alternativesRequest,
  appointmentRequest,
  searchRequest,
  serviceRequest,
} from './field-service-schemas.ts';
import { findAlternatives } from './find-alternatives.ts';
import { keepPhoto } from './keep-photo.ts';
import { planTask } from './plan-task.ts';
import { readFormBody } from './read-form-names.ts';
import { searchAnswer } from './search-answer.ts';
import { readSubmission, serveRequest, visitOfForm } from './serve-request.ts';
import { wantedAppointment } from './wanted-appointment.ts';

/** Who can come, when else, and the visit itself. That nobody can is an answer, not an error. */
export function visitRoutes(deps: BookingAppDeps): Hono<BookingEnv> {
  const routes = new Hono<BookingEnv>();
  routes.post('/v1/technicians/search', async (c) => {
    const asked = await readFormBody(c, searchRequest);
    const plan = planTask(deps, askedRequest(deps, asked));
    return c.json(searchAnswer(deps, plan, displayLanguage(asked.language)).all);
  });
  routes.post('/v1/technicians/assign', async (c) => {
    const asked = await readFormBody(c, searchRequest);
    const plan = planTask(deps, askedRequest(deps, asked));
    return c.json(searchAnswer(deps, plan, displayLanguage(asked.language)).best);
  });
  routes.post('/v1/alternatives', async (c) => {
    const asked = await readFormBody(c, alternativesRequest);
    const preferredDate = asked.preferredDate ?? asked.from;
    const plan = planTask(deps, askedRequest(deps, { ...asked, preferredDate }));
    const found = findAlternatives(deps, plan, displayLanguage(asked.language));
    const slaDeadline = isoTime(plan.task.deadlineAt);
    return c.json({ status: found.available ? 'ok' : 'none', ...found, slaDeadline });
  });
  routes.post('/v1/appointments', async (c) => {
    const asked = await readFormBody(c, appointmentRequest);
    c.set('locale', asked.language);
    const perform = () => createAppointment(deps, wantedAppointment(deps, asked));
    return answerWrite(c, deps, perform, async () => {
      if (asked.slotId !== undefined) return askForSlot(deps, asked.slotId);
      return askForBest(deps, wantedAppointment(deps, asked).visit);
    });
  });
  routes.get('/v1/appointments/:id', (c) => {
    const { language } = readQuery(c, languageQuery);
    const row = requireAppointment(deps, c.req.param('id'));
    return c.json(appointmentAnswer(deps, row, language));
  });
  routes.post('/v1/service-requests', (c) => answerServiceRequest(c, deps));
  return routes;
}

/** The photo is kept first: that can be waited for, and what is kept twice is kept once. */
async function answerServiceRequest(
  c: Context<BookingEnv>,
  deps: BookingAppDeps,
): Promise<Response> {
  const asked = await readFormBody(c, serviceRequest);
  const submission = readSubmission(asked);
  const repeatable = (await readRepeatable(c)) ?? (await repeatableByMessage(c, asked.umid));
  const kept = await keepPhoto(deps.media, submission.fields['problemPhoto']);
  const submitted = { ...submission, ...kept };
  const { body, status } = await write(
    deps,
    repeatable,
    () => serveRequest(deps, submitted),
    async () => {
      const visit = visitOfForm(deps, submitted);
      if (visit) await askForBest(deps, visit);
    },
  );
  return c.json(body, status);
}

/** The message that brought a form names its request, where the caller gives no key. */
async function repeatableByMessage(
  c: Context,
  umid: string | undefined,
): Promise<Repeatable | null> {
  if (umid === undefined) return null;
  const hash = createHash('sha256')
    .update(await c.req.text())
    .digest('base64url');
  return { key: `service-request:${umid}`, hash };
}

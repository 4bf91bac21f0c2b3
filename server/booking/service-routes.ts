import { Hono } from 'hono';
import { listResourceServices } from '../../db/booking/resource-services.ts';
import { listServices } from '../../db/booking/services.ts';
import { readFieldServiceSettings } from '../field-service/field-service-settings.ts';
import { answerWrite } from './answer-write.ts';
import type { BookingDeps } from './booking-deps.ts';
import { createService, editService } from './edit-service.ts';
import type { BookingEnv } from './error-answer.ts';
import { interactiveList, listRowsMax, numberedText } from './interactive-list.ts';
import { newService, serviceEdit } from './owner-schemas.ts';
import { phrasesIn } from './phrases.ts';
import { readBody, readQuery } from './read-request.ts';
import { servicesQuery } from './request-schemas.ts';
import { displayLanguage } from './visit-text.ts';

export function serviceRoutes(deps: BookingDeps): Hono<BookingEnv> {
  const routes = new Hono<BookingEnv>();
  routes.get('/v1/services', (c) => {
    const { language, all } = readQuery(c, servicesQuery);
    return c.json(servicesAnswer(deps, displayLanguage(language), all));
  });
  routes.post('/v1/services', async (c) => {
    const request = await readBody(c, newService);
    return answerWrite(c, deps, () => createService(deps, request));
  });
  routes.put('/v1/services/:id', async (c) => {
    const request = await readBody(c, serviceEdit);
    return answerWrite(c, deps, () => editService(deps, c.req.param('id'), request));
  });
  return routes;
}

/** The services, also as a list message of those that can be booked. */
function servicesAnswer({ db }: BookingDeps, language: string, all: boolean) {
  const phrases = phrasesIn(language);
  const pairs = listResourceServices(db);
  const { arrangedServiceIds } = readFieldServiceSettings(db);
  const services = listServices(db)
    .filter(({ active, id }) => all || (active && !arrangedServiceIds.includes(id)))
    .map((service) => ({
      ...service,
      resourceIds: pairs
        .filter(({ serviceId }) => serviceId === service.id)
        .map(({ resourceId }) => resourceId),
    }));
  const bookable = services.filter(({ active }) => active).slice(0, listRowsMax);
  const rows = bookable.map(({ id, title, description, durationMinutes }) => {
    const parts = [phrases.minutes(durationMinutes), description].filter((part) => part !== '');
    return { id, title, description: parts.join(' · ') };
  });
  const text = { body: phrases.chooseService, button: phrases.services };
  return {
    status: rows.length > 0 ? 'ok' : 'none',
    services,
    list: interactiveList({ ...text, section: phrases.services }, rows),
    text: rows.length > 0 ? numberedText(rows) : phrases.noServices,
  };
}

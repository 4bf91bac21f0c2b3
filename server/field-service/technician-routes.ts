import { Hono } from 'hono';
import { listTechnicians } from '../../db/field-service/technicians.ts';
import { answerWrite } from '../booking/answer-write.ts';
import type { BookingDeps } from '../booking/booking-deps.ts';
import type { BookingEnv } from '../booking/error-answer.ts';
import { readBody } from '../booking/read-request.ts';
import { createTechnician, editTechnician, technicianItem } from './edit-technician.ts';
import {
  newTechnician,
  noticeRequest,
  postalCodesImport,
  technicianEdit,
} from './field-service-schemas.ts';
import {
  fieldServiceSettings,
  readFieldServiceSettings,
  writeFieldServiceSettings,
} from './field-service-settings.ts';
import { importPostalCodes } from './import-postal-codes.ts';
import { notifyTechnician } from './notify-technician.ts';
import { readFormBody } from './read-form-names.ts';

/** Where an owner says who goes to customers, and by which rules. */
export function technicianRoutes(deps: BookingDeps): Hono<BookingEnv> {
  const routes = new Hono<BookingEnv>();
  routes.get('/v1/technicians', (c) => {
    const technicians = listTechnicians(deps.db).map(({ resource }) =>
      technicianItem(deps, resource.id),
    );
    return c.json({ status: technicians.length > 0 ? 'ok' : 'none', technicians });
  });
  routes.post('/v1/technicians', async (c) => {
    const request = await readBody(c, newTechnician);
    return answerWrite(c, deps, () => createTechnician(deps, request));
  });
  routes.get('/v1/technicians/:id', (c) =>
    c.json({ status: 'ok', ...technicianItem(deps, c.req.param('id')) }),
  );
  routes.put('/v1/technicians/:id', async (c) => {
    const request = await readBody(c, technicianEdit);
    return answerWrite(c, deps, () => editTechnician(deps, c.req.param('id'), request));
  });
  routes.post('/v1/technicians/:id/notify', async (c) => {
    const request = await readFormBody(c, noticeRequest);
    return notifyTechnician(c, deps, c.req.param('id'), request);
  });
  routes.put('/v1/postal-codes', async (c) => {
    const { csv } = await readBody(c, postalCodesImport);
    return answerWrite(c, deps, () => importPostalCodes(deps, csv));
  });
  routes.get('/v1/field-service/settings', (c) =>
    c.json({ status: 'ok', settings: readFieldServiceSettings(deps.db) }),
  );
  routes.put('/v1/field-service/settings', async (c) => {
    const settings = await readBody(c, fieldServiceSettings);
    return answerWrite(c, deps, () => {
      writeFieldServiceSettings(deps.db, settings);
      return { status: 200, body: { status: 'ok', settings } };
    });
  });
  return routes;
}

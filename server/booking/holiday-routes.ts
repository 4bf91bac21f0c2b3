import { Hono } from 'hono';
import { deleteClosuresOf } from '../../db/booking/closures.ts';
import { answerWrite } from './answer-write.ts';
import type { BookingDeps } from './booking-deps.ts';
import type { BookingEnv } from './error-answer.ts';
import { holidaysAnswer, importHolidays, readHolidays } from './holidays.ts';
import { calendarPath, holidaysImport, holidaysQuery } from './owner-schemas.ts';
import { parse, readBody, readQuery } from './read-request.ts';
import { transact } from './write.ts';

/** Days on which resources are closed because a calendar file says so. */
export function holidayRoutes(deps: BookingDeps): Hono<BookingEnv> {
  const routes = new Hono<BookingEnv>();
  routes.get('/v1/holidays', (c) => c.json(holidaysAnswer(deps, readQuery(c, holidaysQuery))));
  routes.put('/v1/holidays/:calendar', async (c) => {
    const { calendar } = parse(calendarPath, c.req.param());
    const request = await readBody(c, holidaysImport);
    const contents = readHolidays(deps, request.ics);
    return answerWrite(c, deps, () => importHolidays(deps, calendar, contents, request));
  });
  routes.delete('/v1/holidays/:calendar', async (c) => {
    await transact(deps, () => deleteClosuresOf(deps.db, c.req.param('calendar')));
    return c.body(null, 204);
  });
  return routes;
}

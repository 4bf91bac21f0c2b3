import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { except } from 'hono/combine';
import { calendarFilePurpose } from './booking-answer.ts';
import type { BookingDeps } from './booking-deps.ts';
import { BookingError } from './booking-error.ts';
import { bookingRoutes, calendarFileAnswer } from './booking-routes.ts';
import { compatRoutes } from './compat-routes.ts';
import { type BookingEnv, errorAnswer } from './error-answer.ts';
import { holdRoutes } from './hold-routes.ts';
import { holidayRoutes } from './holiday-routes.ts';
import { requireBooking } from './record-change.ts';
import { resourceRoutes } from './resource-routes.ts';
import { serviceRoutes } from './service-routes.ts';
import { isSignature } from './signature.ts';
import { slotRoutes } from './slot-routes.ts';
import { waitlistRoutes } from './waitlist-routes.ts';

const bodyBytesMax = 64 * 1024;
/** Calendar files can be long. */
const holidaysBytesMax = 1024 * 1024;

/**
 * The booking back end, to be mounted at `/booking`: `/v1/…`, and `/compat/8x8/…` in 8x8's shapes.
 * Who may call is for whoever mounts it to decide, except for `/public/…`: links that customers
 * get, each with its own signature.
 */
export function createBookingApp(deps: BookingDeps): Hono<BookingEnv> {
  const app = new Hono<BookingEnv>();
  app.onError((error, c) => errorAnswer(deps, error, c));
  app.use('/v1/holidays/*', limitBody(holidaysBytesMax));
  app.use(except('/v1/holidays/*', limitBody(bodyBytesMax)));
  app.route('/', serviceRoutes(deps));
  app.route('/', slotRoutes(deps));
  app.route('/', holdRoutes(deps));
  app.route('/', bookingRoutes(deps));
  app.route('/', waitlistRoutes(deps));
  app.route('/', resourceRoutes(deps));
  app.route('/', holidayRoutes(deps));
  app.route('/compat/8x8', compatRoutes(deps));
  app.get('/public/bookings/:file{.+\\.ics}', (c) => {
    const id = c.req.param('file').slice(0, -'.ics'.length);
    const token = c.req.query('token') ?? '';
    if (!isSignature(token, deps.slotSecret, calendarFilePurpose, id)) {
      throw new BookingError(404, 'booking_not_found', 'This link does not lead to a booking.');
    }
    return calendarFileAnswer(deps, requireBooking(deps, id));
  });
  return app;
}

function limitBody(maxSize: number) {
  const message = `The body is larger than ${maxSize / 1024} KB.`;
  const onError = () => {
    throw new BookingError(413, 'too_large', message);
  };
  return bodyLimit({ maxSize, onError });
}

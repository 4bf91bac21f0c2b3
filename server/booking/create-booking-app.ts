import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { fieldServiceRoutes } from '../field-service/field-service-routes.ts';
import { mediaBodyBytesMax } from '../media/media-body-bytes-max.ts';
import type { BookingAppDeps } from './booking-deps.ts';
import { BookingError } from './booking-error.ts';
import { bookingRoutes } from './booking-routes.ts';
import { calendarSyncRoutes } from './calendar-sync-routes.ts';
import { compatRoutes } from './compat-routes.ts';
import { customerPreferenceRoutes } from './customer-preferences.ts';
import { type BookingEnv, errorAnswer } from './error-answer.ts';
import { holdRoutes } from './hold-routes.ts';
import { holidayRoutes } from './holiday-routes.ts';
import { mediaRoutes } from './media-routes.ts';
import { publicRoutes } from './public-routes.ts';
import { resourceRoutes } from './resource-routes.ts';
import { sampleOrderRoutes } from './sample-orders.ts';
import { serviceRoutes } from './service-routes.ts';
import { slotRoutes } from './slot-routes.ts';
import { visitStatusRoutes } from './visit-status-routes.ts';
import { waitlistRoutes } from './waitlist-routes.ts';

const bodyBytesMax = 64 * 1024;
/** Calendar files can be long, and lists of a whole country's postal codes longer. */
const holidaysBytesMax = 1024 * 1024;
const postalCodesBytesMax = 3 * 1024 * 1024;

/**
 * The booking back end, to be mounted at `/booking`: `/v1/…`, and `/compat/8x8/…` in 8x8's shapes.
 * Who may call is for whoever mounts it to decide, except for `/public/…`: links that customers
 * get, each with its own signature.
 */
export function createBookingApp(deps: BookingAppDeps): Hono<BookingEnv> {
  const app = new Hono<BookingEnv>();
  app.onError((error, c) => errorAnswer(deps, error, c));
  app.use(limitBodies(deps));
  app.route('/', serviceRoutes(deps));
  app.route('/', slotRoutes(deps));
  app.route('/', holdRoutes(deps));
  app.route('/', bookingRoutes(deps));
  app.route('/', visitStatusRoutes(deps));
  app.route('/', waitlistRoutes(deps));
  app.route('/', calendarSyncRoutes(deps));
  app.route('/', resourceRoutes(deps));
  app.route('/', holidayRoutes(deps));
  app.route('/', mediaRoutes(deps));
  app.route('/', fieldServiceRoutes(deps));
  app.route('/', customerPreferenceRoutes(deps));
  app.route('/', sampleOrderRoutes());
  app.route('/compat/8x8', compatRoutes(deps));
  app.route('/', publicRoutes(deps));
  return app;
}

/** By what a path is for, wherever all this is mounted. */
function limitBodies({ media }: BookingAppDeps): MiddlewareHandler {
  const usual = limitBody(bodyBytesMax);
  const calendarFiles = limitBody(holidaysBytesMax);
  const postalCodes = limitBody(postalCodesBytesMax);
  const files = limitBody(mediaBodyBytesMax(media));
  return (c, next) => {
    if (/\/v1\/holidays\//.test(c.req.path)) return calendarFiles(c, next);
    if (c.req.path.endsWith('/v1/postal-codes')) return postalCodes(c, next);
    return hasMedia(c.req.path) ? files(c, next) : usual(c, next);
  };
}

/** Whether what is sent there can hold photos. */
function hasMedia(path: string): boolean {
  return /\/v1\/(media|service-requests)$/.test(path);
}

function limitBody(maxSize: number) {
  const message = `The body is larger than ${Math.floor(maxSize / 1024)} KB.`;
  const onError = () => {
    throw new BookingError(413, 'too_large', message);
  };
  return bodyLimit({ maxSize, onError });
}

import { Hono } from 'hono';
import type { BookingAppDeps } from '../booking/booking-deps.ts';
import type { BookingEnv } from '../booking/error-answer.ts';
import { queueRoutes } from './queue-routes.ts';
import { technicianRoutes } from './technician-routes.ts';
import { visitRoutes } from './visit-routes.ts';

/** Technicians who go to customers: who they are, who is sent, and what when nobody can be. */
export function fieldServiceRoutes(deps: BookingAppDeps): Hono<BookingEnv> {
  const routes = new Hono<BookingEnv>();
  routes.route('/', visitRoutes(deps));
  routes.route('/', technicianRoutes(deps));
  routes.route('/', queueRoutes(deps));
  return routes;
}

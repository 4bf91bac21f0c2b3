import * as z from 'zod';
import * as answers from './answer-schemas.ts';
import { calendarQuery, meetingRequest } from './compat-meetings.ts';
import * as owner from './owner-schemas.ts';
import * as requests from './request-schemas.ts';

/** A route as it is described: with the schemas that its requests are read with. */
export interface DescribedRoute {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** As it is mounted, with `{id}` for what stands there. */
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The status when all is well, and what is answered then; null: nothing. */
  readonly answer: readonly [status: number, body: z.ZodType | 'text/calendar' | null];
  /** With which statuses it can be refused. */
  readonly refusals: readonly number[];
  /** What a refusal looks like, where it is not as everywhere. */
  readonly refusal?: z.ZodType;
  /** Its link is signed: it opens for everybody who has it. */
  readonly isPublic?: true;
}

const { servicesQuery, languageQuery, slotQuery, bookingQuery, waitlistQuery } = requests;
const { newService, serviceEdit, newResource, resourceEdit, holidaysQuery, holidaysImport } = owner;
const fileQuery = z.object({ token: z.string() });

/** Every route of the booking back end. */
export const describedRoutes: readonly DescribedRoute[] = [
  get('/v1/services', 'What can be booked, also as a list', answers.servicesAnswer, servicesQuery),
  send('post', '/v1/services', 'Add a service', newService, [201, answers.serviceAnswer], [409]),
  send(
    'put',
    '/v1/services/{id}',
    'Change a service',
    serviceEdit,
    [200, answers.serviceAnswer],
    [404],
  ),
  get(
    '/v1/slots',
    'Free times of a service, also as a list',
    answers.slotsAnswer,
    slotQuery,
    [404],
  ),
  send(
    'post',
    '/v1/holds',
    'Keep a slot for a while',
    requests.holdRequest,
    [201, answers.holdAnswer],
    [409, 410],
  ),
  remove('/v1/holds/{id}', 'Let a hold go', [409]),
  send(
    'post',
    '/v1/bookings',
    'Book a slot, or what a hold keeps',
    requests.bookingRequest,
    [201, answers.bookingAnswer],
    [404, 409, 410],
  ),
  get('/v1/bookings', 'Bookings by time and phone', answers.bookingsAnswer, bookingQuery),
  get(
    '/v1/bookings/{id}',
    'A booking and what happened to it',
    answers.bookingWithHistory,
    languageQuery,
    [404],
  ),
  file('/v1/bookings/{id}.ics', 'A booking as a calendar file', {}),
  send(
    'post',
    '/v1/bookings/{id}/cancel',
    'Cancel a booking',
    requests.cancelRequest,
    [200, answers.bookingAnswer],
    [403, 404],
  ),
  send(
    'post',
    '/v1/bookings/{id}/reschedule',
    'Move a booking to another slot, or leave it where it is',
    requests.rescheduleRequest,
    [200, answers.bookingAnswer],
    [403, 404, 409, 410],
  ),
  send(
    'post',
    '/v1/waitlist',
    'Wait for a time to become free',
    requests.waitlistRequest,
    [201, answers.waitlistEntry],
    [404],
  ),
  get('/v1/waitlist', 'Who waits, and who was offered what', answers.waitlistAnswer, waitlistQuery),
  {
    method: 'post',
    path: '/v1/waitlist/offers',
    summary: 'Offer what is free now to those who wait for it',
    answer: [200, answers.waitlistAnswer],
    refusals: [503],
  },
  get('/v1/waitlist/{id}', 'An entry and its offer', answers.waitlistEntry, undefined, [404]),
  remove('/v1/waitlist/{id}', 'Take somebody off the waitlist', [404]),
  get('/v1/resources', 'Who can be booked, with their hours', answers.resourcesAnswer),
  send(
    'post',
    '/v1/resources',
    'Add a resource',
    newResource,
    [201, answers.resourceAnswer],
    [409],
  ),
  send(
    'put',
    '/v1/resources/{id}',
    'Change a resource',
    resourceEdit,
    [200, answers.resourceAnswer],
    [404],
  ),
  get('/v1/holidays', 'Days and hours closed by calendars', answers.holidaysAnswer, holidaysQuery),
  send(
    'put',
    '/v1/holidays/{calendar}',
    'Take over the holidays of a calendar file, in place of those it brought before',
    holidaysImport,
    [200, answers.holidaysImported],
    [413],
  ),
  remove('/v1/holidays/{calendar}', 'Forget the holidays of a calendar', []),
  {
    ...get(
      '/compat/8x8/retrieve_meetings',
      'Three free times',
      answers.meetingOptions,
      calendarQuery,
    ),
    refusals: [400],
    refusal: answers.meetingRefusal,
  },
  {
    ...send(
      'post',
      '/compat/8x8/create_meeting',
      'Book one of them',
      meetingRequest,
      [200, answers.meetingAnswer],
      [],
    ),
    query: calendarQuery,
    refusals: [400, 503],
    refusal: answers.meetingRefusal,
  },
  {
    ...file('/public/bookings/{id}.ics', 'A booking as a calendar file, by its signed link', {}),
    query: fileQuery,
    isPublic: true,
  },
];

function get(
  path: string,
  summary: string,
  answer: z.ZodType,
  query?: z.ZodObject,
  refusals: readonly number[] = [],
): DescribedRoute {
  const readable = query ? { query } : {};
  const all = query ? [...refusals, 422] : refusals;
  return { method: 'get', path, summary, ...readable, answer: [200, answer], refusals: all };
}

function file(path: string, summary: string, more: Partial<DescribedRoute>): DescribedRoute {
  return { method: 'get', path, summary, answer: [200, 'text/calendar'], refusals: [404], ...more };
}

function send(
  method: 'post' | 'put',
  path: string,
  summary: string,
  body: z.ZodType,
  answer: DescribedRoute['answer'],
  refusals: readonly number[],
): DescribedRoute {
  return { method, path, summary, body, answer, refusals: [...refusals, 400, 413, 415, 422, 503] };
}

function remove(path: string, summary: string, refusals: readonly number[]): DescribedRoute {
  return { method: 'delete', path, summary, answer: [204, null], refusals: [...refusals, 503] };
}

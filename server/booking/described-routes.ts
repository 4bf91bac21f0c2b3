import * as z from 'zod';
import { describedFieldServiceRoutes } from '../field-service/described-field-service-routes.ts';
import * as answers from './answer-schemas.ts';
import { calendarQuery, meetingRequest } from './compat-meetings.ts';
import { preferencesAnswer, preferencesRequest } from './customer-preferences.ts';
import { type DescribedRoute, file, get, remove, send } from './described-route.ts';
import { mediaAnswer, mediaRequest } from './media-schemas.ts';
import * as owner from './owner-schemas.ts';
import * as requests from './request-schemas.ts';
import { sampleOrderAnswer } from './sample-orders.ts';
import { statusRequest } from './visit-status.ts';

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
    [403, 404, 409],
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
    '/v1/appointments/{id}/status',
    'Say how far a visit got: the technician is on the way, arrived, is done, or nobody was there',
    statusRequest,
    [200, answers.bookingAnswer],
    [404, 409],
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
  get(
    '/v1/resources/{id}/feed',
    'The signed link by which a calendar program subscribes to somebody’s visits',
    answers.feedAnswer,
    undefined,
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
    ...send(
      'post',
      '/v1/media',
      'Keep photos and documents: base64, a data URL, an address, what a form gives, or an upload',
      mediaRequest,
      [200, mediaAnswer],
      [],
    ),
    takesFiles: true,
  },
  get(
    '/v1/admin/calendars/{id}/sync',
    'How a connected calendar and the bookings keep together',
    answers.calendarSyncAnswer,
    undefined,
    [404],
  ),
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
  {
    ...file(
      '/public/resources/{id}.ics',
      'Somebody’s visits as a calendar, by its signed link',
      {},
    ),
    query: fileQuery,
    isPublic: true,
  },
  get(
    '/v1/customers/{customer}/preferences',
    'What a customer prefers',
    preferencesAnswer,
    undefined,
    [422],
  ),
  send(
    'put',
    '/v1/customers/{customer}/preferences',
    'Keep what a customer prefers, in place of what was kept before',
    preferencesRequest,
    [200, preferencesAnswer],
    [],
  ),
  remove('/v1/customers/{customer}/preferences', 'Forget what a customer prefers', [422]),
  get(
    '/v1/samples/orders/{number}',
    'An order of a sample shop: 1001, 1002 or 1003; 1500 is always out of order',
    sampleOrderAnswer,
    undefined,
    [404, 503],
  ),
  ...describedFieldServiceRoutes,
];

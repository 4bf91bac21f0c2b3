import { type DescribedRoute, get, send } from '../booking/described-route.ts';
import { languageQuery } from '../booking/request-schemas.ts';
import * as answers from './field-answer-schemas.ts';
import * as requests from './field-service-schemas.ts';
import { fieldServiceSettings } from './field-service-settings.ts';

const { searchRequest, alternativesRequest, appointmentRequest, serviceRequest } = requests;
const { ticketRequest, ticketQuery, resolveRequest, noticeRequest } = requests;

/** Every route of the field service. */
export const describedFieldServiceRoutes: readonly DescribedRoute[] = [
  ...visitRoutes(),
  ...technicianRoutes(),
  ...queueRoutes(),
];

function visitRoutes(): DescribedRoute[] {
  return [
    send(
      'post',
      '/v1/technicians/search',
      'Who can come, the best first, and why the others cannot',
      searchRequest,
      [200, answers.searchAnswer],
      [404],
    ),
    send(
      'post',
      '/v1/technicians/assign',
      'Who is best, and why; nothing is booked by this',
      searchRequest,
      [200, answers.assignAnswer],
      [404],
    ),
    send(
      'post',
      '/v1/alternatives',
      'When else somebody can come, also as a list to choose from',
      alternativesRequest,
      [200, answers.alternativesAnswer],
      [404],
    ),
    {
      ...send(
        'post',
        '/v1/appointments',
        'Book a visit: a time that was offered, or the best one in a window',
        appointmentRequest,
        [201, answers.appointmentAnswer],
        [404, 409, 410],
      ),
      refusal: answers.appointmentRefusal,
    },
    get('/v1/appointments/{id}', 'A visit', answers.appointmentAnswer, languageQuery, [404]),
    send(
      'post',
      '/v1/service-requests',
      'Do all that a submitted form asks for: send somebody, else offer other times and call back',
      serviceRequest,
      [201, answers.serviceRequestAnswer],
      [],
    ),
  ];
}

function technicianRoutes(): DescribedRoute[] {
  const settings = [200, answers.settingsAnswer] as const;
  return [
    get('/v1/technicians', 'Who goes to customers', answers.techniciansAnswer),
    send(
      'post',
      '/v1/technicians',
      'Add a technician',
      requests.newTechnician,
      [201, answers.technicianAnswer],
      [409],
    ),
    get('/v1/technicians/{id}', 'A technician', answers.technicianAnswer, undefined, [404]),
    send(
      'put',
      '/v1/technicians/{id}',
      'Change a technician, or make a resource one',
      requests.technicianEdit,
      [200, answers.technicianAnswer],
      [404],
    ),
    send(
      'post',
      '/v1/technicians/{id}/notify',
      'Tell a technician of a visit in their own conversation',
      noticeRequest,
      [202, answers.noticeAnswer],
      [404, 409],
    ),
    send(
      'put',
      '/v1/postal-codes',
      'Learn where postal codes are, from lines of code, latitude, longitude',
      requests.postalCodesImport,
      [200, answers.postalCodesAnswer],
      [],
    ),
    get('/v1/field-service/settings', 'How technicians are chosen', answers.settingsAnswer),
    send(
      'put',
      '/v1/field-service/settings',
      'Say how technicians are chosen; what is left out is as usual',
      fieldServiceSettings,
      settings,
      [],
    ),
  ];
}

function queueRoutes(): DescribedRoute[] {
  const { ticketAnswer, ticketsAnswer, eventStored, eventsAnswer } = answers;
  return [
    send(
      'post',
      '/v1/manual-queue',
      'Let a person call back',
      ticketRequest,
      [201, ticketAnswer],
      [],
    ),
    get('/v1/manual-queue', 'Who is to be called back', ticketsAnswer, ticketQuery),
    get('/v1/manual-queue/{id}', 'One of them', ticketAnswer, undefined, [404]),
    send(
      'post',
      '/v1/manual-queue/{id}/resolve',
      'Say that it is done',
      resolveRequest,
      [200, ticketAnswer],
      [404],
    ),
    send(
      'post',
      '/v1/analytics/events',
      'Keep what is counted later',
      requests.analyticsRequest,
      [202, eventStored],
      [],
    ),
    get('/v1/analytics/events', 'What was kept', eventsAnswer, requests.analyticsQuery),
  ];
}

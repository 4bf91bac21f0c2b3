import { type HttpRequestConfig, httpRequestConfig } from '../../engine/index.ts';

export const presetIds = ['find-times', 'book', 'cancel'] as const;
export type PresetId = (typeof presetIds)[number];

/**
 * A request to the built-in booking API, whole. `serviceId` and `slotId` are the answers that the
 * workflow has for what was chosen, without their braces.
 */
export function presetRequest(
  id: PresetId,
  { serviceId = 'data.serviceId', slotId = 'data.slotId' }: Partial<ChosenAnswers> = {},
): Omit<HttpRequestConfig, 'credential'> {
  const request = requests({ serviceId, slotId })[id];
  const { credential: _, ...whole } = httpRequestConfig.parse(request);
  return whole;
}

export interface ChosenAnswers {
  readonly serviceId: string;
  readonly slotId: string;
}

function requests({ serviceId, slotId }: ChosenAnswers): Record<PresetId, unknown> {
  const customer = {
    phone: '{{contact.phone}}',
    name: '{{contact.name}}',
    locale: '{{settings.language}}',
  };
  const source = { contactId: '{{contact.id}}', instanceId: '{{instance.id}}' };
  return {
    'find-times': {
      method: 'GET',
      url: '/booking/v1/slots',
      query: [
        { name: 'serviceId', value: `{{${serviceId}}}` },
        { name: 'limit', value: '50' },
        { name: 'language', value: '{{settings.language}}' },
      ],
      keep: [{ name: 'slots', path: '$.slots' }],
    },
    book: {
      method: 'POST',
      url: '/booking/v1/bookings',
      body: {
        kind: 'json',
        value: { slotId: `{{${slotId}}}`, serviceId: `{{${serviceId}}}`, customer, source },
      },
      keep: [
        { name: 'bookingId', path: '$.id' },
        { name: 'reference', path: '$.reference' },
        { name: 'bookedFor', path: '$.label' },
      ],
      outcomes: [{ exit: 'taken', label: 'Just taken', statuses: ['409', '410'] }],
    },
    cancel: {
      method: 'POST',
      url: '/booking/v1/bookings/{{data.bookingId}}/cancel',
      body: { kind: 'json', value: { customer: { phone: '{{contact.phone}}' } } },
      outcomes: [{ exit: 'refused', label: 'Not possible', statuses: ['409'] }],
    },
  };
}

import type { Service, ServiceEdit } from './desk-api.ts';
import { isNumber } from './number-field.tsx';

/** A service as its form has it: numbers as they are typed, the lead in hours. */
export interface ServiceFields {
  readonly title: string;
  readonly description: string;
  readonly duration: string;
  readonly before: string;
  readonly after: string;
  readonly step: string;
  readonly packing: 'grid' | 'packed';
  readonly leadHours: string;
  readonly horizon: string;
  readonly perDay: string;
  readonly capacity: string;
  readonly active: boolean;
  readonly resourceIds: readonly string[];
}

/** From what to what each number may be; `perDay` may also be empty. */
export const serviceLimits = {
  duration: [1, 1_440],
  before: [0, 720],
  after: [0, 720],
  step: [1, 1_440],
  leadHours: [0, 8_760],
  horizon: [1, 366],
  perDay: [1, 1_000],
  capacity: [1, 1_000],
} as const;

export type NumberName = keyof typeof serviceLimits;

const numberNames: readonly NumberName[] = [
  ...(['duration', 'before', 'after', 'step'] as const),
  ...(['leadHours', 'horizon', 'perDay', 'capacity'] as const),
];

export function serviceFields(service: Service | null): ServiceFields {
  const known = service ?? usual;
  return {
    title: known.title,
    description: known.description,
    duration: String(known.durationMinutes),
    before: String(known.bufferBeforeMinutes),
    after: String(known.bufferAfterMinutes),
    step: String(known.stepMinutes),
    packing: known.packing,
    leadHours: String(Math.ceil(known.leadMinutes / 60)),
    horizon: String(known.horizonDays),
    perDay: known.maxPerDay === null ? '' : String(known.maxPerDay),
    capacity: String(known.capacity),
    active: known.active,
    resourceIds: known.resourceIds,
  };
}

const usual: ServiceEdit = {
  title: '',
  description: '',
  durationMinutes: 60,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  stepMinutes: 60,
  packing: 'grid',
  leadMinutes: 120,
  horizonDays: 30,
  maxPerDay: null,
  capacity: 1,
  active: true,
  resourceIds: [],
};

/** Null: something is not filled in as it has to be. A lead that was not touched stays to the minute. */
export function serviceEdit(fields: ServiceFields, before: Service | null): ServiceEdit | null {
  const areNumbers = numberNames.every((name) => {
    const [min, max] = serviceLimits[name];
    return isNumber(fields[name], min, max) || (name === 'perDay' && fields.perDay.trim() === '');
  });
  if (fields.title.trim() === '' || !areNumbers) return null;
  const isLeadSame = before !== null && fields.leadHours === serviceFields(before).leadHours;
  return {
    title: fields.title.trim(),
    description: fields.description.trim(),
    durationMinutes: Number(fields.duration),
    bufferBeforeMinutes: Number(fields.before),
    bufferAfterMinutes: Number(fields.after),
    stepMinutes: Number(fields.step),
    packing: fields.packing,
    leadMinutes: isLeadSame ? before.leadMinutes : Number(fields.leadHours) * 60,
    horizonDays: Number(fields.horizon),
    maxPerDay: fields.perDay.trim() === '' ? null : Number(fields.perDay),
    capacity: Number(fields.capacity),
    active: fields.active,
    resourceIds: [...fields.resourceIds],
  };
}

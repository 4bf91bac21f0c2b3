import type { Member, OpenHours } from './desk-api.ts';
import { isNumber } from './number-field.tsx';

/** Somebody as their form has them; the area one rule a line. */
export interface MemberFields {
  readonly name: string;
  readonly timeZone: string;
  readonly perDay: string;
  readonly active: boolean;
  readonly serviceIds: readonly string[];
  readonly hours: readonly OpenHours[];
  readonly goesOut: boolean;
  readonly home: string;
  readonly area: string;
  readonly phone: string;
  readonly onCall: boolean;
}

export function memberFields(member: Member | null): MemberFields {
  const { outside = null } = member ?? {};
  return {
    name: member?.name ?? '',
    timeZone: member?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    perDay: member?.maxPerDay == null ? '' : String(member.maxPerDay),
    active: member?.active ?? true,
    serviceIds: member?.serviceIds ?? [],
    hours: member?.hours ?? usualWeek,
    goesOut: outside !== null,
    home: outside?.home.postalCode ?? '',
    area: outside?.area.join('\n') ?? '',
    phone: outside?.phone ?? '',
    onCall: outside?.onCall ?? false,
  };
}

const usualWeek: readonly OpenHours[] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  start: '08:00',
  end: '18:00',
}));

/** Null: something is not filled in as it has to be. Skills keep the level they have. */
export function memberEdit(fields: MemberFields, before: Member | null) {
  const { name, timeZone, perDay, active, serviceIds, hours, goesOut } = fields;
  const isPerDayRight = perDay.trim() === '' || isNumber(perDay, 1, 1_000);
  if (name.trim() === '' || timeZone.trim() === '' || !isPerDayRight) return null;
  const edit = {
    goesOut,
    name: name.trim(),
    timeZone: timeZone.trim(),
    maxPerDay: perDay.trim() === '' ? null : Number(perDay),
    active,
    serviceIds,
    hours,
  };
  if (!goesOut) return edit;
  const levels = before?.outside?.skills ?? {};
  return {
    ...edit,
    skills: Object.fromEntries(serviceIds.map((id) => [id, levels[id] ?? 1])),
    area: fields.area
      .split('\n')
      .map((rule) => rule.trim())
      .filter((rule) => rule !== ''),
    home: { postalCode: fields.home.trim() || null },
    phone: fields.phone.trim() || null,
    onCall: fields.onCall,
  };
}

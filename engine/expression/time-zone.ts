import { Temporal } from 'temporal-polyfill';
import { remember } from './remember.ts';
import { windowsZones } from './windows-zones.ts';

/**
 * The IANA name of a time zone (`Asia/Singapore`), however its letters are capitalised; null for
 * one that is not known. The only place where the engine decides what is a time zone.
 */
export const toIanaZone: (id: string) => string | null = remember((id) => {
  if (!/^[A-Za-z]/.test(id)) return null;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(id).timeZoneId;
  } catch {
    return null;
  }
});

/** The same for expressions, where 8x8's authors name zones as Windows does: `Singapore Standard Time`. */
export function toZoneOfExpression(id: string): string | null {
  return toIanaZone(id) ?? byLowerCase.get(id.trim().toLowerCase()) ?? null;
}

const byLowerCase: ReadonlyMap<string, string> = new Map(
  [...windowsZones].map(([name, zone]) => [name.toLowerCase(), zone]),
);

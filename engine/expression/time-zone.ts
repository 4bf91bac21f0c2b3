import { Temporal } from 'temporal-polyfill';
import { remember } from './remember.ts';

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

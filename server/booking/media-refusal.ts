import type { MediaError } from '../media/media-error.ts';
import { BookingError } from './booking-error.ts';

/** Why a file was not stored, as the booking API says it. */
export function mediaRefusal({ code, message, path }: MediaError): BookingError {
  if (code === 'too_large') return new BookingError(413, code, message, { path });
  const why = code === 'invalid' ? code : (`media_${code}` as const);
  return new BookingError(422, why, message, { path });
}

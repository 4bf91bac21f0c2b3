import type { BookingDeps } from './booking-deps.ts';
import { signature } from './signature.ts';

/** What `signature` was made for, on the link by which a calendar program follows a resource. */
export const calendarFeedPurpose = 'calendar feed';

/** Opens for whoever has it, and shows the names of customers: it is for whoever makes the visits. */
export function feedUrl(
  { publicUrl, slotSecret }: Pick<BookingDeps, 'publicUrl' | 'slotSecret'>,
  resourceId: string,
): string {
  const token = signature(slotSecret, calendarFeedPurpose, resourceId);
  return `${publicUrl}/booking/public/resources/${encodeURIComponent(resourceId)}.ics?token=${token}`;
}

import type { CustomerMessage, PretendCustomer } from '../api/simulator.ts';

/** Somewhere to send a technician: Oakland, California. */
export const sampleLocation = { latitude: 37.8044, longitude: -122.2712 };

/** The pretend customer's own contact card. */
export function contactOf({ name, contact }: PretendCustomer): CustomerMessage {
  const card = { name: { formatted_name: name || contact }, phones: [{ phone: contact }] };
  return { type: 'contacts', content: { contacts: [card] } };
}

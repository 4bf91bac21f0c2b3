import type { ContactIdentity } from './channel.ts';
import { readPhone } from './chatapps/read-identity.ts';

/** Somebody on WhatsApp, known by a phone number; null when it is not one (E.164). */
export function phoneContact(
  provider: ContactIdentity['provider'],
  number: string,
  name: string | null,
): ContactIdentity | null {
  const phone = readPhone(number);
  if (phone === null) return null;
  return { provider, channel: 'whatsapp', userId: phone.slice(1), phone, name };
}

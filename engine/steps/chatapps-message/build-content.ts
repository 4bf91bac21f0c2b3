import type { OutboundMessage } from '../../messages/outbound.ts';
import type { Place } from '../../messages/place.ts';
import type { StepContext } from '../step.ts';
import type { Said } from './config.ts';

/** The messages that only show something. */
export function buildMedia(said: Said<'media'>, context: StepContext<unknown>): OutboundMessage {
  const url = context.text(said.url);
  if (said.media === 'sticker') return { type: 'sticker', content: { url } };
  const text = context.text(said.caption ?? '');
  return { type: said.media, content: { url, ...(text && { text }) } };
}

export function buildLocation(
  said: Said<'location'>,
  context: StepContext<unknown>,
): OutboundMessage {
  return { type: 'location', content: { location: buildPlace(said, context) } };
}

/** Coordinates that are no numbers become NaN, which no channel takes: the check says so. */
export function buildPlace(
  drawn: Pick<Said<'location'>, 'latitude' | 'longitude' | 'name' | 'address'>,
  context: StepContext<unknown>,
): Place {
  const name = context.text(drawn.name ?? '');
  const address = context.text(drawn.address ?? '');
  return {
    latitude: toDegrees(context.text(drawn.latitude)),
    longitude: toDegrees(context.text(drawn.longitude)),
    ...(name && { name }),
    ...(address && { address }),
  };
}

function toDegrees(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}

export function buildContact(
  said: Said<'contact'>,
  context: StepContext<unknown>,
): OutboundMessage {
  const name = context.text(said.name);
  const phone = context.text(said.phone).trim();
  const email = context.text(said.email ?? '').trim();
  const company = context.text(said.company ?? '');
  const card = {
    name: { formatted_name: name },
    ...(phone && { phones: [{ phone }] }),
    ...(email && { emails: [{ email }] }),
    ...(company && { org: { company } }),
  };
  return { type: 'contacts', content: { contacts: [card] } };
}

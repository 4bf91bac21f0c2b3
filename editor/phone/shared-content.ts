import { listAt, numberAt, textAt } from '../api/read-json.ts';
import type { BubbleContent, ContactCard, Place } from './bubble-content.ts';

/** What looks the same whoever wrote it; each null where the content has none. */

export function textContent(content: unknown): BubbleContent | null {
  const text = textAt(content, 'text');
  return text === null ? null : { kind: 'text', text };
}

export function mediaContent(type: string, content: unknown): BubbleContent | null {
  const url = textAt(content, 'url');
  if (url === null) return null;
  const caption = textAt(content, 'text') ?? '';
  switch (type) {
    case 'image':
      return { kind: 'image', url, caption };
    case 'video':
    case 'audio':
    case 'file':
    case 'sticker':
      return { kind: 'media', media: type, url, caption };
    case 'document':
      return { kind: 'media', media: 'file', url, caption };
    case 'voice':
      return { kind: 'media', media: 'audio', url, caption };
    default:
      return null;
  }
}

/** `location` inside of something. */
export function placeIn(value: unknown): Place | null {
  const latitude = numberAt(value, 'location', 'latitude');
  const longitude = numberAt(value, 'location', 'longitude');
  if (latitude === null || longitude === null) return null;
  const name = textAt(value, 'location', 'name') ?? '';
  const address = textAt(value, 'location', 'address') ?? '';
  return { kind: 'location', latitude, longitude, name, address };
}

export function contactsContent(content: unknown): BubbleContent | null {
  const contacts = listAt(content, 'contacts').flatMap(readContact);
  return contacts.length === 0 ? null : { kind: 'contacts', contacts };
}

function readContact(card: unknown): ContactCard[] {
  const name = textAt(card, 'name', 'formatted_name');
  if (name === null) return [];
  const company = textAt(card, 'org', 'company');
  const phones = listAt(card, 'phones').map((phone) => textAt(phone, 'phone'));
  const emails = listAt(card, 'emails').map((email) => textAt(email, 'email'));
  const lines = [company, ...phones, ...emails].filter((line) => line !== null);
  return [{ name, lines }];
}

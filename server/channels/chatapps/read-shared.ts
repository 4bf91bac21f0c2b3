import type { JsonObject } from '../../../engine/index.ts';
import { numberAt, objectAt, objectsAt, textAt } from './fields.ts';
import type { Said } from './webhook.ts';

type SharedContact = NonNullable<Said['contacts']>[number];

/** What a customer shares that is not text: each null where the content has none. */

export function readLocation(location: JsonObject): Said | null {
  const latitude = numberAt(location, 'latitude');
  const longitude = numberAt(location, 'longitude');
  if (latitude === null || longitude === null) return null;
  const name = textAt(location, 'name');
  const address = textAt(location, 'address');
  return {
    kind: 'location',
    text: name ?? address ?? '',
    location: {
      latitude,
      longitude,
      ...(name === null ? {} : { name }),
      ...(address === null ? {} : { address }),
    },
  };
}

export function readContacts(content: JsonObject | null): Said | null {
  const contacts = objectsAt(content, 'contacts').map(readContact).filter(saysSomething);
  if (contacts.length === 0) return null;
  const text = contacts.map(({ name, phones }) => [name, ...phones].join(' ')).join('\n');
  return { kind: 'contacts', text, contacts };
}

function saysSomething({ name, phones, emails }: SharedContact): boolean {
  return name !== '' || phones.length > 0 || emails.length > 0;
}

function readContact(contact: JsonObject): SharedContact {
  const name = objectAt(contact, 'name');
  return {
    name:
      textAt(name, 'formatted_name') ??
      textAt(name, 'formattedName') ??
      textAt(contact, 'name') ??
      '',
    phones: objectsAt(contact, 'phones').flatMap((phone) => textAt(phone, 'phone') ?? []),
    emails: objectsAt(contact, 'emails').flatMap((email) => textAt(email, 'email') ?? []),
  };
}

export function readOrder(content: JsonObject | null): Said | null {
  const order = objectAt(content, 'order');
  if (!order) return null;
  const items = [...objectsAt(order, 'product_items'), ...objectsAt(order, 'productItems')].flatMap(
    readItem,
  );
  const words = textAt(order, 'text');
  const listed = items.map(({ id, quantity }) => `${quantity} × ${id}`).join('\n');
  return {
    kind: 'order',
    text: words ?? listed,
    order: { catalogId: either(order, 'catalog_id', 'catalogId'), items },
  };
}

function readItem(item: JsonObject) {
  const id = either(item, 'product_retailer_id', 'productRetailerId');
  if (id === null) return [];
  const price = numberAt(item, 'item_price') ?? numberAt(item, 'itemPrice');
  const quantity = numberAt(item, 'quantity') ?? 1;
  return [{ id, quantity, price, currency: textAt(item, 'currency') }];
}

export function readReaction(content: JsonObject | null): Said | null {
  const reaction = objectAt(content, 'reaction');
  if (!reaction) return null;
  const emoji = textAt(reaction, 'emoji') ?? '';
  const to = either(reaction, 'umid', 'messageUmid') ?? either(reaction, 'message_id', 'messageId');
  return { kind: 'reaction', text: emoji, reaction: { emoji, to } };
}

/** A field under either of its names. */
function either(object: JsonObject, name: string, otherName: string): string | null {
  return textAt(object, name) ?? textAt(object, otherName);
}

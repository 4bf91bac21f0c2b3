import { expect, it } from 'vitest';
import { type ContactRow, insertContact, listContacts } from './contacts.ts';
import { openDatabase } from './open.ts';

function contact(id: string, activeAt: number): ContactRow {
  return {
    id,
    provider: 'simulator',
    channel: 'whatsapp',
    userId: id,
    phone: null,
    name: null,
    subAccountId: null,
    windowOpenUntil: null,
    lastInboundAt: null,
    withPersonSince: null,
    optedOutAt: null,
    activeAt,
    createdAt: 0,
  };
}

it('contacts are listed page by page, who was active last first, none twice and none left out', () => {
  const db = openDatabase(':memory:');
  for (const [id, at] of [
    ['a', 1],
    ['b', 3],
    ['c', 2],
    ['d', 2],
  ] as const) {
    insertContact(db, contact(id, at));
  }
  const first = listContacts(db, { limit: 2 });
  const second = listContacts(db, { limit: 2, before: first[1] });
  expect([...first, ...second].map(({ id }) => id)).toEqual(['b', 'd', 'c', 'a']);
  expect(() => insertContact(db, { ...contact('e', 1), userId: 'a' })).toThrow('UNIQUE');
  db.sqlite.close();
});

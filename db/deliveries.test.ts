import { expect, it } from 'vitest';
import { deleteDeliveriesBefore, markDelivered } from './deliveries.ts';
import { openDatabase } from './open.ts';

it('what was delivered is known until it is forgotten, the oldest first and a few at a time', () => {
  const db = openDatabase(':memory:');
  for (const at of [1, 2, 3, 4]) markDelivered(db, `key-${at}`, at);
  expect(markDelivered(db, 'key-1', 9)).toBe(false);
  expect(deleteDeliveriesBefore(db, 4, 2)).toBe(2);
  expect(markDelivered(db, 'key-3', 9)).toBe(false);
  expect(deleteDeliveriesBefore(db, 4, 2)).toBe(1);
  expect(deleteDeliveriesBefore(db, 4, 2)).toBe(0);
  expect(markDelivered(db, 'key-1', 9)).toBe(true);
  db.sqlite.close();
});

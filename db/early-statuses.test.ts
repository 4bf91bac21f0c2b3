import { expect, it } from 'vitest';
import { deleteEarlyStatusesBefore, keepEarlyStatus, takeEarlyStatus } from './early-statuses.ts';
import { openDatabase } from './open.ts';

it('the furthest status of an unknown message is kept, and given out once', () => {
  const db = openDatabase(':memory:');
  const kept = {
    providerMessageId: 'm',
    at: 1,
    errorCode: null,
    errorMessage: null,
    receivedAt: 1,
  };
  keepEarlyStatus(db, { ...kept, status: 'sent' });
  keepEarlyStatus(db, { ...kept, status: 'read', at: 2 });
  keepEarlyStatus(db, { ...kept, status: 'delivered', at: 3 });
  expect(takeEarlyStatus(db, 'm')).toMatchObject({ status: 'read', at: 2 });
  expect(takeEarlyStatus(db, 'm')).toBeNull();
  keepEarlyStatus(db, { ...kept, status: 'sent' });
  expect(deleteEarlyStatusesBefore(db, 2, 10)).toBe(1);
  expect(takeEarlyStatus(db, 'm')).toBeNull();
  db.sqlite.close();
});

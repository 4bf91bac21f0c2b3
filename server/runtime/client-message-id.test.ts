import { expect, it } from 'vitest';
import { clientMessageId, readClientMessageId } from './client-message-id.ts';

it('a message’s name is read back, short enough for 8x8, and nobody else’s name is', () => {
  const name = clientMessageId({ contactId: 'a'.repeat(32), messageId: Number.MAX_SAFE_INTEGER });
  expect(name.length).toBeLessThanOrEqual(50);
  const own = { contactId: 'c0ffee', messageId: 7 };
  expect(readClientMessageId(clientMessageId(own))).toEqual(own);
  for (const other of ['', '7', 'c0ffee.', 'C0FFEE.7', 'c0ffee.7.8', 'c0ffee.-7', 'aaa-1']) {
    expect(readClientMessageId(other)).toBeNull();
  }
});

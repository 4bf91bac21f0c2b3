import { describe, expect, it } from 'vitest';
import { readTrigger } from './read-trigger.ts';

const source = {
  accountId: 'acme',
  subAccountId: null,
  provider: 'chatapps',
  at: Date.UTC(2026, 4, 4, 9),
} as const;

const webhook = {
  namespace: 'ChatApps',
  eventType: 'inbound_message_received',
  payload: {
    umid: 'u1',
    subAccountId: 'acme-1',
    user: { msisdn: '+447700900123', name: 'Priya' },
    recipient: { channel: 'viber', channelId: 'c' },
    type: 'Text',
    content: { text: 'Hello' },
  },
};

describe('what starts an instance', () => {
  it('is a webhook: who wrote, what, and where', () => {
    const { contact, subAccountId, message, data } = readTrigger(webhook, source);
    expect(contact).toMatchObject({ channel: 'viber', phone: '+447700900123', name: 'Priya' });
    expect(message).toMatchObject({ kind: 'text', text: 'Hello' });
    expect(subAccountId).toBe('acme-1');
    expect(data).toEqual({
      ...webhook,
      accountId: 'acme',
      subAccountId: 'acme-1',
      triggeredAt: '2026-05-04T09:00:00.0000000Z',
    });
  });

  it.each([
    [{ msisdn: '+447700900123' }],
    [{ mobile_number: 447_700_900_123 }],
    [{ order: 7, customer: { email: 'p@example.com', 'Phone-Number': '447700900123' } }],
    [{ user: { user_id: 'u', contact: '+44 7700 900123' } }],
    [{ contact: 'by phone', a: { b: { c: { to: '+447700900123' } } } }],
  ])('is anything with a number in it: %j', (body) => {
    const { contact, message } = readTrigger(body, source);
    expect(contact).toMatchObject({
      provider: 'chatapps',
      channel: 'whatsapp',
      userId: '447700900123',
      phone: '+447700900123',
    });
    expect(message).toBe(null);
  });

  it('is with nobody known when no number is given', () => {
    const body = { customer_id: '447700900123', contact: 'contact number', a: [{ phone: 1 }] };
    const { contact } = readTrigger(body, { ...source, subAccountId: 'acme-2' });
    expect(contact).toBe(null);
  });

  it('takes the subaccount that was asked for, and says it is ours what 8x8 says itself', () => {
    const body = { accountId: 'evil', triggeredAt: 'never', phone: '+447700900123' };
    const { data, subAccountId } = readTrigger(body, { ...source, subAccountId: 'acme-2' });
    expect(subAccountId).toBe('acme-2');
    expect(data).toMatchObject({ accountId: 'acme', subAccountId: 'acme-2' });
    expect(data['triggeredAt']).toBe('2026-05-04T09:00:00.0000000Z');
  });
});

import { describe, expect, it } from 'vitest';
import { bookingDesk } from '../../test/support/booking-desk.ts';

const path = '/v1/customers/%2B4930901820/preferences';

describe('what a customer prefers', () => {
  it('is nothing until they say so, and then what they said last', async () => {
    const { call } = bookingDesk();
    expect((await call('GET', path)).body).toMatchObject({ status: 'none', preferences: {} });
    await call('PUT', path, { topics: ['Offers'], time: 'Evenings' });
    await call('PUT', path, { topics: ['Tips'] });
    expect((await call('GET', path)).body).toMatchObject({
      status: 'ok',
      preferences: { topics: ['Tips'] },
      updatedAt: '2026-10-02T06:00:00.000Z',
    });
  });

  it('is theirs with and without the + of their number, and nobody else’s', async () => {
    const { call } = bookingDesk();
    await call('PUT', '/v1/customers/4930901820/preferences', { language: 'de' });
    expect((await call('GET', path)).body).toMatchObject({ preferences: { language: 'de' } });
    const other = await call('GET', '/v1/customers/DE.x7/preferences');
    expect(other.body).toMatchObject({ status: 'none' });
  });

  it('is forgotten when that is asked for', async () => {
    const { call } = bookingDesk();
    await call('PUT', path, { language: 'de' });
    expect((await call('DELETE', path)).status).toBe(204);
    expect((await call('GET', path)).body).toMatchObject({ status: 'none' });
  });

  it('is refused with a sentence when it is too much', async () => {
    const { call } = bookingDesk();
    const many = Object.fromEntries(Array.from({ length: 41 }, (_, index) => [`p${index}`, index]));
    const refused = await call('PUT', path, many);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('more than 40 preferences');
    expect((await call('GET', `/v1/customers/${'x'.repeat(129)}/preferences`)).status).toBe(422);
  });
});

describe('the sample shop', () => {
  it('knows three orders, and no other', async () => {
    const { call } = bookingDesk();
    expect((await call('GET', '/v1/samples/orders/1002')).body).toMatchObject({
      status: 'on_its_way',
      items: ['Kitchen tap'],
    });
    expect((await call('GET', '/v1/samples/orders/No.%201003')).status).toBe(200);
    expect((await call('GET', '/v1/samples/orders/4711')).body).toMatchObject({
      status: 'order_not_found',
    });
  });

  it('is out of order for one of them, to see what happens then', async () => {
    const { call } = bookingDesk();
    expect((await call('GET', '/v1/samples/orders/1500')).status).toBe(503);
  });
});

import { expect, it } from 'vitest';
import { httpRequestConfig } from './config.ts';
import { requestReferences, sampleRequest } from './sample-request.ts';

const booking = httpRequestConfig.parse({
  method: 'POST',
  url: 'https://shop.example/{{data.shop}}/orders',
  query: [{ name: 'lang', value: '{{data.language}}' }],
  headers: [{ name: 'X-Who', value: '{{contact.name}}' }],
  body: {
    kind: 'json',
    value: { who: '{{contact.name}}', items: ['{{steps.ask.value.id}}', 3, null, true] },
  },
});

it('is the request that the step would make', () => {
  const answers = {
    data: { shop: 'oak & co' },
    contact: { name: 'Ana' },
    steps: { ask: { value: { id: 7 } } },
  };
  expect(sampleRequest(booking, answers)).toEqual({
    method: 'POST',
    url: 'https://shop.example/oak%20%26%20co/orders',
    headers: { 'X-Who': 'Ana', 'Content-Type': 'application/json' },
    body: '{"who":"Ana","items":[7,3,null,true]}',
    credential: null,
    timeoutMs: 10_000,
    retries: { max: 2, firstDelayMs: 1_000 },
  });
});

it('says nothing of a header that has to be changed, and is none without an address', () => {
  const headers = [{ name: 'X-Who', value: 'two\nlines' }];
  const odd = httpRequestConfig.parse({ method: 'GET', url: 'https://a.example', headers });
  expect(sampleRequest(odd, {})?.headers).toEqual({ 'X-Who': 'two lines' });
  const nowhere = httpRequestConfig.parse({ method: 'GET', url: '{{data.address}}' });
  expect(sampleRequest(nowhere, {})).toBeNull();
});

it('names what has to be known, once each', () => {
  expect(requestReferences(booking)).toEqual([
    ['data', 'shop'],
    ['data', 'language'],
    ['contact', 'name'],
    ['steps', 'ask', 'value', 'id'],
  ]);
});

it('needs nothing for a body that GET does not send', () => {
  expect(requestReferences({ ...booking, method: 'GET' })).toHaveLength(3);
});

import { expect, test } from 'vitest';
import type { HttpRequest } from './effect.ts';
import { toEffect } from './to-effect.ts';

const request: HttpRequest = {
  method: 'POST',
  url: '/x',
  headers: { Accept: 'text/plain' },
  body: null,
  credential: null,
  timeoutMs: 1_000,
  retries: { max: 0, firstDelayMs: 0 },
};

test('a request that may change something carries the id as its key', () => {
  expect(toEffect({ kind: 'request', request }, 'a/b/1/0', 'b')).toEqual({
    kind: 'request',
    id: 'a/b/1/0',
    stepId: 'b',
    request: { ...request, headers: { Accept: 'text/plain', 'Idempotency-Key': 'a/b/1/0' } },
  });
});

test('a request that only asks carries none', () => {
  const asked = { kind: 'request', request: { ...request, method: 'GET' } } as const;
  expect(toEffect(asked, 'a/b/1/0', 'b')).toMatchObject({ request: asked.request });
});

test('the key that an author gave is kept, however it is written', () => {
  const own = { ...request, headers: { 'idempotency-key': 'mine' } };
  expect(toEffect({ kind: 'request', request: own }, 'a/b/1/0', 'b')).toMatchObject({
    request: { headers: { 'idempotency-key': 'mine' } },
  });
});

test('a message is sent as it is', () => {
  const message = { type: 'text', content: { text: 'Hello' } } as const;
  expect(toEffect({ kind: 'send', message, awaited: true }, 'a/b/1/0', 'b')).toEqual({
    kind: 'send',
    id: 'a/b/1/0',
    stepId: 'b',
    message,
    awaited: true,
  });
});

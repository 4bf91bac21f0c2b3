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

const place = { stepId: 'b', instanceId: 'a', effectId: 'a/b/1/0', depth: 1, walked: 3 };

test('a request that may change something carries the id as its key', () => {
  expect(toEffect({ kind: 'request', request }, place)).toEqual({
    kind: 'request',
    id: 'a/b/1/0',
    stepId: 'b',
    request: { ...request, headers: { Accept: 'text/plain', 'Idempotency-Key': 'a/b/1/0' } },
  });
});

test('a request that only asks carries none', () => {
  const asked = { kind: 'request', request: { ...request, method: 'GET' } } as const;
  expect(toEffect(asked, place)).toMatchObject({ request: asked.request });
});

test('the key that an author gave is kept, however it is written', () => {
  const own = { ...request, headers: { 'idempotency-key': 'mine' } };
  expect(toEffect({ kind: 'request', request: own }, place)).toMatchObject({
    request: { headers: { 'idempotency-key': 'mine' } },
  });
});

test('a message is sent as it is', () => {
  const message = { type: 'text', content: { text: 'Hello' } } as const;
  expect(toEffect({ kind: 'send', message, awaited: true }, place)).toEqual({
    kind: 'send',
    id: 'a/b/1/0',
    stepId: 'b',
    message,
    awaited: true,
  });
});

test('a workflow that is run knows who runs it', () => {
  const asked = { kind: 'run-workflow', workflowId: 'other', data: {} } as const;
  const { stepId, ...caller } = place;
  expect(toEffect(asked, place)).toEqual({ ...asked, id: 'a/b/1/0', stepId, caller });
});

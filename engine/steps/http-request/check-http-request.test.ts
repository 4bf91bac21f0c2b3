import { expect, test } from 'vitest';
import type * as z from 'zod';
import { checkHttpRequest } from './check-http-request.ts';
import { httpRequestConfig } from './config.ts';

type Input = Partial<z.input<typeof httpRequestConfig>>;

test.each<[string, Input, string[]]>([
  ['nothing in a plain request', {}, []],
  [
    'nothing in one with everything',
    {
      method: 'POST',
      headers: [{ name: 'X-Shop', value: '1' }],
      body: { kind: 'json', value: 1 },
      keep: [
        { name: 'a', path: '$.a' },
        { name: 'b', path: '$.a' },
      ],
      outcomes: [
        { exit: 'taken', label: 'Taken', statuses: ['409'] },
        { exit: 'other', label: 'Other', statuses: ['4xx'] },
      ],
    },
    [],
  ],
  [
    'a body that GET does not have',
    { body: { kind: 'form', fields: [] } },
    ['body: A GET request has no body. Use POST, or send nothing.'],
  ],
  [
    'a header that the connection sets',
    {
      headers: [
        { name: 'X-A', value: '' },
        { name: 'Content-Length', value: '3' },
      ],
    },
    ['headers.1.name: “Content-Length” is set by itself. Leave it out.'],
  ],
  [
    'a path that cannot be read, and a name that is taken',
    {
      keep: [
        { name: 'a', path: '$.a' },
        { name: 'a', path: '$[?(@.b)]' },
      ],
    },
    [
      'keep.1.path: A path cannot have conditions or scripts. Take the whole list and use filter() on it.',
      'keep.1.name: “a” is taken. Use another name.',
    ],
  ],
  [
    'ways out with an id or a status that is taken',
    {
      outcomes: [
        { exit: 'ok', label: 'A', statuses: ['409', '4xx'] },
        { exit: 'failed', label: 'B', statuses: ['404', '4xx'] },
        { exit: 'ok', label: 'C', statuses: ['409'] },
        { exit: 'gone', label: 'D', statuses: ['410'] },
        { exit: 'gone', label: 'E', statuses: ['411'] },
      ],
    },
    [
      'outcomes.0.exit: “ok” is taken. Use another id.',
      'outcomes.1.exit: “failed” is taken. Use another id.',
      'outcomes.1.statuses: 4xx has a way out already. Leave it out of one of them.',
      'outcomes.2.exit: “ok” is taken. Use another id.',
      'outcomes.2.statuses: 409 has a way out already. Leave it out of one of them.',
      'outcomes.4.exit: “gone” is taken. Use another id.',
    ],
  ],
])('the check finds %s', (_, input, found) => {
  const config = httpRequestConfig.parse({ method: 'GET', url: '/x', ...input });
  expect(checkHttpRequest(config).map(({ path, message }) => `${path}: ${message}`)).toEqual(found);
});

test.each<[string, Input]>([
  ['a header name that none can be', { headers: [{ name: 'X Shop', value: '' }] }],
  ['a name to keep that is the prototype', { keep: [{ name: '__proto__', path: '$' }] }],
  ['a status that is none', { outcomes: [{ exit: 'a', label: 'A', statuses: ['6xx'] }] }],
  ['a time-out of half a second', { timeout: { amount: 0.5, unit: 'seconds' } }],
  ['a time-out of three minutes', { timeout: { amount: 3, unit: 'minutes' } }],
  ['a pause of two minutes', { retryDelay: { amount: 2, unit: 'minutes' } }],
  ['six retries', { retries: 6 }],
])('the config cannot have %s', (_, input) => {
  expect(httpRequestConfig.safeParse({ method: 'GET', url: '/x', ...input }).success).toBe(false);
});

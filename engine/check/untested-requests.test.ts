import { expect, it } from 'vitest';
import type { HttpRequestConfig } from '../steps/http-request/config.ts';
import { httpRequestConfig } from '../steps/http-request/config.ts';
import { requestFingerprint } from '../steps/http-request/request-fingerprint.ts';
import type { Workflow } from '../workflow.ts';
import { checkWorkflow } from './check-workflow.ts';

const request = (fields: object = {}): HttpRequestConfig =>
  httpRequestConfig.parse({ method: 'GET', url: 'https://shop.example/orders', ...fields });

function found(config: HttpRequestConfig, tested?: ReadonlyMap<string, string>) {
  const workflow: Workflow = {
    schemaVersion: 1,
    id: 'w',
    name: 'W',
    trigger: { type: 'http-request' },
    start: 'ask',
    steps: {
      ask: {
        type: 'http-request',
        name: 'Ask',
        config,
        exits: [
          { id: 'ok', label: 'Worked', to: null, ends: true },
          { id: 'failed', label: 'Failed', to: 'note' },
        ],
      },
      note: {
        type: 'set-values',
        name: 'Note',
        config: { values: [{ name: 'a', value: 1 }] },
        exits: [{ id: 'next', label: 'Next', to: null, ends: true }],
      },
    },
    layout: { positions: {}, notes: [], sections: [] },
  };
  const problems = checkWorkflow(workflow, tested ? { testedRequests: tested } : {});
  return problems.map(({ code, path, message }) => `${code} ${path}: ${message}`);
}

const testedAs = (config: HttpRequestConfig) => new Map([['ask', requestFingerprint(config)]]);

it('says nothing where nobody knows what was tested', () => {
  expect(found(request())).toEqual([]);
});

it('finds a request that nobody has tested', () => {
  expect(found(request(), new Map())).toEqual([
    'untested-request steps.ask.config: You have not tested this request yet.',
  ]);
});

it('is content with one that was tested as it is', () => {
  expect(found(request(), testedAs(request()))).toEqual([]);
});

it.each([
  ['its address', { url: 'https://shop.example/o' }],
  ['what it is asked with', { query: [{ name: 'a', value: '1' }] }],
  ['what it signs in with', { credential: 'shop' }],
  ['its method', { method: 'POST' }],
])('finds one that has changed since: %s', (_, change) => {
  expect(found(request(change), testedAs(request()))).toEqual([
    'untested-request steps.ask.config: This request has changed since it was tested.',
  ]);
});

it.each([
  ['how long it waits', { timeout: { amount: 20, unit: 'seconds' } }],
  ['how often it tries', { retries: 0 }],
  ['what is kept', { keep: [{ name: 'a', path: '$.a' }] }],
])('does not mind a change of %s', (_, change) => {
  expect(found(request(change), testedAs(request()))).toEqual([]);
});

it('sees a change of what is sent along', () => {
  const before = request({ method: 'POST', body: { kind: 'json', value: { a: 1 } } });
  const after = request({ method: 'POST', body: { kind: 'json', value: { a: 2 } } });
  expect(found(after, testedAs(before))).toHaveLength(1);
});

it('trusts the booking API of this very program', () => {
  expect(found(request({ url: '/booking/v1/slots' }), new Map())).toEqual([]);
});

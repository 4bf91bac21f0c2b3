import { expect, it } from 'vitest';
import { type HttpResult, httpRequestConfig } from '../../engine/index.ts';
import { presetIds, presetRequest } from './request-presets.ts';
import { exitOf, statusInWords } from './request-status.ts';

const answered = (status: number): HttpResult => ({
  ...{ outcome: 'answered', status, headers: {}, body: null, durationMs: 1, attempts: 1 },
});
const failed: HttpResult = {
  ...{ outcome: 'failed', reason: 'timeout', durationMs: 1, attempts: 1 },
  message: 'There was no whole answer within 5 seconds.',
};

it.each([
  [200, 'It worked.'],
  [404, 'There is nothing at this address.'],
  [418, 'It does not accept this.'],
  [599, 'The other system is in trouble.'],
])('says %s in words', (status, words) => {
  expect(statusInWords(answered(status))).toBe(words);
});

it('says why there was no answer', () => {
  expect(statusInWords(failed)).toBe(
    'There was no answer. There was no whole answer within 5 seconds.',
  );
});

it('knows the way out that a conversation would take', () => {
  const config = httpRequestConfig.parse({
    method: 'GET',
    url: '/x',
    outcomes: [
      { exit: 'other', label: 'Other', statuses: ['4xx'] },
      { exit: 'taken', label: 'Taken', statuses: ['409'] },
    ],
  });
  const exits = [200, 204, 409, 404, 500].map((status) => exitOf(answered(status), config));
  expect(exits).toEqual(['ok', 'ok', 'taken', 'other', 'failed']);
  expect(exitOf(failed, config)).toBe('failed');
});

it.each(presetIds)('begins with a whole request: %s', (id) => {
  const request = presetRequest(id, { slotId: 'steps.time.value.id' });
  expect(httpRequestConfig.parse(request)).toEqual(request);
  expect(request.url).toMatch(/^\/booking\/v1\//);
});

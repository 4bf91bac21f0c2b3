import { expect, it } from 'vitest';
import type { HttpRequest, HttpResult } from '../../engine/index.ts';
import { type Answering, answerRequest } from './answer-request.ts';
import { trialWords } from './trial-words.ts';

const request: HttpRequest = {
  method: 'GET',
  url: '/booking/v1/services',
  headers: {},
  body: null,
  credential: null,
  timeoutMs: 5_000,
  retries: { max: 2, firstDelayMs: 500 },
};

const answered = (body: string | string[], status = 200): HttpResult => ({
  outcome: 'answered',
  status,
  headers: {},
  body: { services: body },
  durationMs: 3,
  attempts: 1,
});

it('asks for real as often as the step says, and waits in between', async () => {
  const delays: number[] = [];
  const answers = [answered('busy', 503), answered('busy', 429), answered('boiler')];
  const result = await answer({ by: 'real' }, [], {
    ask: () => Promise.resolve(answers.shift() ?? answered('too often')),
    sleep: (ms) => Promise.resolve(void delays.push(ms)),
  });
  expect(result).toMatchObject({ body: { services: 'boiler' }, attempts: 3 });
  expect(delays).toEqual([500, 1_000]);
});

it('stops asking after the last try, and at an answer that stays', async () => {
  expect(
    await answer({ by: 'real' }, [], { ask: () => Promise.resolve(answered('', 500)) }),
  ).toMatchObject({ status: 500, attempts: 3 });
  expect(
    await answer({ by: 'real' }, [], { ask: () => Promise.resolve(answered('', 404)) }),
  ).toMatchObject({ status: 404, attempts: 1 });
});

it('takes what the server refuses for a request that failed, in its words', async () => {
  const ask = () => Promise.reject(new Error('You may not do that.'));
  const result = await answer({ by: 'real' }, [], { ask });
  expect(result).toMatchObject({ outcome: 'failed', message: 'You may not do that.' });
});

it('gives the answers of last time again, one for each time it is asked', async () => {
  const recorded = [answered('first'), answered('second')];
  const given = await Promise.all(
    [0, 1, 5].map((asked) => answer({ by: 'recorded' }, recorded, { asked })),
  );
  expect(given).toEqual([recorded[0], recorded[1], recorded[1]]);
  expect(await answer({ by: 'recorded' }, [])).toMatchObject({
    outcome: 'failed',
    message: trialWords.noRecording,
  });
});

it('gives what is made up, or no answer, and asks nobody', async () => {
  expect(await answer({ by: 'madeUp' }, [answered('recorded')])).toMatchObject({
    outcome: 'answered',
    status: 200,
    body: 'made up',
  });
  const none = () => Promise.resolve({ status: null, body: null });
  expect(await answer({ by: 'madeUp' }, [], { madeUp: none })).toMatchObject({
    outcome: 'failed',
    reason: 'timeout',
    message: trialWords.silentMessage,
  });
});

it('fails on purpose: without an answer, with an error, or with nothing in the lists', async () => {
  const recorded = [answered(['boiler', 'leak'])];
  expect(await answer({ by: 'failing', failure: 'silent' }, recorded)).toMatchObject({
    outcome: 'failed',
    reason: 'timeout',
    attempts: 3,
  });
  expect(await answer({ by: 'failing', failure: 'broken' }, recorded)).toMatchObject({
    status: 500,
  });
  expect(await answer({ by: 'failing', failure: 'empty' }, recorded)).toMatchObject({
    status: 200,
    body: { services: [] },
  });
  expect(await answer({ by: 'failing', failure: 'empty' }, [])).toMatchObject({ body: [] });
});

function answer(
  answering: Answering,
  results: HttpResult[],
  given: Partial<Parameters<typeof answerRequest>[1]> = {},
): Promise<HttpResult> {
  return answerRequest(request, {
    answering,
    recorded: results.length === 0 ? null : { at: 0, results },
    madeUp: () => Promise.resolve({ status: 200, body: 'made up' }),
    asked: 0,
    ask: () => Promise.reject(new Error('Nobody is asked.')),
    sleep: () => Promise.resolve(),
    ...given,
  });
}

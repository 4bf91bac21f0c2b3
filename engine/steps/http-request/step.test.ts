import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { call, drawProgram, maria, monday } from '../../../test/support/draw-workflow.ts';
import { playCase } from '../../../test/support/play-cases.ts';
import type { StepCase } from '../../../test/support/step-case.ts';
import { start } from '../../advance.ts';
import { httpRequest } from '../../effect.ts';
import type { Json } from '../../json.ts';
import { limits } from '../../limits.ts';
import { isoInstant } from '../../time.ts';
import { createContext } from '../context.ts';
import { resumeStep } from '../run-step.ts';
import type { ResumeEvent } from '../step.ts';

type Happens = StepCase['happens'];

/** What happens at the last of these events, at a step of this config. */
function play(config: Record<string, Json>, data: Record<string, Json>, ...later: Happens) {
  const moments = playCase('http-request', {
    title: 'A request in a test',
    step: { config: { method: 'GET', url: '/x', ...config } },
    given: { data },
    happens: [{ event: 'enter' }, ...later],
  });
  return moments.at(-1) ?? {};
}

function requestOf(config: Record<string, Json>, data: Record<string, Json> = {}) {
  const [asked] = play(config, data).effects ?? [];
  return z.strictObject({ request: httpRequest }).parse(asked).request;
}

const answer = (status: number, body: Json): Happens[number] => ({
  event: { answered: { status, body } },
});

describe('the address', () => {
  const data = {
    base: 'https://api.example.com/v1',
    id: 'a/b ?&#%',
    dots: '..',
    emoji: '👍 \ud83d',
    empty: '',
    list: [1, 2],
  };

  test.each([
    ['https://api.example.com/x', 'https://api.example.com/x'],
    ['  HTTP://api.example.com  ', 'HTTP://api.example.com'],
    ['{{data.base}}/items/{{data.id}}', 'https://api.example.com/v1/items/a%2Fb%20%3F%26%23%25'],
    ['/items/{{data.dots}}/{{data.emoji}}', '/items//%F0%9F%91%8D%20%EF%BF%BD'],
    ["/items/{{data.missing ?? '}}'}}", '/items/%7D%7D'],
    ['/items/{{data.list}}', '/items/%5B1%2C2%5D'],
    ['/a b/ü#part', '/a%20b/ü'],
    [
      '{{data.base}} {{data.base}}',
      'https://api.example.com/v1%20https%3A%2F%2Fapi.example.com%2Fv1',
    ],
  ])('%s is called as %s', (url, called) => {
    expect(requestOf({ url }, data).url).toBe(called);
  });

  test.each([
    'ftp://api.example.com',
    'javascript:alert(1)',
    'api.example.com',
    '//evil.example.com',
    '/\\evil.example.com',
    'https://',
    'https:///x',
    'https://a.example.com\\@b.example.com',
    '/a\tb',
    '/a\nb',
    '/{{data.empty}}/evil.example.com',
    '{{data.id}}',
    '{{data.missing}}',
    '{{ not closed',
  ])('%j is not called', (url) => {
    expect(play({ url }, data)).toMatchObject({
      leaves: ['failed'],
      result: { status: null, ok: false, body: null },
    });
  });

  test('one full of brackets that are never closed is read in good time', () => {
    const url = `/${'{{'.repeat(limits.urlCharsMax / 2 - 1)}`;
    expect(requestOf({ url }).url).toBe(url);
  });

  test('a query is added to the one that is there', () => {
    const query = [{ name: 'a b', value: '{{data.id}}' }];
    expect(requestOf({ url: '/x?y=1', query }, data).url).toBe('/x?y=1&a%20b=a%2Fb%20%3F%26%23%25');
  });

  test('a value that is not there leaves its parameter out, an empty one does not', () => {
    const query = [
      { name: 'missing', value: '{{data.missing}}' },
      { name: 'empty', value: '' },
    ];
    expect(requestOf({ query }, data).url).toBe('/x?empty=');
    expect(requestOf({ query: query.slice(0, 1) }, data).url).toBe('/x');
  });
});

describe('what is sent', () => {
  test('nothing but what the author gave', () => {
    expect(requestOf({ method: 'POST', credential: 'office' })).toEqual({
      method: 'POST',
      url: '/x',
      headers: { 'Idempotency-Key': 'caseinstance/step/1/0' },
      body: null,
      credential: 'office',
      timeoutMs: 10_000,
      retries: { max: 2, firstDelayMs: 1_000 },
    });
  });

  test.each<[Json, string, string]>([
    [{ kind: 'json', value: { a: '{{data.n}}' } }, '{"a":5}', 'application/json'],
    [{ kind: 'json', value: '{{data.missing}}' }, 'null', 'application/json'],
    [
      { kind: 'form', fields: [{ name: 'a&b', value: '{{data.n}}=' }] },
      'a%26b=5%3D',
      'application/x-www-form-urlencoded',
    ],
    [{ kind: 'text', value: 'n is {{data.n}}' }, 'n is 5', 'text/plain; charset=utf-8'],
  ])('%j is sent as %s', (body, text, contentType) => {
    const request = requestOf({ method: 'PUT', body }, { n: 5 });
    expect(request.body).toBe(text);
    expect(request.headers['Content-Type']).toBe(contentType);
  });

  test('a content type that the author gave is kept, and there is one only', () => {
    const headers = [{ name: 'content-type', value: 'text/csv' }];
    const request = requestOf({ method: 'PUT', body: { kind: 'text', value: 'a' }, headers });
    expect(Object.keys(request.headers)).toEqual(['content-type', 'Idempotency-Key']);
  });

  test('a GET request has no body, whatever was drawn', () => {
    const request = requestOf({ body: { kind: 'text', value: 'a' } });
    expect(request).toMatchObject({ body: null, headers: {} });
  });

  test('a value cannot add a header or break out of its line', () => {
    const headers = [{ name: 'X-Name', value: '{{data.name}}' }];
    const moment = play({ headers }, { name: 'Ada\r\nX-Evil: 1 ü 蛋糕' });
    expect(moment.effects).toMatchObject([
      { request: { headers: { 'X-Name': 'Ada X-Evil: 1 ü' } } },
    ]);
    expect(moment.trace?.[0]).toBe(
      'warning: Headers carry one line of Latin letters: “X-Name” is changed.',
    );
  });
});

describe('the answer', () => {
  const outcomes = [
    { exit: 'client', label: 'Client', statuses: ['4xx', '3xx'] },
    { exit: 'taken', label: 'Taken', statuses: ['409', '201'] },
  ];

  test.each([
    [200, ['ok'], true],
    [299, ['ok'], true],
    [201, ['taken'], true],
    [409, ['taken'], false],
    [404, ['client'], false],
    [302, ['client'], false],
    [500, ['failed'], false],
    [199, ['failed'], false],
    [0, ['failed'], false],
  ])('%i leaves by %s', (status, leaves, ok) => {
    expect(play({ outcomes }, {}, answer(status, 'text'))).toMatchObject({
      leaves,
      result: { status, ok, body: 'text' },
    });
  });

  test('a body that is too long is looked at, and not kept', () => {
    const body = { id: 7, text: 'x'.repeat(limits.keptBodyCharsMax) };
    const keep = [
      { name: 'id', path: '$.id' },
      { name: 'text', path: '$.text' },
    ];
    const moment = play({ keep }, { text: 'from before' }, answer(200, body));
    expect(moment).toMatchObject({
      result: { body: null },
      keep: { id: 7, text: null },
      trace: [
        'warning: The body of the answer is longer than 65536 characters and is not kept.',
        'warning: “text” is longer than 65536 characters and is not kept.',
        'left: Worked: answered 200 in 120 ms',
      ],
    });
  });

  test('a path that cannot be read keeps nothing, and warns', () => {
    const keep = [{ name: 'id', path: '$[?(@.a)]' }];
    const moment = play({ keep }, { id: 1 }, answer(200, {}));
    expect(moment.keep).toEqual({ id: null });
    expect(moment.trace?.[0]).toContain('warning: “id” is not kept: ');
  });

  test('nothing is kept of a failure, whatever its body', () => {
    const keep = [{ name: 'id', path: '$.id' }];
    expect(play({ keep }, { id: 1 }, answer(503, { id: 2 })).keep).toBeUndefined();
  });

  test('no answer says why', () => {
    expect(play({}, {}, { event: { unanswered: 'unreachable' } })).toMatchObject({
      leaves: ['failed'],
      result: { status: null, ok: false, body: null, error: 'The other side did not answer.' },
    });
  });

  test('how often it was tried is told when it was more than once', () => {
    const took = { durationMs: 9.6, attempts: 3 };
    const result = { outcome: 'answered', status: 200, headers: {}, body: null, ...took } as const;
    expect(resume({ ...base, type: 'responded', effectId: 'x', result })).toMatchObject({
      exit: 'ok',
      text: 'answered 200 in 10 ms, after 3 attempts',
    });
  });

  test('anything else than an answer is a failure', () => {
    expect(resume({ ...base, type: 'timed-out', timerId: 'x' })).toMatchObject({ exit: 'failed' });
  });
});

const base = { id: 'event-2', at: monday, contact: maria };

/** What the step makes of an event, even one that the engine would not bring it. */
function resume(event: ResumeEvent) {
  const program = drawProgram({ call: call() });
  const { instance } = start(program, {
    type: 'started',
    id: 'event-1',
    at: monday,
    contact: maria,
    instanceId: 'instance1',
    data: {},
    reason: 'A test.',
  });
  const { call: step } = program.workflow.steps;
  if (!step) throw new Error('The step was drawn.');
  const place = { stepId: 'call', step, visit: 1, at: monday, now: isoInstant(monday) };
  const sayNothing = { note: () => {}, warn: () => {} };
  const work = { left: 1_000 };
  const given = { program, instance, ...place, offerToken: 'instance1.1', work, ...sayNothing };
  const context = createContext(given);
  return resumeStep(step, event, { ...context, memory: null });
}

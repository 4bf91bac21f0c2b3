import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  call,
  drawWorkflow,
  listen,
  pause,
  say,
  split,
  withoutWindow,
} from '../../test/support/draw-workflow.ts';
import { checkWorkflow } from './check-workflow.ts';

test('a workflow with nothing wrong has no problems', () => {
  const steps = {
    hello: say('Hello', 'hear'),
    hear: listen('thanks', 'bye'),
    thanks: say('Thanks'),
    bye: say('Bye'),
  };
  expect(checkWorkflow(drawWorkflow(steps, { trigger: withoutWindow }))).toEqual([]);
});

test('a problem of a step says which step and which way out, and what to do', () => {
  expect(checkWorkflow(drawWorkflow({ hear: listen(null, 'gone') }))).toEqual([
    {
      code: 'lost-target',
      severity: 'error',
      path: 'steps.hear.exits.1.to',
      stepId: 'hear',
      exitId: 'no-reply',
      message: '“no-reply” goes to a step that does not exist.',
      fix: 'Connect it to another step, or to none.',
      way: [{ stepId: 'hear', exitId: 'no-reply' }],
    },
  ]);
});

test('a workflow as large as they come is checked in good time', () => {
  const ids = Array.from({ length: 2_000 }, (_, index) => `step${index}`);
  const steps = Object.fromEntries(
    ids.map((id, index) => [id, say('x', ids[index + 1] ?? 'step0')]),
  );
  const found = checkWorkflow(drawWorkflow(steps));
  expect(found.map(({ code }) => code)).toEqual(['window-maybe-closed', 'endless-loop']);
  // A way of two thousand steps explains nothing.
  expect(found.map(({ way }) => way?.length)).toEqual([1, undefined]);
});

test('a loop is shown by the way to it and once round it', () => {
  const steps = {
    hi: say('Hi', 'a'),
    a: call('c', 'b'),
    b: say('B', 'a'),
    c: say('C', 'd'),
    d: say('D', 'a'),
  };
  const found = checkWorkflow(drawWorkflow(steps, { trigger: withoutWindow }));
  expect(found.map(({ code, way }) => [code, way])).toEqual([
    [
      'endless-loop',
      [
        { stepId: 'hi', exitId: 'next' },
        { stepId: 'a', exitId: 'failed' },
        { stepId: 'b', exitId: 'next' },
        { stepId: 'a' },
      ],
    ],
  ]);
  const lost = { ...steps, hi: say('Hi') };
  const [loop] = checkWorkflow(drawWorkflow(lost, { trigger: withoutWindow })).slice(-1);
  expect(loop?.way).toBeUndefined();
});

test('of very many problems the worst are told', () => {
  const steps = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [`step${index}`, say('x', index ? null : 'gone')]),
  );
  const found = checkWorkflow(drawWorkflow(steps));
  expect(found).toHaveLength(200);
  expect(found.map(({ code }) => code).slice(0, 2)).toEqual(['lost-target', 'unreachable']);
});

test('whatever is drawn, checking it never throws, and every problem is about something', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const target = fc.constantFrom(null, 'gone', ...ids);
  const step = fc.oneof(
    target.map((to) => say('{{steps.a.text}} {{oops', to)),
    fc.tuple(target, target).map((to) => listen(...to)),
    fc.tuple(target, target).map((to) => call(...to)),
    target.map(pause),
    fc
      .tuple(fc.array(target, { maxLength: 3 }), fc.jsonValue({ maxDepth: 2 }))
      .map(([to, when]) => split(to, when as never)),
  );
  const steps = fc.dictionary(fc.constantFrom(...ids), step);
  fc.assert(
    fc.property(steps, target, (drawn, start) => {
      for (const { path, message, stepId } of checkWorkflow(drawWorkflow(drawn, { start }))) {
        expect(path).not.toBe('');
        expect(message).toMatch(/^[A-Z“'{].*\.$/s);
        if (stepId !== undefined) expect(drawn).toHaveProperty(stepId);
      }
    }),
    { numRuns: 500 },
  );
});

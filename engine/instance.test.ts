import { expect, test } from 'vitest';
import { call, drawProgram, listen, maria, monday, split } from '../test/support/draw-workflow.ts';
import { start } from './advance.ts';
import { isBusy, isWaitingForReply } from './instance.ts';

test.each([
  ['a reply', { a: listen() }, { busy: false, reply: true }],
  ['an effect', { a: call() }, { busy: true, reply: false }],
  ['both', { a: split(['b', 'c']), b: call(), c: listen() }, { busy: true, reply: true }],
  ['nothing', {}, { busy: false, reply: false }],
])('an instance that waits for %s', (_, steps, { busy, reply }) => {
  const { instance } = start(drawProgram(steps), {
    type: 'started',
    id: 'event-1',
    at: monday,
    contact: maria,
    instanceId: 'instance1',
    data: {},
    reason: 'A test.',
  });
  expect(isBusy(instance)).toBe(busy);
  expect(isWaitingForReply(instance)).toBe(reply);
});

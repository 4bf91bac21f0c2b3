import { expect, test } from 'vitest';
import { listen } from '../../test/support/draw-workflow.ts';
import {
  begin,
  drawWorld,
  pickedTime,
  visitSteps,
  visitWorld,
  writes,
} from '../../test/support/try-workflow.ts';
import { acceptTest, replayEach, replayTurns, runTest, testOfTrial } from './run-test.ts';
import { savedTest } from './saved-test.ts';
import { receive, startAt } from './trial-actions.ts';

const world = drawWorld({ first: listen('second'), second: listen() });

test('a conversation played again is known as it stood after each turn', () => {
  const said = receive(world, receive(world, begin(world), writes('hello')), writes('again'));
  const script = testOfTrial(world, said, 'Said');
  const past = replayEach(world, script);
  expect(past?.map(({ turns }) => turns.length)).toEqual([1, 2]);
  expect(past?.at(-1)).toEqual(replayTurns(world, script));
});

test('one that began in the middle begins there again, where it can be written freely', () => {
  const begun = startAt(world, begin(world), 'second');
  const said = receive(world, begun, writes('there'));
  expect(begun.contact.windowOpenUntil).toBe(begun.at + 24 * 3_600_000);
  expect(said.turns[0]?.do).toEqual({ starts: {}, from: 'second' });
  expect(said.instances.map(({ status }) => status)).toEqual(['completed']);
  expect(replayEach(world, testOfTrial(world, said, 'From there'))).toEqual([begun, said]);
});

test('a test of it begins there, and does not pass once that step is gone', () => {
  const said = receive(world, startAt(world, begin(world), 'second'), writes('there'));
  const kept = savedTest.parse(testOfTrial(world, said, 'From there'));
  expect(runTest(world, kept)).toMatchObject({ passed: true, exits: ['second:replied'] });
  expect(acceptTest(world, kept)).toEqual(kept);

  const without = drawWorld({ first: listen() });
  expect(runTest(without, kept)).toMatchObject({
    passed: false,
    isWhole: false,
    failed: { turn: 0, difference: { kind: 'no-step', stepId: 'second' } },
  });
  expect(acceptTest(without, kept)).toBeNull();
});

test('nothing is known of one that cannot be played to its end any more', () => {
  const silent = visitWorld({ ...visitSteps, offer: listen() });
  expect(replayEach(visitWorld(), pickedTime('Books'))).not.toBeNull();
  expect(replayEach(silent, pickedTime('Books'))).toBeNull();
});

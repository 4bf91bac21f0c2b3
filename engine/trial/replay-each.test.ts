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
import { replayEach, replayTurns, testOfTrial } from './run-test.ts';
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

test('nothing is known of one that cannot be played to its end any more', () => {
  const silent = visitWorld({ ...visitSteps, offer: listen() });
  expect(replayEach(visitWorld(), pickedTime('Books'))).not.toBeNull();
  expect(replayEach(silent, pickedTime('Books'))).toBeNull();
});

import { expect, test } from 'vitest';
import { drawWorkflow, listen, say } from '../../test/support/draw-workflow.ts';
import { wayInWords } from './way-in-words.ts';

const workflow = drawWorkflow({
  hi: say('Hi', 'hear'),
  hear: listen(null, 'bye'),
  bye: say('Bye'),
});

test('a way is told by its steps, and by the ways out that are not the plan', () => {
  const way = [
    { stepId: 'hi', exitId: 'next' },
    { stepId: 'hear', exitId: 'no-reply' },
    { stepId: 'bye' },
  ];
  expect(wayInWords(way, workflow)).toEqual(['Start', 'Say Hi', 'Listen', 'no-reply', 'Say Bye']);
  expect(wayInWords([{ stepId: 'gone' }], workflow)).toEqual(['Start', 'gone']);
});

test('of a long way both ends are told', () => {
  const way = Array.from({ length: 30 }, () => ({ stepId: 'hi', exitId: 'next' }));
  const parts = wayInWords([...way, { stepId: 'bye' }], workflow);
  expect(parts).toHaveLength(10);
  expect([parts[0], parts[3], parts[9]]).toEqual(['Start', '…', 'Say Bye']);
});

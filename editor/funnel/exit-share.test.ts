import { expect, it } from 'vitest';
import { exitShare } from './exit-share.ts';
import { lineWidth } from './line-width.ts';
import { cameInWords, stepFacts } from './step-facts.ts';

const passed = (count: number) => ({ count, latest: [] });

it('says how many took an exit, and what part of those who came', () => {
  expect(exitShare('Replied', passed(412), 606)).toEqual({
    text: '412 · 68%',
    said: 'Replied: 412, 68%',
  });
  expect(exitShare('Replied', passed(0), 606).text).toBe('0');
  expect(exitShare('Replied', passed(3), 0).said).toBe('Replied: 3, 0%');
});

it('draws four times as many twice as wide', () => {
  expect(lineWidth(0, 100)).toBe(1.75);
  expect(lineWidth(25, 100)).toBe(4.75);
  expect(lineWidth(100, 100)).toBe(7.75);
  expect(lineWidth(0, 0)).toBe(1.75);
});

it('tells what is worth telling of a step', () => {
  const step = { came: 1_204, waiting: passed(14), left: passed(1), failed: passed(0) };
  expect(stepFacts(step).map(({ id, text, short }) => [id, text, short])).toEqual([
    ['waiting', '14 wait here now', '14 waiting now'],
    ['left', '1 stopped answering here', '1 left here'],
  ]);
  expect(cameInWords(step)).toBe('1,204 came here');
  expect(stepFacts(undefined)).toEqual([]);
  expect(cameInWords(undefined)).toBe('Nobody came here');
});

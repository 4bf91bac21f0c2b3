import { expect, it } from 'vitest';
import { chatItems } from './chat-items.ts';

const at = (day: number, hour: number) => new Date(2026, 10, day, hour).getTime();

it('puts a line before each new day, and a tail on the first bubble of each side', () => {
  const items = chatItems([
    { id: 'a', at: at(20, 9), direction: 'in' },
    { id: 'b', at: at(20, 10), direction: 'out' },
    { id: 'c', at: at(20, 11), direction: 'out' },
    { id: 'd', at: at(21, 8), direction: 'out' },
  ]);
  expect(items.map((item) => ('day' in item ? item.day : tailOf(item)))).toEqual([
    '2026-11-20',
    ['a', true],
    ['b', true],
    ['c', false],
    '2026-11-21',
    ['d', true],
  ]);
});

it('puts what is noted below its message, and before all what belongs to none', () => {
  const items = chatItems(
    [{ id: 'a', at: at(20, 9), direction: 'in' }],
    [
      { id: 'failed', afterId: 'a' },
      { id: 'from here', afterId: null },
    ],
  );
  expect(items.map((item) => item.id)).toEqual(['from here', 'day-a', 'a', 'failed']);
});

function tailOf(item: ReturnType<typeof chatItems>[number]) {
  return item.kind === 'message' ? [item.id, item.hasTail] : item.id;
}

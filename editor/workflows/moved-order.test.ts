import { expect, it } from 'vitest';
import { movedOrder } from './moved-order.ts';

it('puts one at another place, and the others close up', () => {
  const ids = ['a', 'b', 'c', 'd'];
  expect(movedOrder(ids, 'c', 1)).toEqual(['a', 'c', 'b', 'd']);
  expect(movedOrder(ids, 'a', 3)).toEqual(['b', 'c', 'd', 'a']);
  expect(movedOrder(ids, 'a', -1)).toEqual(ids);
  expect(movedOrder(ids, 'd', 9)).toEqual(ids);
});

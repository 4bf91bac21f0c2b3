import { expect, test } from 'vitest';
import type { CanvasNode, ExitEdge } from './canvas-elements.ts';
import { onTheWay } from './on-the-way.ts';

const node = (id: string) => ({ id, position: { x: 0, y: 0 }, data: {} }) as CanvasNode;
const edge = (id: string) => ({ id, source: 'a', target: 'b' }) as ExitEdge;
const drawn = {
  nodes: ['trigger', 'a', 'b', 'c'].map(node),
  edges: ['a:next', 'a:failed', 'b:next'].map(edge),
};

test('one way stands out, and all else is dim', () => {
  const shown = onTheWay(drawn, [{ stepId: 'a', exitId: 'failed' }, { stepId: 'b' }]);
  const namesOf = (each: { id: string; className?: string }[]) =>
    each.filter(({ className }) => className === 'on-the-way').map(({ id }) => id);
  expect(namesOf(shown.nodes)).toEqual(expect.arrayContaining(['a', 'b']));
  expect(shown.nodes.find(({ id }) => id === 'c')?.className).toBe('off-the-way');
  expect(namesOf(shown.edges)).toEqual(['a:failed']);
});

test('without a way everything is as it was', () => {
  expect(onTheWay(drawn, null)).toEqual(drawn);
  expect(onTheWay(drawn, undefined).nodes).toBe(drawn.nodes);
});

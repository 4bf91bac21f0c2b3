import type { EdgeProps } from '@xyflow/react';
import type { ExitEdge } from './canvas-elements.ts';
import { exitRoute, roundedPath } from './exit-route.ts';

/** The line of an exit as SVG draws it, from where its card has it to where the other one does. */
export function linePath(
  { sourceX, sourceY, targetX, targetY }: EdgeProps<ExitEdge>,
  { side, corridor }: NonNullable<ExitEdge['data']>,
): string {
  const ends = { from: { x: sourceX, y: sourceY }, to: { x: targetX, y: targetY }, side };
  return roundedPath(exitRoute(ends, corridor));
}

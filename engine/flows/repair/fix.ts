import type { FlowIndex, PlacedComponent, Screen } from '../meaning/flow-index.ts';

/** Where a repair works: on a copy of the document, which it changes in place. */
export interface Repair {
  readonly flow: FlowIndex;
  /** The path of the problem. */
  readonly path: string;
  readonly today: string;
}

/** Whether it could be put right. What returns false has changed nothing. */
export type Fix = (repair: Repair) => boolean;

export function screenAt({ flow, path }: Repair): Screen | undefined {
  return flow.screens.find((screen) => isInside(path, screen.path));
}

/** The innermost component that the path leads into. */
export function componentAt(repair: Repair): PlacedComponent | undefined {
  return screenAt(repair)?.components.findLast(({ path }) => isInside(repair.path, path));
}

function isInside(path: string, outer: string): boolean {
  return path.startsWith(outer) && /^($|[.[])/.test(path.slice(outer.length));
}

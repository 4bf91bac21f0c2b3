import { canvasWords } from './canvas-words.ts';
import type { Box } from './cards-apart.ts';
import type { Point } from './layout.ts';

const words = canvasWords.moved;

interface Moved {
  /** Where the card is now. */
  readonly box: Box;
  readonly by: Point;
  /** All other cards, under their names. */
  readonly others: readonly { readonly name: string; readonly box: Box }[];
}

/** Where a card was moved, for those who do not see it: “Moved down, now below “Find free times”.” */
export function movedInWords({ box, by, others }: Moved): string {
  const [nearest] = others.toSorted((a, b) => away(a.box, box) - away(b.box, box));
  const where = nearest ? placeBeside(box, nearest.box)(nearest.name) : null;
  return words.sentence(directionOf(by), where);
}

function directionOf({ x, y }: Point): string {
  if (y !== 0) return y > 0 ? words.down : words.up;
  return x > 0 ? words.right : words.left;
}

/** On which side of the other it stands: the one on which most is between them. */
function placeBeside(box: Box, other: Box): (name: string) => string {
  const { x, y } = between(box, other);
  if (Math.abs(y) >= Math.abs(x)) return y > 0 ? words.below : words.above;
  return x > 0 ? words.rightOf : words.leftOf;
}

function away(one: Box, other: Box): number {
  const { x, y } = between(one, other);
  return Math.hypot(x, y);
}

/** From the middle of the other to its own. */
function between(one: Box, other: Box): Point {
  const middle = (box: Box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  return { x: middle(one).x - middle(other).x, y: middle(one).y - middle(other).y };
}

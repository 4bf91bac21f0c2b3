import type { Point, Size } from './layout.ts';
import { freeBelow } from './place-cards.ts';

/** Where a card stands, and how large it is. */
export type Box = Point & Size;

export function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** The smallest box around all of these. */
export function boxAround(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** Where the cards go that others were put on: down, as far as is needed, each pushing the next. */
export function pushedDown(
  boxes: ReadonlyMap<string, Box>,
  put: readonly string[],
): Map<string, Point> {
  const all = new Map(boxes);
  const pushed = new Map<string, Point>();
  const pushing = [...put];
  for (const id of pushing) {
    const box = all.get(id);
    if (!box) continue;
    for (const [otherId, other] of all) {
      if (otherId === id || put.includes(otherId) || !overlap(box, other)) continue;
      const firm = [id, ...put].flatMap((each) => all.get(each) ?? []);
      const at = freeBelow(other, firm);
      all.set(otherId, { ...other, ...at });
      pushed.set(otherId, at);
      pushing.push(otherId);
    }
  }
  return pushed;
}

import type { Workflow } from '../../engine/index.ts';
import { triggerId } from '../workflow-document/exit-ref.ts';
import { type Arrangement, arrangeCards } from './arrange-cards.ts';
import { type Box, pushedDown } from './cards-apart.ts';
import { layOut, type Point, type Size } from './layout.ts';
import { readingOrder } from './reading-order.ts';
import type { Author } from './use-author.ts';
import { shifted } from './use-dragged-cards.ts';

interface Placing {
  readonly author: Author;
  readonly workflow: Workflow;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly sizes: ReadonlyMap<string, Size>;
  /** Cards are about to stand elsewhere: they may be seen on their way. */
  readonly glide: () => void;
}

/** What an author does with where cards stand: from the first move on, every card stays where it is. */
export function placing({ author, workflow, boxes, sizes, glide }: Placing) {
  const all = new Map([...boxes].map(([id, { x, y }]) => [id, { x, y }]));
  const steps = (ids: readonly string[]) => ids.filter((id) => id !== triggerId && boxes.has(id));

  return {
    all,
    drop(moved: ReadonlyMap<string, Point>, isCopy: boolean) {
      if (isCopy && steps([...moved.keys()]).length > 0) return author.copyTo(moved, all);
      const ids = [...moved.keys()];
      const pushed = pushedDown(withPlaces(boxes, moved), ids);
      author.move(ids, new Map([...all, ...moved, ...pushed]), pushed.size);
      return ids;
    },
    nudge(ids: readonly string[], by: Point) {
      author.nudge(ids, new Map([...all, ...shifted(boxes, ids, by)]));
    },
    keepAll: () => author.keepAll(all),
    arrange(ids: readonly string[], arrangement: Arrangement) {
      const chosen = new Map([...boxes].filter(([id]) => ids.includes(id)));
      glide();
      author.arrange(ids.length, new Map([...all, ...arrangeCards(chosen, arrangement)]));
    },
    /** Several steps among themselves, if there are several; else everything. */
    tidy(ids: readonly string[]) {
      const several = steps(ids);
      if (several.length > 1) {
        const tidied = tidiedAmongThemselves(workflow, several, boxes, sizes);
        glide();
        author.tidySome(several.length, new Map([...all, ...tidied]));
      } else if (Object.keys(workflow.layout.positions).length > 0) {
        glide();
        author.tidyUp();
      }
    },
  };
}

function withPlaces(
  boxes: ReadonlyMap<string, Box>,
  places: ReadonlyMap<string, Point>,
): ReadonlyMap<string, Box> {
  return new Map([...boxes].map(([id, box]) => [id, { ...box, ...places.get(id) }]));
}

/** Where the layout places steps as if they were a workflow of their own. */
export function layOutAlone(
  workflow: Workflow,
  ids: readonly string[],
  sizes: ReadonlyMap<string, Size>,
): ReadonlyMap<string, Point> {
  const kept = Object.entries(workflow.steps).filter(([id]) => ids.includes(id));
  const part = { ...workflow, start: null, steps: Object.fromEntries(kept) };
  const { positions } = layOut(part, readingOrder(part), sizes);
  return new Map([...positions].filter(([id]) => id !== triggerId));
}

/** Laid out alone, beginning where they begin now. */
function tidiedAmongThemselves(
  workflow: Workflow,
  ids: readonly string[],
  boxes: ReadonlyMap<string, Box>,
  sizes: ReadonlyMap<string, Size>,
): ReadonlyMap<string, Point> {
  const positions = layOutAlone(workflow, ids, sizes);
  const corner = (at: (id: string) => Point | undefined) => ({
    x: Math.min(...ids.flatMap((id) => at(id)?.x ?? [])),
    y: Math.min(...ids.flatMap((id) => at(id)?.y ?? [])),
  });
  const before = corner((id) => boxes.get(id));
  const after = corner((id) => positions.get(id));
  const by = { x: before.x - after.x, y: before.y - after.y };
  const there = ids.flatMap((id) => {
    const at = positions.get(id);
    return at ? [[id, { x: at.x + by.x, y: at.y + by.y }] as const] : [];
  });
  return new Map(there);
}

import type { Point, Size } from '../canvas/layout.ts';
import { layOutAlone } from '../canvas/placing.ts';
import type { Author } from '../canvas/use-author.ts';
import type { ExitRef } from '../workflow-document/exit-ref.ts';
import { type FoldedWorkflow, type SectionChip, upperLeft } from './fold-sections.ts';

/** A workflow that is drawn with collapsed sections. */
export interface Folding extends FoldedWorkflow {
  /** Of cards and of the steps that they stand for, seen or guessed. */
  readonly sizes: ReadonlyMap<string, Size>;
}

/**
 * The same edits, told in cards: what is done to the card of a section is done to its steps, and what
 * leads to it leads to the first of them.
 */
export function authorOfCards(
  author: Author,
  folding: Folding,
  renameSection: (sectionId: string, title: string) => void,
): Author {
  const { chips } = folding;
  if (chips.size === 0) return author;
  const steps = (ids: readonly string[]) => ids.flatMap(folding.stepsOf);
  const exit = (ref: ExitRef) => exitOfStep(folding, ref);
  const whole = (places: ReadonlyMap<string, Point>) => placesOfSteps(places, folding);
  return {
    ...author,
    labelOf: (ref) => author.labelOf(exit(ref)),
    connectTo: (ref, to) => author.connectTo(exit(ref), chips.get(to)?.steps[0] ?? to),
    disconnectExit: (ref) => author.disconnectExit(exit(ref)),
    letGo: (ref) => author.letGo(exit(ref)),
    endExit: (ref) => author.endExit(exit(ref)),
    nameOf: (id) => chips.get(id)?.title ?? author.nameOf(id),
    rename(id, name) {
      const chip = chips.get(id);
      if (!chip) author.rename(id, name);
      else if (name !== '' && name !== chip.title) renameSection(chip.sectionId, name);
    },
    add: (make, after, place) =>
      author.add(make, after && exit(after), place && { ...place, others: whole(place.others) }),
    remove: (ids, how) => author.remove(steps(ids), how),
    duplicate: (ids) => author.duplicate(steps(ids)),
    paste: (copied, after, place) =>
      author.paste(
        copied,
        after && exit(after),
        place && { ...place, others: whole(place.others) },
      ),
    copyTo: (places, others) => author.copyTo(whole(places), whole(others)),
    move: (ids, places, pushed) => author.move(steps(ids), whole(places), pushed),
    nudge: (ids, places) => author.nudge(steps(ids), whole(places)),
    keepAll: (places) => author.keepAll(whole(places)),
    arrange: (count, places) => author.arrange(count, whole(places)),
    tidySome: (count, places) => author.tidySome(count, whole(places)),
  };
}

/** The exit of a step that an exit of a card stands for. */
export function exitOfStep({ chips }: FoldedWorkflow, ref: ExitRef): ExitRef {
  return chips.get(ref.stepId)?.ways.get(ref.exitId)?.[0] ?? ref;
}

/** Where steps stand when their cards stand there: those of a section keep to one another. */
export function placesOfSteps(
  places: ReadonlyMap<string, Point>,
  folding: Folding,
): ReadonlyMap<string, Point> {
  const there = [...places].flatMap(([cardId, at]) => {
    const chip = folding.chips.get(cardId);
    if (!chip) return [[cardId, at] as const];
    return fromCorner(chip, folding).map(
      ([id, { x, y }]) => [id, { x: at.x + x, y: at.y + y }] as const,
    );
  });
  return new Map(there);
}

/** As they were put, or else as the layout would place them alone. */
function fromCorner(
  { steps }: SectionChip,
  { whole, sizes }: Folding,
): (readonly [string, Point])[] {
  const put = steps.flatMap((id) => {
    const at = whole.layout.positions[id];
    return at ? [[id, at] as const] : [];
  });
  const placed = put.length > 0 ? put : [...layOutAlone(whole, steps, sizes)];
  const corner = upperLeft(placed.map(([, at]) => at)) ?? { x: 0, y: 0 };
  return placed.map(([id, { x, y }]) => [id, { x: x - corner.x, y: y - corner.y }] as const);
}

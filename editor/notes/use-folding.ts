import { useMemo } from 'react';
import { type Box, pushedDown } from '../canvas/cards-apart.ts';
import { guessSizes } from '../canvas/guessed-sizes.ts';
import { guessedHeight, type Size } from '../canvas/layout.ts';
import { readingOrder } from '../canvas/reading-order.ts';
import { type Author, useAuthor } from '../canvas/use-author.ts';
import type { WorkflowCanvasProps } from '../canvas/use-canvas.ts';
import { useIsTouched } from '../canvas/use-is-touched.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { authorOfCards, type Folding, placesOfSteps } from './author-of-cards.ts';
import { problemsByCard, runByCard } from './by-card.ts';
import { collapsedOf, useCollapsedSections } from './collapsed-sections.ts';
import { chipIdOf, type FoldedWorkflow, foldSections } from './fold-sections.ts';
import { noteEdits } from './note-edits.ts';

interface FoldingInput extends Pick<WorkflowCanvasProps, 'workflow' | 'problems' | 'run'> {
  readonly sizes: ReadonlyMap<string, Size>;
}

/**
 * The workflow as it is drawn, with its collapsed sections as one card each, and all that is known and
 * done of steps by their cards.
 */
export function useFolding({ workflow: whole, problems, run, sizes: measured }: FoldingInput) {
  const editor = useWorkflowEditor();
  const collapsed = useCollapsedSections((state) => collapsedOf(state, whole.id));
  const folded = useMemo(() => foldSections(whole, collapsed), [whole, collapsed]);
  const { chips, workflow } = folded;
  const isForFingers = useIsTouched();
  const sizes = useMemo(
    () => sizesOfSteps(folded, measured, isForFingers),
    [folded, measured, isForFingers],
  );
  const folding: Folding = { ...folded, sizes };
  const { renameSection } = noteEdits(editor);
  const author = authorOfCards(useAuthor(), folding, renameSection);

  return {
    folded,
    workflow,
    author,
    problems: useMemo(() => problemsByCard(problems, folded), [problems, folded]),
    run: useMemo(() => runByCard(run, folded), [run, folded]),
    /** Gives the card that stands for the section then. All of its steps are selected. */
    collapse(sectionId: string): string {
      const steps = whole.layout.sections.find(({ id }) => id === sectionId)?.steps ?? [];
      useCollapsedSections.getState().collapse(whole.id, sectionId);
      editor.select({ kind: 'steps', stepIds: steps.filter((id) => whole.steps[id]) });
      return chipIdOf(sectionId);
    },
    /** Gives the first step of what the card stood for. Null: it stands for no section. */
    open(cardId: string, boxes: ReadonlyMap<string, Box>): string | null {
      const chip = chips.get(cardId);
      if (!chip) return null;
      makeRoom(cardId, chip.steps, boxes, folding, author);
      useCollapsedSections.getState().open(whole.id, chip.sectionId);
      return chip.steps[0] ?? null;
    },
  };
}

/** Steps in a collapsed section may never have been seen; they need their room as all others do. */
function sizesOfSteps(
  { whole, chips }: FoldedWorkflow,
  measured: ReadonlyMap<string, Size>,
  isForFingers: boolean,
) {
  if (chips.size === 0) return measured;
  return new Map([...guessSizes(whole, readingOrder(whole), isForFingers), ...measured]);
}

/** Where cards stay where they were put, those go down that would stand on the steps of the section. */
function makeRoom(
  cardId: string,
  steps: readonly string[],
  boxes: ReadonlyMap<string, Box>,
  folding: Folding,
  author: Author,
) {
  const card = boxes.get(cardId);
  const isPlaced = Object.keys(folding.whole.layout.positions).length > 0;
  if (!card || !isPlaced) return;
  const inside = [...placesOfSteps(new Map([[cardId, card]]), folding)].map(([id, at]) => {
    const height = folding.sizes.get(id)?.height ?? guessedHeight;
    return [id, { ...at, width: card.width, height }] as const;
  });
  const all = new Map([...boxes, ...inside]);
  all.delete(cardId);
  const pushed = pushedDown(all, steps);
  if (pushed.size === 0) return;
  const places = [...all].map(([id, { x, y }]) => [id, { x, y }] as const);
  author.move([...pushed.keys()], new Map([...places, ...pushed]), pushed.size);
}

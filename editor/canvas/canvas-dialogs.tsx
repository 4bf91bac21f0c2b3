import { lazy, Suspense } from 'react';
import type { Workflow } from '../../engine/index.ts';
import { exitOfStep } from '../notes/author-of-cards.ts';
import type { FoldedWorkflow } from '../notes/fold-sections.ts';
import { notesWords } from '../notes/notes-words.ts';
import { editingWords } from '../words/en-editing.ts';
import { triggerId } from '../workflow-document/exit-ref.ts';
import { usualExit } from '../workflow-document/usual-exit.ts';
import type { PickerRequest } from './canvas-edits.ts';
import { RemovingDialogs } from './removing-dialogs.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { StepPicker } from './step-picker.tsx';
import type { CanvasState } from './use-canvas.ts';
import { copyToClipboard } from './use-clipboard.ts';

const CardMenu = lazy(async () => {
  const { CardMenu } = await import('./card-menu.tsx');
  return { default: CardMenu };
});

interface CanvasDialogsProps {
  readonly canvas: CanvasState;
  readonly workflow: Workflow;
}

/** What opens over the canvas: the picker, the name of a step, a card's menu, a question. */
export function CanvasDialogs({ canvas, workflow }: CanvasDialogsProps) {
  const { picker, author, renamed, removing, folded } = canvas;
  return (
    <>
      {picker.request && (
        <StepPicker
          {...picker}
          workflow={workflow}
          request={ofSteps(picker.request, canvas.folded)}
        />
      )}
      {renamed !== null && (
        <RenameDialog
          title={
            folded.chips.has(renamed) ? notesWords.edits.renameSection : editingWords.canvas.rename
          }
          name={author.nameOf(renamed)}
          rename={(name) => author.rename(renamed, name)}
          close={() => {
            canvas.rename(null);
            canvas.focus(renamed);
          }}
        />
      )}
      <RemovingDialogs removing={removing} />
      <Suspense>{canvas.menu && <Menu canvas={canvas} workflow={workflow} />}</Suspense>
    </>
  );
}

/** What is wanted after the card of a section comes after one of its steps. */
function ofSteps({ after, ...request }: PickerRequest, folded: FoldedWorkflow): PickerRequest {
  return { ...request, after: after && exitOfStep(folded, after) };
}

/** Of one card; of all that is selected, where the card is among it. */
function Menu({ canvas, workflow }: CanvasDialogsProps) {
  const { menu, selecting, author, folded } = canvas;
  if (!menu) return null;
  const { cardId, at } = menu;
  const ids = selecting.several.includes(cardId) ? selecting.several : [cardId];
  const pick = (isConnecting: boolean) => () =>
    canvas.pick({ after: usualExit(canvas.workflow, cardId), at, isConnecting });
  return (
    <CardMenu
      name={cardId === triggerId ? editingWords.canvas.start : author.nameOf(cardId)}
      at={at}
      isStep={cardId !== triggerId}
      close={() => {
        canvas.closeMenu();
        canvas.focus(cardId);
      }}
      act={{
        add: pick(false),
        connect: pick(true),
        rename: () => canvas.rename(cardId),
        duplicate: () => canvas.duplicate(ids),
        copy: () => void copyToClipboard(workflow, ids.flatMap(folded.stepsOf)),
        remove: () => canvas.remove(ids),
        removeGap: () => canvas.remove(ids, { leavesGap: true }),
      }}
    />
  );
}

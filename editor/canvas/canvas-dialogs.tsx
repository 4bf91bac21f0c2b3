import { lazy, Suspense } from 'react';
import type { Workflow } from '../../engine/index.ts';
import { editingWords } from '../words/en-editing.ts';
import { triggerId } from '../workflow-document/exit-ref.ts';
import { usualExit } from '../workflow-document/usual-exit.ts';
import { DeleteDialog } from './delete-dialog.tsx';
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
  const { picker, author, renamed, removing } = canvas;
  return (
    <>
      {picker.request && <StepPicker {...picker} workflow={workflow} request={picker.request} />}
      {renamed !== null && (
        <RenameDialog
          title={editingWords.canvas.rename}
          name={author.nameOf(renamed)}
          rename={(name) => author.rename(renamed, name)}
          close={() => {
            canvas.rename(null);
            canvas.focus(renamed);
          }}
        />
      )}
      {removing.askedCount > 0 && (
        <DeleteDialog
          count={removing.askedCount}
          remove={removing.confirm}
          close={removing.cancel}
        />
      )}
      <Suspense>{canvas.menu && <Menu canvas={canvas} workflow={workflow} />}</Suspense>
    </>
  );
}

/** Of one card; of all that is selected, where the card is among it. */
function Menu({ canvas, workflow }: CanvasDialogsProps) {
  const { menu, selecting, author } = canvas;
  if (!menu) return null;
  const { cardId, at } = menu;
  const ids = selecting.several.includes(cardId) ? selecting.several : [cardId];
  const pick = (isConnecting: boolean) => () =>
    canvas.pick({ after: usualExit(workflow, cardId), at, isConnecting });
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
        copy: () => void copyToClipboard(workflow, ids),
        remove: () => canvas.remove(ids),
        removeGap: () => canvas.remove(ids, { leavesGap: true }),
      }}
    />
  );
}

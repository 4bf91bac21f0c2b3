import { Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { BookmarkPlus } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { beganAt } from './began-at.ts';
import type { Played } from './played.ts';
import styles from './trial-controls.module.css';
import { trialWords } from './trial-words.ts';
import type { DraftTrial } from './use-draft-trial.ts';

const SaveTestForm = lazy(async () => {
  const { SaveTestForm } = await import('./save-test-form.tsx');
  return { default: SaveTestForm };
});

/** Keeps the tried conversation as a test, under a name. */
export function SaveTestButton({ trial }: { trial: DraftTrial }) {
  const [isOpen, { open, close }] = useDisclosure();
  const { player, played, hasBegun, draft } = trial;
  if (!player || !played || !hasBegun) return null;
  return (
    <>
      <button type="button" className={styles.chip} onClick={open} title={trialWords.saveTitle}>
        <BookmarkPlus size={14} aria-hidden />
        {trialWords.save}
      </button>
      <Modal opened={isOpen} onClose={close} title={trialWords.saveTitle}>
        <Suspense>
          <SaveTestForm
            workflowId={draft.id}
            beginsAt={stepOfBeginning(played)}
            test={player.test}
            close={close}
          />
        </Suspense>
      </Modal>
    </>
  );
}

/** What the step is called at which the conversation began; null: it began where customers do. */
function stepOfBeginning({ trial, workflow }: Played): string | null {
  const stepId = beganAt(trial);
  return stepId === null ? null : (workflow.steps[stepId]?.name ?? stepId);
}

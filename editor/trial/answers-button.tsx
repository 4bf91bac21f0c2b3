import { ListChecks } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { ControlPopover } from './control-popover.tsx';
import styles from './trial-controls.module.css';
import { trialWords } from './trial-words.ts';
import type { DraftTrial } from './use-draft-trial.ts';

const AnswersDrawer = lazy(async () => {
  const { AnswersDrawer } = await import('./answers-drawer.tsx');
  return { default: AnswersDrawer };
});

/** What is known in this conversation; open, each answer can be changed, and copied as a chip. */
export function AnswersButton({ trial: { played, player } }: { trial: DraftTrial }) {
  if (!played || !player || played.trial.instances.length === 0) return null;
  return (
    <ControlPopover
      title={trialWords.answersTitle}
      width={330}
      face={
        <>
          <ListChecks size={14} aria-hidden />
          {trialWords.answers}
        </>
      }
    >
      {() => (
        <>
          <h3 className={styles.heading}>{trialWords.answersTitle}</h3>
          <Suspense>
            <AnswersDrawer played={played} setAnswer={player.setAnswer} />
          </Suspense>
        </>
      )}
    </ControlPopover>
  );
}

import { Popover } from '@mantine/core';
import { ListChecks } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import styles from './trial-controls.module.css';
import { trialWords } from './trial-words.ts';
import type { DraftTrial } from './use-draft-trial.ts';

const AnswersDrawer = lazy(async () => {
  const { AnswersDrawer } = await import('./answers-drawer.tsx');
  return { default: AnswersDrawer };
});

/** What is known in this conversation; open, each answer can be changed, and copied as a chip. */
export function AnswersButton({ trial: { played, player } }: { trial: DraftTrial }) {
  const [isOpen, setOpen] = useState(false);
  if (!played || !player || played.trial.instances.length === 0) return null;
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      width={330}
      position="bottom-start"
      radius="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className={styles.chip}
          title={trialWords.answersTitle}
          onClick={() => setOpen(!isOpen)}
        >
          <ListChecks size={14} aria-hidden />
          {trialWords.answers}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.popover} aria-label={trialWords.answersTitle}>
        <h3 className={styles.heading}>{trialWords.answersTitle}</h3>
        <Suspense>
          <AnswersDrawer played={played} setAnswer={player.setAnswer} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}

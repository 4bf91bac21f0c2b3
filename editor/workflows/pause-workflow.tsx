import { ActionIcon, Button, Modal, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Pause } from 'lucide-react';
import { useState } from 'react';
import { sentenceOf } from '../api/client.ts';
import { usePauseWorkflow } from '../api/versions.ts';
import type { WorkflowSummary } from '../api/workflows.ts';
import { listWords } from './list-words.ts';
import styles from './pause-workflow.module.css';
import dialog from './transfer.module.css';

const texts = listWords.pause;

/** Pauses a workflow that is on: for new customers, or for those in the middle of it, too. */
export function PauseWorkflow({ workflow }: { workflow: WorkflowSummary }) {
  const [isOpen, { open, close }] = useDisclosure();
  const label = listWords.pauseOf(workflow.name);
  if (!workflow.enabled) return null;
  return (
    <>
      <Tooltip label={label}>
        <ActionIcon aria-label={label} onClick={open}>
          <Pause size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Modal opened={isOpen} onClose={close} title={texts.title(workflow.name)}>
        <PauseForm workflow={workflow} close={close} />
      </Modal>
    </>
  );
}

function PauseForm({ workflow, close }: { workflow: WorkflowSummary; close: () => void }) {
  const { id, openInstances } = workflow;
  const pausing = usePauseWorkflow(id);
  const [who, setWho] = useState<'newOnly' | 'everyone'>('newOnly');
  return (
    <div className={dialog.content}>
      <fieldset className={styles.choices} aria-label={texts.title(workflow.name)}>
        {(['newOnly', 'everyone'] as const).map((each) => (
          <label key={each} className={styles.choice}>
            <input
              type="radio"
              name="who"
              checked={who === each}
              aria-describedby={`pause-${each}`}
              onChange={() => setWho(each)}
            />
            <span className={styles.who}>{texts[each]}</span>
            <span className={styles.text} id={`pause-${each}`} aria-hidden>
              {each === 'newOnly' ? texts.newOnlyText : texts.everyoneText(openInstances)}
            </span>
          </label>
        ))}
      </fieldset>
      {pausing.isError && (
        <p className={dialog.problem} role="alert">
          {sentenceOf(pausing.error)}
        </p>
      )}
      <div className={dialog.actions}>
        <Button variant="default" onClick={close}>
          {texts.cancel}
        </Button>
        <Button
          loading={pausing.isPending}
          onClick={() => pausing.mutate(who === 'everyone', { onSuccess: close })}
        >
          {texts.confirm}
        </Button>
      </div>
    </div>
  );
}

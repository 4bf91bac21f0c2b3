import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { sentenceOf } from '../api/client.ts';
import type { PretendCustomer } from '../api/simulator.ts';
import { words } from '../words/words.ts';
import { dataFields } from '../workflow/data-fields.ts';
import { StartForm } from '../workflow/start-form.tsx';
import { exampleStart } from './example-start.ts';
import styles from './trial-controls.module.css';
import { trialWords } from './trial-words.ts';
import type { DraftTrial } from './use-draft-trial.ts';

interface StartTrialProps {
  readonly trial: DraftTrial;
  readonly customer: PretendCustomer;
}

/** Begins a draft that no message begins, as whatever starts it would. */
export function StartTrial({ trial, customer }: StartTrialProps) {
  const { draft, player } = trial;
  const [isOpen, { open, close }] = useDisclosure();
  const starting = useMutation({
    async mutationFn(given: Readonly<Record<string, string>>) {
      const example = await exampleStart({ trigger: draft.trigger, customer, now: Date.now() });
      await player?.start({ ...example, ...given });
    },
    onSuccess: close,
  });
  const asks = draft.trigger.type === 'http-request' && dataFields(draft).length > 0;
  return (
    <div className={styles.start}>
      <p className={styles.startHint}>{trialWords.startHint}</p>
      <Button
        size="compact-md"
        leftSection={<Play size={15} aria-hidden />}
        loading={starting.isPending}
        disabled={player === null}
        onClick={() => (asks ? open() : starting.mutate({}))}
      >
        {trialWords.start}
      </Button>
      {starting.isError && !isOpen && (
        <p className={styles.wrong} role="alert">
          {sentenceOf(starting.error)}
        </p>
      )}
      <Modal opened={isOpen} onClose={close} title={words.start.title(draft.name)}>
        <StartForm workflow={draft} customer={customer} starting={starting} />
      </Modal>
    </div>
  );
}

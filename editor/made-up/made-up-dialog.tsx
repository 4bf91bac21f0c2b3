import { Button, Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Workflow } from '../../engine/index.ts';
import dialog from '../settings/dialog.module.css';
import type { DraftTrial } from '../trial/use-draft-trial.ts';
import { words as pageWords } from '../words/words.ts';
import styles from './made-up.module.css';
import { exampleAnswer, lastAnswer } from './made-up-answer.ts';
import { type MadeUpSteps, madeUpIn, useMadeUpAnswers } from './made-up-answers.ts';
import { MadeUpStep, type MadeUpStepProps } from './made-up-step.tsx';
import { madeUpWords as words } from './made-up-words.ts';
import type { Moment } from './plausible-value.ts';
import { chosenStatus, statusChoices } from './status-choices.ts';

interface MadeUpDialogProps {
  readonly trial: DraftTrial;
  /** The step that got no answer, which is asked again; null: none is. */
  readonly stepId: string | null;
}

/** What each step that asks another system is answered, to be looked at and changed. */
export function MadeUpDialog({ trial, stepId }: MadeUpDialogProps) {
  const { draft, endMakingUp: close } = trial;
  const answers = useAnswers(trial);
  const { steps } = answers;
  // It may have been taken out of the draft since it asked.
  const wanted = steps.find((each) => each.stepId === stepId)?.stepId ?? null;
  const opened = wanted ?? steps[0]?.stepId;
  function use() {
    useMadeUpAnswers.getState().keep(draft.id, answers.made);
    trial.setAnswering({ by: 'madeUp' });
    close();
    if (wanted !== null) trial.tryFrom(wanted);
  }
  return (
    <Modal
      opened
      onClose={close}
      size={620}
      closeOnClickOutside={false}
      title={words.title}
      closeButtonProps={{ 'aria-label': pageWords.app.close }}
    >
      <div className={dialog.content}>
        <p>{words.text}</p>
        {steps.map(({ stepId: id, ...asked }) => (
          <AskedStep
            key={id}
            {...asked}
            isAsked={id === opened}
            change={(changed) => answers.change(id, changed)}
            tellUnread={(isUnread) => answers.tellUnread(id, isUnread)}
          />
        ))}
        <div className={`${dialog.actions} ${dialog.staying}`}>
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
          <Button disabled={answers.isUnread} onClick={use}>
            {wanted === null ? words.use : words.useAndAsk}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

/** Drawn once it is opened: there can be many, each with many fields. */
function AskedStep(props: MadeUpStepProps) {
  const { step, isAsked } = props;
  const [wasOpened, setOpened] = useState(isAsked);
  return (
    <details className={styles.asked} open={isAsked} onToggle={() => setOpened(true)}>
      <summary>
        {step.name}
        <span className={styles.answer}>{labelOf(props)}</span>
      </summary>
      {wasOpened && <MadeUpStep {...props} />}
    </details>
  );
}

function labelOf({ step, answer }: Pick<MadeUpStepProps, 'step' | 'answer'>) {
  const chosen = chosenStatus(step, answer);
  return statusChoices(step, answer.status).find(({ value }) => value === chosen)?.label;
}

/** What was made up before, and what is changed of it now. */
function useAnswers({ draft, clock }: DraftTrial) {
  const [moment] = useState(clock);
  const [made, setMade] = useState<MadeUpSteps>(() => madeUpIn(draft.id).steps);
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set());
  const asking = useMemo(() => requestsOf(draft, moment), [draft, moment]);
  const steps = asking.map((each) => ({
    ...each,
    answer: made[each.stepId] ?? each.last ?? each.example,
  }));
  return {
    steps,
    made,
    isUnread: unread.size > 0,
    change(stepId: string, answer: MadeUpSteps[string]) {
      setMade({ ...made, [stepId]: answer });
    },
    tellUnread(stepId: string, isUnread: boolean) {
      setUnread((before) => {
        const after = new Set(before);
        if (isUnread) after.add(stepId);
        else after.delete(stepId);
        return after;
      });
    },
  };
}

/** The steps that ask another system, with what they could be answered. */
function requestsOf(draft: Workflow, moment: Moment) {
  return Object.entries(draft.steps).flatMap(([stepId, step]) => {
    if (step.type !== 'http-request') return [];
    const last = lastAnswer(draft, stepId);
    return [{ stepId, step, last, example: exampleAnswer(draft, stepId, moment) }];
  });
}

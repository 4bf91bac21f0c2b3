import { Button, Modal } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Workflow } from '../../engine/index.ts';
import dialog from '../settings/dialog.module.css';
import type { DraftTrial } from '../trial/use-draft-trial.ts';
import { type AnswerSources, loadAnswerSources } from './answer-sources.ts';
import styles from './made-up.module.css';
import { type MadeUpSteps, madeUpIn, useMadeUpAnswers } from './made-up-answers.ts';
import { MadeUpStep, type MadeUpStepProps } from './made-up-step.tsx';
import { madeUpWords as words } from './made-up-words.ts';
import type { Moment } from './plausible-value.ts';
import { isSameAnswer, possibleAnswers } from './possible-answers.ts';
import { chosenStatus, statusChoices } from './status-choices.ts';

interface MadeUpDialogProps {
  readonly trial: DraftTrial;
  /** The step that got no answer, which is asked again; null: none is. */
  readonly stepId: string | null;
}

/** What each step that asks another system is answered, to be looked at and changed. */
export function MadeUpDialog(props: MadeUpDialogProps) {
  const sources = useSources(props.trial.draft);
  return sources && <Answers {...props} sources={sources} />;
}

/** As they are when the dialog opens: nothing changes under the hands of whoever writes. */
function useSources(draft: Workflow): AnswerSources | null {
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ['answer-sources', draft.id],
    queryFn: () => loadAnswerSources(queries, draft),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? null;
}

function Answers({ trial, stepId, sources }: MadeUpDialogProps & { sources: AnswerSources }) {
  const { draft, endMakingUp: close } = trial;
  const answers = useAnswers(trial, sources);
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
    <Modal opened onClose={close} size={620} closeOnClickOutside={false} title={words.title}>
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
function useAnswers({ draft, clock }: DraftTrial, sources: AnswerSources) {
  const [moment] = useState(clock);
  const [made, setMade] = useState<MadeUpSteps>(() => madeUpIn(draft.id).steps);
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set());
  const asking = useMemo(() => requestsOf(draft, moment, sources), [draft, moment, sources]);
  const steps = asking.map((each) => ({
    ...each,
    answer: made[each.stepId] ?? each.possible.first,
  }));
  return {
    steps,
    made,
    isUnread: unread.size > 0,
    change(stepId: string, answer: MadeUpSteps[string]) {
      const { [stepId]: _, ...others } = made;
      const first = asking.find((each) => each.stepId === stepId)?.possible.first;
      setMade(isSameAnswer(answer, first) ? others : { ...others, [stepId]: answer });
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
function requestsOf(draft: Workflow, moment: Moment, sources: AnswerSources) {
  return Object.entries(draft.steps).flatMap(([stepId, step]) => {
    if (step.type !== 'http-request') return [];
    return [{ stepId, step, possible: possibleAnswers(draft, stepId, moment, sources) }];
  });
}

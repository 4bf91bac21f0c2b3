import { Button } from '@mantine/core';
import { Globe } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { madeUpWords } from '../made-up/made-up-words.ts';
import { fullTime } from '../words/time.ts';
import type { Answering, Failure } from './answer-request.ts';
import { ControlPopover } from './control-popover.tsx';
import { useRecordedAnswers } from './recorded-answers.ts';
import styles from './trial-controls.module.css';
import { trialWords } from './trial-words.ts';
import type { DraftTrial } from './use-draft-trial.ts';

const MadeUpDialog = lazy(async () => {
  const { MadeUpDialog: loaded } = await import('../made-up/made-up-dialog.tsx');
  return { default: loaded };
});

const ways = ['real', 'recorded', 'madeUp', 'failing'] as const;
const failures: readonly Failure[] = ['silent', 'broken', 'empty'];

/** How the systems that the draft asks answer in this conversation. */
export function AnsweringButton({ trial }: { trial: DraftTrial }) {
  const { answering, makingUp } = trial;
  const button = useFocusAfter(makingUp !== null);
  if (!trial.asksOthers) return null;
  return (
    <>
      <ControlPopover
        title={trialWords.requests}
        width={320}
        way={answering.by}
        button={button}
        face={
          <>
            <Globe size={14} aria-hidden />
            <span className="unseen">{trialWords.requests}: </span>
            {trialWords.requestsChip[answering.by]}
          </>
        }
      >
        {(close) => (
          <AnsweringChoice
            {...trial}
            makeUp={() => {
              close();
              trial.makeUp(null);
            }}
          />
        )}
      </ControlPopover>
      {makingUp && (
        <Suspense>
          <MadeUpDialog trial={trial} stepId={makingUp.stepId} />
        </Suspense>
      )}
    </>
  );
}

/** What opened the dialog may be gone when it closes: this button is there. */
function useFocusAfter(isOpen: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    return () => button.current?.focus();
  }, [isOpen]);
  return button;
}

interface AnsweringChoiceProps extends Pick<DraftTrial, 'answering' | 'setAnswering' | 'draft'> {
  readonly makeUp: () => void;
}

function AnsweringChoice({ answering, setAnswering, draft, makeUp }: AnsweringChoiceProps) {
  const failure = answering.by === 'failing' ? answering.failure : 'silent';
  const asAnswering = (by: Answering['by']): Answering =>
    by === 'failing' ? { by, failure } : { by };
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.heading}>{trialWords.requests}</legend>
      {ways.map((by) => (
        <div key={by} className={styles.choices}>
          <label className={styles.way}>
            <input
              type="radio"
              name="answering"
              checked={answering.by === by}
              onChange={() => setAnswering(asAnswering(by))}
            />
            <span>
              {trialWords[by]}
              <span className={styles.help}>{trialWords[`${by}Help`]}</span>
            </span>
          </label>
          {by === 'recorded' && answering.by === by && <Recordings draft={draft} />}
          {by === 'madeUp' && answering.by === by && (
            <Button size="compact-sm" variant="default" className={styles.open} onClick={makeUp}>
              {madeUpWords.open}
            </Button>
          )}
          {by === 'failing' && answering.by === by && (
            <FailureChoice
              failure={failure}
              choose={(chosen) => setAnswering({ by, failure: chosen })}
            />
          )}
        </div>
      ))}
    </fieldset>
  );
}

/** Which answers there are from last time. */
function Recordings({ draft }: Pick<DraftTrial, 'draft'>) {
  const recorded = useRecordedAnswers(({ byWorkflow }) => byWorkflow[draft.id]) ?? {};
  const lines = Object.entries(recorded).flatMap(([stepId, { at }]) => {
    const step = draft.steps[stepId]?.name;
    return step === undefined ? [] : [{ stepId, text: trialWords.recordedAt(step, fullTime(at)) }];
  });
  if (lines.length === 0) return <p className={styles.wrong}>{trialWords.recordedNone}</p>;
  return (
    <ul className={styles.recordings}>
      {lines.map(({ stepId, text }) => (
        <li key={stepId}>{text}</li>
      ))}
    </ul>
  );
}

function FailureChoice({ failure, choose }: { failure: Failure; choose: (it: Failure) => void }) {
  return (
    <fieldset className={styles.failures}>
      <legend className="unseen">{trialWords.failure}</legend>
      {failures.map((each) => (
        <label key={each} className={styles.way}>
          <input
            type="radio"
            name="failure"
            checked={each === failure}
            onChange={() => choose(each)}
          />
          {trialWords.failures[each]}
        </label>
      ))}
    </fieldset>
  );
}

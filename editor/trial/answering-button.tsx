import { Popover } from '@mantine/core';
import { Globe } from 'lucide-react';
import { useState } from 'react';
import { fullTime } from '../words/time.ts';
import type { Answering, Failure } from './answer-request.ts';
import { useRecordedAnswers } from './recorded-answers.ts';
import styles from './trial-controls.module.css';
import { trialWords } from './trial-words.ts';
import type { DraftTrial } from './use-draft-trial.ts';

const ways = ['real', 'recorded', 'failing'] as const;
const failures: readonly Failure[] = ['silent', 'broken', 'empty'];

/** How the systems that the draft asks answer in this conversation. */
export function AnsweringButton({ trial }: { trial: DraftTrial }) {
  const [isOpen, setOpen] = useState(false);
  const { answering } = trial;
  if (!trial.asksOthers) return null;
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      width={320}
      position="bottom-start"
      radius="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className={styles.chip}
          data-way={answering.by}
          title={trialWords.requests}
          onClick={() => setOpen(!isOpen)}
        >
          <Globe size={14} aria-hidden />
          <span className="unseen">{trialWords.requests}: </span>
          {trialWords.requestsChip[answering.by]}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.popover} aria-label={trialWords.requests}>
        <AnsweringChoice {...trial} />
      </Popover.Dropdown>
    </Popover>
  );
}

type AnsweringChoiceProps = Pick<DraftTrial, 'answering' | 'setAnswering' | 'draft'>;

function AnsweringChoice({ answering, setAnswering, draft }: AnsweringChoiceProps) {
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

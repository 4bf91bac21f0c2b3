import { Button, NativeSelect } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { isJsonObject, type Json, type Workflow } from '../../engine/index.ts';
import { ago } from '../words/time.ts';
import { BodyField, ObjectFields } from './body-field.tsx';
import { fitsFields } from './body-fields.ts';
import styles from './made-up.module.css';
import type { MadeUpAnswer } from './made-up-answers.ts';
import { madeUpWords as words } from './made-up-words.ts';
import { isSameAnswer, type PossibleAnswers, type RealAnswer } from './possible-answers.ts';
import { chosenStatus, exitOfAnswer, statusChoices, statusOf } from './status-choices.ts';

const BodyJson = lazy(async () => {
  const { BodyJson: loaded } = await import('./body-json.tsx');
  return { default: loaded };
});

export interface MadeUpStepProps {
  readonly step: Extract<Workflow['steps'][string], { type: 'http-request' }>;
  readonly answer: MadeUpAnswer;
  /** It is what the dialog is opened for. */
  readonly isAsked: boolean;
  /** What else it could be. */
  readonly possible: PossibleAnswers;
  readonly change: (answer: MadeUpAnswer) => void;
  /** Whether what is written is no answer yet. */
  readonly tellUnread: (isUnread: boolean) => void;
}

/** What one step is answered. */
export function MadeUpStep({ step, answer, isAsked, ...others }: MadeUpStepProps) {
  const { change } = others;
  const exit = exitOfAnswer(step, answer);
  return (
    <div className={styles.step}>
      <NativeSelect
        label={words.status}
        data-autofocus={isAsked || undefined}
        value={chosenStatus(step, answer)}
        data={statusChoices(step, answer.status)}
        description={words.goesOnBy(exit.label)}
        inputWrapperOrder={['label', 'input', 'description']}
        onChange={(event) => change({ ...answer, status: statusOf(event.currentTarget.value) })}
      />
      <Origin answer={answer} tested={others.possible.tested} />
      {exit.id !== 'failed' && <Body name={step.name} answer={answer} {...others} />}
    </div>
  );
}

interface OriginProps extends Pick<MadeUpStepProps, 'answer'> {
  readonly tested: RealAnswer | null;
}

/** That it is what really came, and when. */
function Origin({ answer, tested }: OriginProps) {
  const [now] = useState(Date.now);
  if (!tested || !isSameAnswer(answer, tested.answer)) return null;
  return <p className={styles.hint}>{words.isTested(ago(tested.at, now))}</p>;
}

interface BodyProps extends Omit<MadeUpStepProps, 'step' | 'isAsked'> {
  /** What the step is called. */
  readonly name: string;
}

/** What the answer says: field by field, or as JSON. */
function Body({ name, answer, possible, change, tellUnread }: BodyProps) {
  const { body } = answer;
  const { tested, last, example } = possible;
  const [wantsJson, wantJson] = useState(false);
  // What is put in its place by a button is not what somebody began to write.
  const [placed, setPlaced] = useState(0);
  function put(other: MadeUpAnswer) {
    setPlaced(placed + 1);
    change(other);
  }
  const changeBody = (changed: Json) => change({ ...answer, body: changed });
  const fits = fitsFields(body);
  const isJson = wantsJson || !fits;
  return (
    <>
      {!fits && <p className={styles.hint}>{words.tooMuch}</p>}
      {isJson ? (
        <Suspense>
          <BodyJson
            key={placed}
            label={words.jsonLabel(name)}
            body={body}
            change={(changed) => {
              // It stays JSON for whoever writes it, though it may be little enough for fields now.
              wantJson(true);
              changeBody(changed);
            }}
            tellUnread={tellUnread}
          />
        </Suspense>
      ) : (
        <Fields body={body} change={changeBody} />
      )}
      <div className={styles.others}>
        {fits && <Other label={isJson ? words.fields : words.json} act={() => wantJson(!isJson)} />}
        {tested && <Other label={words.fromTested} act={() => put(tested.answer)} />}
        {last && <Other label={words.fromLast} act={() => put(last.answer)} />}
        <Other label={words.fromExample} act={() => put(example)} />
      </div>
    </>
  );
}

function Fields({ body, change }: { body: Json; change: (body: Json) => void }) {
  return (
    <div className={styles.fields}>
      {isJsonObject(body) ? (
        <ObjectFields value={body} change={change} />
      ) : (
        <BodyField label={words.whole} value={body} change={change} />
      )}
    </div>
  );
}

function Other({ label, act }: { label: string; act: () => void }) {
  return (
    <Button size="compact-sm" variant="subtle" onClick={act}>
      {label}
    </Button>
  );
}

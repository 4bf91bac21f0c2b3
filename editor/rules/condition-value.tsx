import { Checkbox, NativeSelect } from '@mantine/core';
import type { Json } from '../../engine/index.ts';
import styles from '../inspector/inspector.module.css';
import { inspectorWords, optionWord } from '../inspector/inspector-words.ts';
import { readNumber } from '../inspector/read-number.ts';
import { useAnswerNames } from '../text/use-answer-names.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { type AnswerChoice, choicesOfAnswer } from './choices-of-answer.ts';
import { ofSizes, takesAnswer } from './other-answer.ts';
import { ReadInput } from './read-input.tsx';
import ruleStyles from './rule.module.css';
import { type Condition, isDay, type Test, valueKindOf, weekdays } from './rule-tests.ts';
import { ValueOrAnswer } from './value-or-answer.tsx';

const words = inspectorWords.rule;

interface ConditionValueProps {
  readonly label: string;
  readonly condition: Condition;
  readonly write: (value: Json, isTyped: boolean) => void;
}

/** With what an answer is compared: what is said here, or another answer. */
export function ConditionValue({ number, compare, ...props }: ConditionValueProps & Comparing) {
  if (!takesAnswer(props.condition.test)) return <SaidValue {...props} />;
  return (
    <ValueOrAnswer {...props} number={number} compare={compare}>
      <SaidValue {...props} />
    </ValueOrAnswer>
  );
}

interface Comparing {
  /** Of the condition. */
  readonly number: string;
  /** With the answer at this path. */
  readonly compare: (path: string) => void;
}

/** One value, several, two between which it is, a day, or a number of days. */
function SaidValue(props: ConditionValueProps) {
  const { label, condition, write } = props;
  const { test, value } = condition;
  switch (valueKindOf(test)) {
    case 'none':
      return null;
    case 'one':
      return <OneValue {...props} />;
    case 'list':
      return <SeveralValues {...props} />;
    case 'weekday':
      return (
        <NativeSelect
          aria-label={label}
          value={String(value)}
          data={weekdays.map(({ day, id }) => ({ value: day, label: optionWord(id) }))}
          onChange={(event) => write(event.currentTarget.value, false)}
        />
      );
    case 'day':
      return (
        <ReadInput
          aria-label={label}
          type="date"
          value={value}
          read={(typed) => (isDay(typed) ? typed : null)}
          write={(day) => write(day, true)}
        />
      );
    case 'count':
      return (
        <div className={ruleStyles.days}>
          <ReadInput
            aria-label={label}
            type="number"
            min={0}
            value={value}
            read={(typed) => (/^\d{1,4}$/.test(typed) ? Number(typed) : null)}
            write={(days) => write(days, true)}
          />
          <span>{words.days}</span>
        </div>
      );
    case 'numbers':
    case 'times':
      return <TwoValues {...props} />;
  }
}

/** One of the choices that the answer can be; anything, where they are not known. */
function OneValue({ label, condition, write }: ConditionValueProps) {
  const choices = useChoices(condition.path);
  const { test, value } = condition;
  if (choices.length === 0 || !ofChoices.has(test)) {
    return (
      <ReadInput
        aria-label={label}
        value={value}
        read={(typed) => typedValue(typed, test, value)}
        write={(changed) => write(changed, true)}
      />
    );
  }
  const text = value === null ? '' : String(value);
  const isOther = !choices.some((each) => String(each.value) === text);
  return (
    <NativeSelect
      aria-label={label}
      value={text}
      data={[
        ...(isOther ? [{ value: text, label: text }] : []),
        ...choices.map((each) => ({ value: String(each.value), label: each.label })),
      ]}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        const choice = choices.find((each) => String(each.value) === chosen);
        write(choice?.value ?? value, false);
      }}
    />
  );
}

const ofChoices: ReadonlySet<Test> = new Set(['is', 'is-not', 'same', 'not-same', 'contains']);

function useChoices(path: string): readonly AnswerChoice[] {
  const { workflow } = useWorkflowEditor();
  return choicesOfAnswer(workflow, useAnswerNames(workflow), path);
}

/** Ticked, where the choices are known; else written, with commas between. */
function SeveralValues({ label, condition: { path, value }, write }: ConditionValueProps) {
  const choices = useChoices(path).map((each) => ({ ...each, value: String(each.value) }));
  const listed = Array.isArray(value) ? value.map(String) : [];
  if (choices.length === 0) {
    return (
      <ReadInput
        aria-label={label}
        placeholder={words.listed}
        value={listed}
        read={listIn}
        write={(changed) => write(changed, true)}
      />
    );
  }
  const known = choices.map((each) => each.value);
  const unknown = listed.filter((each) => !known.includes(each));
  const all = [...choices, ...unknown.map((each) => ({ value: each, label: each }))];
  return (
    <fieldset className={styles.group}>
      <legend className="unseen">{label}</legend>
      {all.map((each) => (
        <Checkbox
          key={each.value}
          label={each.label}
          checked={listed.includes(each.value)}
          onChange={(event) => {
            const isOn = event.currentTarget.checked;
            const kept = listed.filter((other) => other !== each.value);
            write(isOn ? [...kept, each.value] : kept, false);
          }}
        />
      ))}
    </fieldset>
  );
}

function listIn(text: string): string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
}

/** “from” “1” “to” “5”. */
function TwoValues({ label, condition: { test, value }, write }: ConditionValueProps) {
  const both = Array.isArray(value) ? value : [];
  const [from = '', to = ''] = both;
  const input = (side: string, current: Json, put: (changed: Json) => Json) => (
    <ReadInput
      aria-label={`${label}: ${side}`}
      {...(test === 'time-between' && { type: 'time' })}
      value={current}
      read={(typed) => (test === 'time-between' ? timeOf(typed) : typedValue(typed, test, current))}
      write={(changed) => write(put(changed), true)}
    />
  );
  return (
    <div className={ruleStyles.twoValues}>
      <span>{words.from}</span>
      {input(words.from, from, (changed) => [changed, to])}
      <span>{words.to}</span>
      {input(words.to, to, (changed) => [from, changed])}
    </div>
  );
}

function timeOf(typed: string): string | null {
  if (typed === '') return null;
  return /^\d\d:\d\d$/.test(typed) ? `${typed}:00` : typed;
}

const anyNumber = { min: null, max: null, isWhole: false };

/** A number stays one, and is one where sizes are compared; yes and no stay what they are. */
function typedValue(typed: string, test: Test, before: Json): Json {
  const isNumber = test === 'between' || ofSizes.has(test) || typeof before === 'number';
  const number = isNumber ? readNumber(typed, anyNumber) : null;
  if (number !== null) return number;
  if (typeof before === 'boolean' && (typed === 'true' || typed === 'false'))
    return typed === 'true';
  return typed;
}

import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Json, Workflow } from '../../engine/index.ts';
import type { NamesOfAnswers } from '../text/answer-names.ts';
import { useAnswerNames } from '../text/use-answer-names.ts';
import { sameJson } from '../workflow-document/same-json.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { choicesBefore } from './choices-before.ts';
import styles from './inspector.module.css';
import { inspectorWords, optionWord } from './inspector-words.ts';
import { type Condition, type Test, valueKindOf } from './rule-sentence.ts';

const words = inspectorWords.rule;

interface ConditionValueProps {
  readonly label: string;
  readonly condition: Condition;
  readonly write: (value: Json, isTyped: boolean) => void;
}

/** With what an answer is compared: one value, several, two between which it is, or a day of the week. */
export function ConditionValue(props: ConditionValueProps) {
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
    case 'numbers':
    case 'times':
      return <TwoValues {...props} />;
  }
}

/** As the operation of the rule knows them. */
const weekdays = [
  { day: 'Monday', id: 'mon' },
  { day: 'Tuesday', id: 'tue' },
  { day: 'Wednesday', id: 'wed' },
  { day: 'Thursday', id: 'thu' },
  { day: 'Friday', id: 'fri' },
  { day: 'Saturday', id: 'sat' },
  { day: 'Sunday', id: 'sun' },
];

/** One of the choices that the answer can be; anything, where they are not known. */
function OneValue({ label, condition, write }: ConditionValueProps) {
  const { workflow } = useWorkflowEditor();
  const names = useAnswerNames(workflow);
  const { path, test } = condition;
  const value = condition.value === null ? '' : String(condition.value);
  const choices = test === 'is' || test === 'is-not' ? choicesAt(workflow, names, path) : [];
  const change = (typed: string, isTyped: boolean) =>
    write(typedValue(typed, test, condition.value), isTyped);
  if (choices.length === 0) {
    return (
      <TextInput
        aria-label={label}
        value={value}
        onChange={(event) => change(event.currentTarget.value, true)}
      />
    );
  }
  const isOther = !choices.some((each) => each.value === value);
  return (
    <NativeSelect
      aria-label={label}
      value={value}
      data={[...(isOther ? [{ value, label: value }] : []), ...choices]}
      onChange={(event) => change(event.currentTarget.value, false)}
    />
  );
}

/** Ticked, where the choices are known; else written, with commas between. */
function SeveralValues({ label, condition: { path, value }, write }: ConditionValueProps) {
  const { workflow } = useWorkflowEditor();
  const choices = choicesAt(workflow, useAnswerNames(workflow), path);
  const [typed, setTyped] = useState('');
  const listed = Array.isArray(value) ? value.map(String) : [];
  if (choices.length === 0) {
    return (
      <TextInput
        aria-label={label}
        placeholder={words.listed}
        value={sameJson(listIn(typed), listed) ? typed : listed.join(', ')}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          write(listIn(event.currentTarget.value), true);
        }}
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
  const isTime = test === 'time-between';
  const input = (at: 0 | 1, side: string, current: Json) => (
    <TextInput
      aria-label={`${label}: ${side}`}
      {...(isTime && { type: 'time' })}
      value={String(current)}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        const next = isTime ? withSeconds(typed) : typedValue(typed, test, current);
        write(at === 0 ? [next, to] : [from, next], true);
      }}
    />
  );
  return (
    <div className={styles.twoValues}>
      <span>{words.from}</span>
      {input(0, words.from, from)}
      <span>{words.to}</span>
      {input(1, words.to, to)}
    </div>
  );
}

function withSeconds(time: string): string {
  return /^\d\d:\d\d$/.test(time) ? `${time}:00` : time;
}

/** What this answer can be, by the titles that were tapped, or those in the form. */
function choicesAt(
  workflow: Workflow,
  names: NamesOfAnswers,
  path: string,
): { value: string; label: string }[] {
  const [root, stepId = '', key, part, more] = path.split('.');
  const asked = names.fieldsOf(stepId).find(({ name }) => key === 'value' && name === part);
  if (asked) return (asked.options ?? []).map((each) => ({ value: each.id, label: each.title }));
  const step = root === 'steps' ? workflow.steps[stepId] : undefined;
  const isChoice = step?.type === 'wait-for-reply' && step.config.expect.kind === 'choice';
  if (!isChoice || key !== 'value' || more !== undefined) return [];
  if (part !== 'id' && part !== 'title') return [];
  return choicesBefore(workflow, stepId).map((each) => ({ value: each[part], label: each.title }));
}

/** What stands there when another test is chosen: as much as can be kept. */
export function valueFor(test: Test, value: Json): Json {
  const [first = ''] = Array.isArray(value) ? value : [value ?? ''];
  switch (valueKindOf(test)) {
    case 'none':
      return null;
    case 'one':
      return first;
    case 'list':
      return Array.isArray(value) ? value.map(String) : [String(first)];
    case 'numbers':
      return [typeof first === 'number' ? first : 0, 10];
    case 'times':
      return ['09:00:00', '17:59:59'];
    case 'weekday':
      return weekdays.some(({ day }) => day === first) ? first : 'Monday';
  }
}

const ofNumbers: ReadonlySet<Test> = new Set(['more', 'at-least', 'less', 'at-most', 'between']);

/** A number stays one, and is one where sizes are compared; yes and no stay what they are. */
function typedValue(typed: string, test: Test, before: Json): Json {
  const isNumber = typed.trim() !== '' && Number.isFinite(Number(typed));
  if (isNumber && (ofNumbers.has(test) || typeof before === 'number')) return Number(typed);
  if (typeof before === 'boolean' && (typed === 'true' || typed === 'false'))
    return typed === 'true';
  return typed;
}

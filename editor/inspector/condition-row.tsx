import { NativeSelect, TextInput } from '@mantine/core';
import type { Json, Workflow } from '../../engine/index.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { answersAt } from './answers.ts';
import { choicesBefore } from './choices-before.ts';
import { useInspected } from './inspected.ts';
import styles from './inspector.module.css';
import { inspectorWords } from './inspector-words.ts';
import { type Condition, needsValue, type Test, tests } from './rule-sentence.ts';

const words = inspectorWords.rule;

interface ConditionRowProps {
  readonly condition: Condition;
  readonly number: number;
  readonly write: (condition: Condition, isTyped: boolean) => void;
}

/** “Service they chose” “is” “Plumbing”. */
export function ConditionRow({ condition, number, write }: ConditionRowProps) {
  const { path, test, value } = condition;
  return (
    <div className={styles.conditionParts}>
      <AnswerSelect
        label={words.answer(number)}
        pathLabel={words.path(number)}
        path={path}
        choose={(chosen, isTyped) => write({ ...condition, path: chosen }, isTyped)}
      />
      <NativeSelect
        aria-label={words.test(number)}
        value={test}
        data={tests.map((each) => ({ value: each, label: words.tests[each] }))}
        onChange={(event) => {
          const chosen = tests.find((each) => each === event.currentTarget.value) ?? test;
          write({ ...condition, test: chosen, value: valueFor(chosen, value) }, false);
        }}
      />
      {needsValue(test) && (
        <ValueInput
          label={words.value(number)}
          condition={condition}
          write={(typed, isTyped) =>
            write({ ...condition, value: typedValue(typed, test, value) }, isTyped)
          }
        />
      )}
    </div>
  );
}

interface ValueInputProps {
  readonly label: string;
  readonly condition: Condition;
  readonly write: (typed: string, isTyped: boolean) => void;
}

/** One of the choices that the answer can be; anything, where they are not known. */
function ValueInput({ label, condition, write }: ValueInputProps) {
  const { workflow } = useWorkflowEditor();
  const { path, test } = condition;
  const value = condition.value === null ? '' : String(condition.value);
  const choices = test === 'is' || test === 'is-not' ? choicesAt(workflow, path) : [];
  if (choices.length === 0) {
    return (
      <TextInput
        aria-label={label}
        value={value}
        onChange={(event) => write(event.currentTarget.value, true)}
      />
    );
  }
  const isOther = !choices.some((each) => each.value === value);
  return (
    <NativeSelect
      aria-label={label}
      value={value}
      data={[...(isOther ? [{ value, label: value }] : []), ...choices]}
      onChange={(event) => write(event.currentTarget.value, false)}
    />
  );
}

/** What this answer can be, by the titles that were tapped. */
function choicesAt(workflow: Workflow, path: string): { value: string; label: string }[] {
  const [root, stepId = '', key, part, more] = path.split('.');
  const step = root === 'steps' ? workflow.steps[stepId] : undefined;
  const isChoice = step?.type === 'wait-for-reply' && step.config.expect.kind === 'choice';
  if (!isChoice || key !== 'value' || more !== undefined) return [];
  if (part !== 'id' && part !== 'title') return [];
  return choicesBefore(workflow, stepId).map((each) => ({ value: each[part], label: each.title }));
}

function valueFor(test: Test, value: Json): Json {
  return needsValue(test) ? (value ?? '') : null;
}

const ofNumbers: ReadonlySet<Test> = new Set(['more', 'at-least', 'less', 'at-most']);

/** A number stays one, and is one where sizes are compared; yes and no stay what they are. */
function typedValue(typed: string, test: Test, before: Json): Json {
  const isNumber = typed.trim() !== '' && Number.isFinite(Number(typed));
  if (isNumber && (ofNumbers.has(test) || typeof before === 'number')) return Number(typed);
  if (typeof before === 'boolean' && (typed === 'true' || typed === 'false'))
    return typed === 'true';
  return typed;
}

interface AnswerSelectProps {
  readonly label: string;
  readonly pathLabel: string;
  readonly path: string;
  readonly choose: (path: string, isTyped: boolean) => void;
}

/** What is known here; what is not in the list is written by its name. */
function AnswerSelect({ label, pathLabel, path, choose }: AnswerSelectProps) {
  const { workflow } = useWorkflowEditor();
  const { id } = useInspected();
  const groups = answersAt(workflow, id).map(({ name, answers }) => ({
    group: inspectorWords.answers.groups[name],
    items: answers
      .filter(({ expression }) => !expression.includes('('))
      .map(({ expression, label: text }) => ({ value: expression, label: text })),
  }));
  const isListed = groups.some(({ items }) => items.some(({ value }) => value === path));
  return (
    <>
      <NativeSelect
        aria-label={label}
        value={isListed ? path : ''}
        data={[...groups, { value: '', label: words.other }]}
        onChange={(event) => choose(event.currentTarget.value, false)}
      />
      {!isListed && (
        <TextInput
          aria-label={pathLabel}
          placeholder="data.name"
          value={path}
          onChange={(event) => choose(event.currentTarget.value, true)}
        />
      )}
    </>
  );
}

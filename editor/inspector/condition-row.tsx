import { NativeSelect, TextInput } from '@mantine/core';
import type { Json } from '../../engine/index.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { answersAt } from './answers.ts';
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
        <TextInput
          aria-label={words.value(number)}
          value={value === null ? '' : String(value)}
          onChange={(event) =>
            write({ ...condition, value: typedValue(event.currentTarget.value, test, value) }, true)
          }
        />
      )}
    </div>
  );
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

import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { answerLabel } from '../text/template-parts.ts';
import { useAnswerNames } from '../text/use-answer-names.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { answersAt } from './answers.ts';
import { ConditionValue, valueFor } from './condition-value.tsx';
import { useInspected } from './inspected.ts';
import styles from './inspector.module.css';
import { inspectorWords } from './inspector-words.ts';
import { ruleAnswers } from './rule-answers.ts';
import { type Condition, tests } from './rule-sentence.ts';
import { TriedCondition } from './tried-condition.tsx';

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
      <ConditionValue
        label={words.value(number)}
        condition={condition}
        write={(changed, isTyped) => write({ ...condition, value: changed }, isTyped)}
      />
      <TriedCondition condition={condition} />
    </div>
  );
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
  const names = useAnswerNames(workflow);
  const [isWritten, setWritten] = useState(path === '');
  const groups = ruleAnswers(answersAt(workflow, names, id), path).map((each) => ({
    group: inspectorWords.answers.groups[each.name],
    items: each.answers.map(({ expression, label: text }) => ({ value: expression, label: text })),
  }));
  const isListed = groups.some(({ items }) => items.some(({ value }) => value === path));
  return (
    <>
      <NativeSelect
        aria-label={label}
        value={isWritten ? '' : path}
        data={[
          ...groups,
          ...(isListed || isWritten ? [] : [{ value: path, label: answerLabel(path, names) }]),
          { value: '', label: words.other },
        ]}
        onChange={(event) => {
          setWritten(event.currentTarget.value === '');
          choose(event.currentTarget.value, false);
        }}
      />
      {isWritten && (
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

import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { answersAt } from '../inspector/answers.ts';
import { useInspected } from '../inspector/inspected.ts';
import { inspectorWords } from '../inspector/inspector-words.ts';
import { answerLabel } from '../text/template-parts.ts';
import { useAnswerNames } from '../text/use-answer-names.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { answerKind } from './answer-kind.ts';
import { pathToCompare } from './answers-to-compare.ts';
import { ConditionValue } from './condition-value.tsx';
import { answerValue, otherAnswer } from './other-answer.ts';
import styles from './rule.module.css';
import { ruleAnswers } from './rule-answers.ts';
import { type Condition, tests } from './rule-tests.ts';
import { testFor, testOptions } from './tests-of-kind.ts';
import { TriedCondition } from './tried-condition.tsx';
import { valueFor } from './value-for.ts';

const words = inspectorWords.rule;

interface ConditionRowProps {
  readonly condition: Condition;
  /** Such as 2, or 2.1 in a group. */
  readonly number: string;
  readonly write: (condition: Condition, isTyped: boolean) => void;
}

/** “Service they chose” “is” “Plumbing”. */
export function ConditionRow({ condition, number, write }: ConditionRowProps) {
  const { workflow } = useWorkflowEditor();
  const names = useAnswerNames(workflow);
  const { path, test, value } = condition;
  const kind = answerKind(workflow, names, path);

  /** Another kind of answer is asked other things; while a path is typed, nobody knows which. */
  function lookAt(chosen: string, isTyped: boolean) {
    const wanted = isTyped ? test : testFor(answerKind(workflow, names, chosen), test);
    const kept = wanted === test ? value : valueFor(wanted, value);
    write({ path: chosen, test: wanted, value: kept }, isTyped);
  }

  return (
    <div className={styles.conditionParts}>
      <AnswerSelect
        label={words.answer(number)}
        pathLabel={words.path(number)}
        path={path}
        choose={lookAt}
      />
      <NativeSelect
        aria-label={words.test(number)}
        value={test}
        data={testOptions(kind, test, otherAnswer(value) !== null)}
        onChange={(event) => {
          const chosen = tests.find((each) => each === event.currentTarget.value) ?? test;
          write({ ...condition, test: chosen, value: valueFor(chosen, value) }, false);
        }}
      />
      <ConditionValue
        label={words.value(number)}
        number={number}
        condition={condition}
        write={(changed, isTyped) => write({ ...condition, value: changed }, isTyped)}
        compare={(other) => {
          const compared = pathToCompare(workflow, names, path, other);
          write({ path: compared, test, value: answerValue(test, other) }, false);
        }}
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
        data-answer
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

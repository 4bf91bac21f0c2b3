import { Button, Modal, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { answersAt } from '../inspector/answers.ts';
import { inspectorWords } from '../inspector/inspector-words.ts';
import { answerLabel } from '../text/template-parts.ts';
import { useAnswerNames } from '../text/use-answer-names.ts';
import { type UsedAnswer, usedAnswers } from '../workflow-document/answer-users.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { called } from './called.ts';
import { canvasWords } from './canvas-words.ts';
import styles from './used-answers-dialog.module.css';

const words = canvasWords.used;

interface UsedAnswersDialogProps {
  /** The steps that are about to be deleted. */
  readonly ids: readonly string[];
  /** With what is put in the place of which answer. */
  readonly remove: (replacing: ReadonlyMap<string, string>) => void;
  readonly close: () => void;
}

/** Where the answers of steps that are to be deleted are used, and what could stand there instead. */
export function UsedAnswersDialog({ ids, remove, close }: UsedAnswersDialogProps) {
  const { workflow } = useWorkflowEditor();
  const [replacing, setReplacing] = useState<ReadonlyMap<string, string>>(new Map());
  const used = usedAnswers(workflow, ids);
  const title = called(workflow, ids, words.title, words.titleOfMany);

  function replace(path: string, by: string) {
    const others = [...replacing].filter(([each]) => each !== path);
    setReplacing(new Map(by === '' ? others : [...others, [path, by]]));
  }

  return (
    <Modal opened onClose={close} title={title} size="lg">
      <div className={styles.form}>
        <p>{words.text}</p>
        <ul className={styles.list}>
          {used.map((answer) => (
            <li key={answer.path} className={styles.used}>
              <Used
                answer={answer}
                ids={ids}
                by={replacing.get(answer.path) ?? ''}
                replace={(by) => replace(answer.path, by)}
              />
            </li>
          ))}
        </ul>
        <div className={styles.actions}>
          <Button variant="default" onClick={close}>
            {words.keep}
          </Button>
          <Button
            data-autofocus
            onClick={() => {
              close();
              remove(replacing);
            }}
          >
            {replacing.size > 0 ? words.replaceAndRemove : words.remove}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

interface UsedProps {
  readonly answer: UsedAnswer;
  readonly ids: readonly string[];
  readonly by: string;
  readonly replace: (by: string) => void;
}

function Used({ answer: { path, users }, ids, by, replace }: UsedProps) {
  const { workflow } = useWorkflowEditor();
  const names = useAnswerNames(workflow);
  const label = answerLabel(path, names);
  const steps = users.map((id) => workflow.steps[id]?.name ?? '');
  const [first = []] = [users.map((id) => answersAt(workflow, names, id))[0]];
  const groups = first.map(({ name, answers }) => ({
    group: inspectorWords.answers.groups[name],
    items: answers.flatMap(({ expression, label: text }) =>
      isLeft(expression, path, ids) ? [{ value: expression, label: text }] : [],
    ),
  }));
  return (
    <NativeSelect
      label={label}
      description={words.usedIn(steps)}
      value={by}
      onChange={(event) => replace(event.currentTarget.value)}
      data={[{ value: '', label: words.leave }, ...groups.filter(({ items }) => items.length > 0)]}
    />
  );
}

/** What is deleted too is no replacement, nor is what counts rows or days. */
function isLeft(expression: string, path: string, ids: readonly string[]): boolean {
  const isGone = ids.some((id) => expression.startsWith(`steps.${id}.`));
  return !isGone && expression !== path && /^(steps|data|contact)\./.test(expression);
}

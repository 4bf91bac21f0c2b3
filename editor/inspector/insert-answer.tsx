import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { Braces, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { sampleInWords } from '../chips/sample-of.ts';
import { useAnswerNames } from '../text/use-answer-names.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { type AnswerGroup, answersAt, type KnownAnswer } from './answers.ts';
import styles from './insert-answer.module.css';
import { useInspected } from './inspected.ts';
import { inspectorWords } from './inspector-words.ts';

const words = inspectorWords.answers;

interface InsertAnswerProps {
  /** What its button is called, and what is said of it. */
  readonly button: { readonly label: string; readonly title: string };
  readonly isOpen: boolean;
  readonly open: () => void;
  /** With what was chosen; null: nothing was. */
  readonly close: (answer: KnownAnswer | null) => void;
  /** Those of all that is known here that make sense in the field; absent: all do. */
  readonly fitting?: (groups: readonly AnswerGroup[]) => readonly AnswerGroup[];
}

/** Everything that is known here, to be put into a text, or in the place of one. */
export function InsertAnswer(props: InsertAnswerProps) {
  const { button, isOpen, open, close, fitting = allAnswers } = props;
  return (
    <Popover
      opened={isOpen}
      onChange={(isWanted) => (isWanted ? open() : close(null))}
      width={300}
      position="bottom-end"
      radius="md"
      trapFocus
      withinPortal
    >
      <Popover.Target>
        <ActionIcon
          size={28}
          aria-label={button.label}
          title={button.title}
          onClick={() => (isOpen ? close(null) : open())}
        >
          <Braces size={15} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown}>
        <AnswerList fitting={fitting} choose={close} />
      </Popover.Dropdown>
    </Popover>
  );
}

function allAnswers(groups: readonly AnswerGroup[]): readonly AnswerGroup[] {
  return groups;
}

interface AnswerListProps {
  readonly fitting: typeof allAnswers;
  readonly choose: (answer: KnownAnswer) => void;
}

function AnswerList({ fitting, choose }: AnswerListProps) {
  const { workflow } = useWorkflowEditor();
  const { id } = useInspected();
  const [wanted, setWanted] = useState('');
  const names = useAnswerNames(workflow);
  const groups = fitting(answersAt(workflow, names, id)).flatMap(({ name, answers }) => {
    const found = answers.filter(({ label, expression }) =>
      // Whoever types braces by habit finds the answer too.
      `${label} ${expression}`
        .toLowerCase()
        .includes(wanted.replace(/[{}]/g, '').trim().toLowerCase()),
    );
    return found.length > 0 ? [{ name, answers: found }] : [];
  });
  return (
    <>
      <TextInput
        data-autofocus
        aria-label={words.find}
        placeholder={words.find}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
        onKeyDown={(event) => {
          const first = groups[0]?.answers[0];
          if (event.key !== 'Enter' || !first) return;
          // The field that has the focus next must not hear it.
          event.preventDefault();
          choose(first);
        }}
      />
      <div className={styles.groups}>
        {groups.map(({ name, answers }) => (
          <section key={name} aria-label={words.groups[name]}>
            <h4 className={styles.group}>
              {name === 'perhaps' && <TriangleAlert size={13} aria-hidden />}
              {words.groups[name]}
            </h4>
            <ul>
              {answers.map((answer) => (
                <li key={answer.expression}>
                  <button
                    type="button"
                    className={styles.answer}
                    title={`{{${answer.expression}}}`}
                    onClick={() => choose(answer)}
                  >
                    {answer.label}
                    <Sample text={sampleInWords(workflow, names, answer.expression)} />
                    {answer.why !== undefined && <small className={styles.why}>{answer.why}</small>}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {groups.length === 0 && <p className={styles.none}>{words.none}</p>}
      </div>
    </>
  );
}

/** What the answer is or could be, so that one sees what is meant. */
function Sample({ text }: { text: string | null }) {
  return text === null ? null : <small className={styles.sample}>{text}</small>;
}

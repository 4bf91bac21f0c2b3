import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { Braces, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { sampleInWords } from '../chips/sample-of.ts';
import { useAnswerNames } from '../text/use-answer-names.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { answersAt, type KnownAnswer } from './answers.ts';
import styles from './insert-answer.module.css';
import { useInspected } from './inspected.ts';
import { inspectorWords } from './inspector-words.ts';

const words = inspectorWords.answers;

interface InsertAnswerProps {
  /** Of the field that it is put into. */
  readonly title: string;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  /** With the braces: `{{contact.name}}`; and whether it is missing on some ways. */
  readonly insert: (answer: string, isMissable: boolean) => void;
  /** Nothing was chosen. */
  readonly leave?: () => void;
}

/** Everything that is known here, to be put into a text. */
export function InsertAnswer({ title, isOpen, setOpen, insert, leave }: InsertAnswerProps) {
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      width={300}
      position="bottom-end"
      radius="md"
      trapFocus
      withinPortal
    >
      <Popover.Target>
        <ActionIcon
          size={28}
          aria-label={words.insertInto(title)}
          title={words.insert}
          onClick={() => setOpen(!isOpen)}
        >
          <Braces size={15} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown}>
        <AnswerList
          choose={({ expression, why }) => {
            setOpen(false);
            insert(`{{${expression}}}`, why !== undefined);
          }}
          {...(leave && { leave })}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

interface AnswerListProps {
  readonly choose: (answer: KnownAnswer) => void;
  readonly leave?: () => void;
}

function AnswerList({ choose, leave }: AnswerListProps) {
  const { workflow } = useWorkflowEditor();
  const { id } = useInspected();
  const [wanted, setWanted] = useState('');
  const names = useAnswerNames(workflow);
  const groups = answersAt(workflow, names, id).flatMap(({ name, answers }) => {
    const fitting = answers.filter(({ label, expression }) =>
      // Whoever types braces by habit finds the answer too.
      `${label} ${expression}`
        .toLowerCase()
        .includes(wanted.replace(/[{}]/g, '').trim().toLowerCase()),
    );
    return fitting.length > 0 ? [{ name, answers: fitting }] : [];
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
          if (event.key === 'Escape') leave?.();
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

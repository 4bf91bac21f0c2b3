import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { Braces } from 'lucide-react';
import { useState } from 'react';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { answersAt } from './answers.ts';
import styles from './insert-answer.module.css';
import { useInspected } from './inspected.ts';
import { inspectorWords } from './inspector-words.ts';

const words = inspectorWords.answers;

interface InsertAnswerProps {
  /** Of the field that it is put into. */
  readonly title: string;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  /** With the braces: `{{contact.name}}`. */
  readonly insert: (answer: string) => void;
}

/** Everything that is known here, to be put into a text. */
export function InsertAnswer({ title, isOpen, setOpen, insert }: InsertAnswerProps) {
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
          choose={(expression) => {
            setOpen(false);
            insert(`{{${expression}}}`);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function AnswerList({ choose }: { choose: (expression: string) => void }) {
  const { workflow } = useWorkflowEditor();
  const { id } = useInspected();
  const [wanted, setWanted] = useState('');
  const groups = answersAt(workflow, id).flatMap(({ name, answers }) => {
    const fitting = answers.filter(({ label, expression }) =>
      `${label} ${expression}`.toLowerCase().includes(wanted.trim().toLowerCase()),
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
          if (event.key === 'Enter' && first) choose(first.expression);
        }}
      />
      <div className={styles.groups}>
        {groups.map(({ name, answers }) => (
          <section key={name} aria-label={words.groups[name]}>
            <h4 className={styles.group}>{words.groups[name]}</h4>
            <ul>
              {answers.map(({ expression, label }) => (
                <li key={expression}>
                  <button
                    type="button"
                    className={styles.answer}
                    title={`{{${expression}}}`}
                    onClick={() => choose(expression)}
                  >
                    {label}
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

import { TextInput } from '@mantine/core';
import { ChipField } from '../chips/chip-field.tsx';
import { longestChars } from '../chips/longest-text.ts';
import { useAnswerNames } from '../text/use-answer-names.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import type { Control } from './field.ts';
import { FieldNotes } from './field-notes.tsx';
import type { ControlProps } from './field-props.ts';
import { useInspected } from './inspected.ts';
import styles from './inspector.module.css';
import { inspectorWords } from './inspector-words.ts';
import { shownCharsMax } from './shown-chars-max.ts';
import { useFieldError } from './use-field-error.ts';

type TextControl = Extract<Control, { kind: 'text' }>;

/** A text; answers can be put into it as chips. It counts, and never refuses what is typed. */
export function TextField(props: ControlProps & { readonly control: TextControl }) {
  const { field, path, value, title, isBare = false, control } = props;
  const inspected = useInspected();
  const error = useFieldError(path);
  const text = typeof value === 'string' ? value : '';
  const isLong = longTexts.has(String(path.at(-1)));

  function write(typed: string, isTyped = true) {
    const left = typed === '' && field.absent === 'nothing';
    inspected.write(path, left ? undefined : typed, { title, isTyped });
  }

  return (
    <>
      {control.takesAnswers ? (
        <ChipField
          title={title}
          description={field.description}
          isBare={isBare}
          placeholder={isBare ? field.title : ''}
          value={text}
          error={error}
          isLong={isLong}
          isMessage={isLong && messageTypes.has(inspected.type)}
          write={write}
        />
      ) : (
        <TextInput
          {...(isBare
            ? { 'aria-label': title, placeholder: field.title }
            : { label: title, description: field.description })}
          value={text}
          error={error}
          onChange={(event) => write(event.currentTarget.value)}
        />
      )}
      <Counter text={text} charsMax={shownCharsMax(inspected, path)} />
      <FieldNotes path={path} />
    </>
  );
}

/** What they say is read on the customer’s phone. */
const messageTypes: ReadonlySet<string> = new Set([
  'chatapps-message',
  'send-flow',
  'wait-for-reply',
]);

const longTexts: ReadonlySet<string> = new Set([
  'text',
  'body',
  'message',
  'caption',
  'reason',
  'thanks',
  'sorry',
  'oldChoiceMessage',
]);

/** Answers count with as many characters as they may well have. */
function Counter({ text, charsMax }: { text: string; charsMax: number | null }) {
  const { workflow } = useWorkflowEditor();
  const names = useAnswerNames(workflow);
  if (charsMax === null) return null;
  const chars = longestChars(text, workflow, names);
  if (chars <= charsMax * 0.6) return null;
  const { counter, counterUpTo } = inspectorWords;
  const hasAnswers = chars !== text.length || text.includes('{{');
  return (
    <p className={styles.counter} data-long={chars > charsMax || undefined}>
      {hasAnswers ? counterUpTo(chars, charsMax) : counter(chars, charsMax)}
    </p>
  );
}

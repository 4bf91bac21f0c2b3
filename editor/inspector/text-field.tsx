import { Textarea, TextInput } from '@mantine/core';
import { type ChangeEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { Control } from './field.ts';
import { FieldNotes } from './field-notes.tsx';
import type { ControlProps } from './field-props.ts';
import { InsertAnswer } from './insert-answer.tsx';
import { useInspected } from './inspected.ts';
import styles from './inspector.module.css';
import { inspectorWords } from './inspector-words.ts';
import { shownCharsMax } from './shown-chars-max.ts';
import { useFieldError } from './use-field-error.ts';

type TextControl = Extract<Control, { kind: 'text' }>;

/** A text; answers can be put where the cursor is. It counts, and never refuses what is typed. */
export function TextField(props: ControlProps & { readonly control: TextControl }) {
  const { field, path, value, title, isBare, control } = props;
  const inspected = useInspected();
  const error = useFieldError(path);
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [isChoosing, setChoosing] = useState(false);
  const text = typeof value === 'string' ? value : '';
  const isLong = control.takesAnswers && longTexts.has(String(path.at(-1)));
  const Input = isLong ? Textarea : TextInput;

  function write(typed: string, isTyped = true) {
    const left = typed === '' && field.absent === 'nothing';
    inspected.write(path, left ? undefined : typed, { title, isTyped });
  }

  function insert(answer: string) {
    const { selectionStart, selectionEnd } = input.current ?? {};
    const from = selectionStart ?? text.length;
    write(text.slice(0, from) + answer + text.slice(selectionEnd ?? from), false);
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(from + answer.length, from + answer.length);
    });
  }

  const insertAnswer = control.takesAnswers && (
    <InsertAnswer title={title} isOpen={isChoosing} setOpen={setChoosing} insert={insert} />
  );
  return (
    <>
      <Input
        ref={input}
        {...(isBare
          ? { 'aria-label': title, placeholder: field.title }
          : { label: title, description: field.description })}
        value={text}
        error={error}
        {...(isLong && { autosize: true, minRows: 3, maxRows: 12 })}
        rightSection={insertAnswer || null}
        rightSectionProps={{ className: isLong ? styles.atTop : undefined }}
        onChange={(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
          write(event.currentTarget.value)
        }
        onKeyDown={(event: KeyboardEvent) => {
          if (!control.takesAnswers || !event.altKey || event.code !== 'KeyI') return;
          event.preventDefault();
          setChoosing(true);
        }}
      />
      <Counter text={text} charsMax={shownCharsMax(inspected, path)} />
      <FieldNotes path={path} />
    </>
  );
}

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

/** What a template fills has no length yet. */
function Counter({ text, charsMax }: { text: string; charsMax: number | null }) {
  if (charsMax === null || text.includes('{{') || text.length <= charsMax * 0.6) return null;
  const isLong = text.length > charsMax;
  return (
    <p className={styles.counter} data-long={isLong || undefined}>
      {inspectorWords.counter(text.length, charsMax)}
    </p>
  );
}

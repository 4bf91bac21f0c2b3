import { Textarea, TextInput } from '@mantine/core';
import type { ChangeEvent } from 'react';
import { formWords } from '../words/en-forms.ts';
import styles from './inspector.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  /** What WhatsApp shows before it cuts the text off. */
  readonly charsMax?: number | null;
  readonly isLong?: boolean;
  readonly isRequired?: boolean;
  readonly placeholder?: string;
  readonly onType: (value: string) => void;
  readonly onLeave?: () => void;
}

/** A text of the form; it counts, and never refuses. */
export function TextField(props: TextFieldProps) {
  const { label, description, value, charsMax = null, isRequired, placeholder } = props;
  const Input = props.isLong ? Textarea : TextInput;
  const isLong = charsMax !== null && value.length > charsMax;
  const isNear = charsMax !== null && !isLong && value.length > charsMax * 0.6;
  const error = isRequired && value.trim() === '' ? formWords.faults.empty(label) : null;
  return (
    <div>
      <Input
        label={label}
        description={description}
        placeholder={placeholder}
        value={value}
        error={error}
        maxLength={10_000}
        {...(props.isLong && { autosize: true, minRows: 2, maxRows: 8 })}
        onChange={(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
          props.onType(event.currentTarget.value)
        }
        onBlur={props.onLeave}
      />
      {isLong && <p className={styles.warning}>{formWords.tooLong(value.length, charsMax)}</p>}
      {isNear && <p className={styles.hint}>{formWords.counter(value.length, charsMax)}</p>}
    </div>
  );
}

import { NativeSelect } from '@mantine/core';
import { formWords } from '../words/en-forms.ts';
import { useBuilder } from './builder.ts';
import styles from './inspector.module.css';
import type { Path } from './model/form-document.ts';
import { namedAnswers, shownText, storedText } from './model/text-with-answers.ts';
import { TextField } from './text-field.tsx';
import { useProperty } from './use-property.ts';

interface AnswerTextFieldProps {
  readonly path: Path;
  readonly value: string;
  readonly label: string;
  readonly charsMax: number | null;
}

const words = formWords.answers;

/** A text that can name what the customer has answered, as in “Hello {Your name}”. */
export function AnswerTextField({ path, value, label, charsMax }: AnswerTextFieldProps) {
  const { form } = useBuilder();
  const { write } = useProperty(path, 'text');
  const answers = namedAnswers(form, Number(path[1]));
  const shown = shownText(value, answers);
  if (shown === null) {
    return (
      <p className={styles.locked}>
        <strong>{label}</strong>: {formWords.component.locked}
      </p>
    );
  }
  const type = (text: string) => write(storedText(text, answers));
  return (
    <>
      <TextField label={label} value={shown} charsMax={charsMax} isLong isRequired onType={type} />
      {answers.length > 0 && (
        <NativeSelect
          mt={6}
          size="xs"
          aria-label={words.insert}
          value=""
          data={[
            { value: '', label: words.insert },
            ...answers.map((each) => ({ value: each.label, label: each.label })),
          ]}
          onChange={(event) => {
            const { value: chosen } = event.currentTarget;
            if (chosen !== '') type(`${shown}${/\s$|^$/.test(shown) ? '' : ' '}{${chosen}}`);
          }}
        />
      )}
    </>
  );
}

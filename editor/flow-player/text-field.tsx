import { Eye, EyeOff } from 'lucide-react';
import { type HTMLInputTypeAttribute, useId, useState } from 'react';
import { CharacterCount } from './character-count.tsx';
import type { ComponentProps } from './component-props.ts';
import styles from './field.module.css';
import { described, Field } from './field.tsx';
import { flowWords } from './flow-player-words.ts';
import { labelOf, numberAt, wordsAt } from './read-properties.ts';

/** One line of text, a number, a password … */
export function TextField({ component, actions }: ComponentProps) {
  const { properties, isEnabled } = component;
  const id = useId();
  const [isFocused, setFocused] = useState(false);
  const [isRevealed, setRevealed] = useState(false);
  const value = typeof component.value === 'string' ? component.value : '';
  const helper = wordsAt(properties, 'helper-text');
  const error = isFocused ? null : actions.errorOf(component).start;
  const max = numberAt(properties, 'max-chars');
  const { type, mode } = keyboards[wordsAt(properties, 'input-type')] ?? words;
  const isSecret = type === 'password';
  return (
    <Field
      label={labelOf(properties)}
      controlId={id}
      isFilled={value !== ''}
      isEnabled={isEnabled}
      isLarge={properties['label-variant'] === 'large'}
      helper={helper}
      error={error}
      counter={max !== null && <CharacterCount typed={value.trim().length} max={max} />}
    >
      <input
        id={id}
        className={styles.control}
        type={isSecret && isRevealed ? 'text' : type}
        inputMode={mode}
        autoComplete="off"
        dir="auto"
        value={value}
        disabled={!isEnabled}
        required={properties['required'] === true}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onChange={(event) => actions.input(component, event.currentTarget.value)}
        {...described(id, helper, error)}
      />
      {isSecret && <Reveal isOn={isRevealed} toggle={() => setRevealed(!isRevealed)} />}
    </Field>
  );
}

interface Keyboard {
  readonly type: HTMLInputTypeAttribute;
  readonly mode: 'text' | 'decimal' | 'numeric' | 'tel' | 'email';
}

const words: Keyboard = { type: 'text', mode: 'text' };

/** What is typed stays text: a field that kept only numbers would not let wrong ones be seen. */
const keyboards: Readonly<Record<string, Keyboard>> = {
  text: words,
  number: { type: 'text', mode: 'decimal' },
  password: { type: 'password', mode: 'text' },
  passcode: { type: 'password', mode: 'numeric' },
  phone: { type: 'tel', mode: 'tel' },
  email: { type: 'text', mode: 'email' },
};

function Reveal({ isOn, toggle }: { isOn: boolean; toggle: () => void }) {
  const Icon = isOn ? EyeOff : Eye;
  return (
    <button
      type="button"
      className={styles.reveal}
      aria-label={isOn ? flowWords.hide : flowWords.show}
      onClick={toggle}
    >
      <Icon size={18} aria-hidden />
    </button>
  );
}

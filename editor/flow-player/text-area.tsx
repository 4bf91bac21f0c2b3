import { useId, useState } from 'react';
import { CharacterCount } from './character-count.tsx';
import type { ComponentProps } from './component-props.ts';
import styles from './field.module.css';
import { described, Field } from './field.tsx';
import { labelOf, numberAt, wordsAt } from './read-properties.ts';

/** As much as the player takes when the form says nothing. */
const usualMax = 600;

/** Several lines of text. */
export function TextArea({ component, actions }: ComponentProps) {
  const { properties, isEnabled } = component;
  const id = useId();
  const [isFocused, setFocused] = useState(false);
  const value = typeof component.value === 'string' ? component.value : '';
  const helper = wordsAt(properties, 'helper-text');
  const error = isFocused ? null : actions.errorOf(component).start;
  const max = numberAt(properties, 'max-length') ?? usualMax;
  return (
    <Field
      label={labelOf(properties)}
      controlId={id}
      isFilled={value !== ''}
      isEnabled={isEnabled}
      isLarge={properties['label-variant'] === 'large'}
      helper={helper}
      error={error}
      counter={<CharacterCount typed={value.length} max={max} />}
    >
      <textarea
        id={id}
        className={styles.control}
        dir="auto"
        value={value}
        disabled={!isEnabled}
        required={properties['required'] === true}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onChange={(event) => actions.input(component, event.currentTarget.value)}
        {...described(id, helper, error)}
      />
    </Field>
  );
}

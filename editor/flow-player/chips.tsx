import { Check } from 'lucide-react';
import { useId } from 'react';
import styles from './chips.module.css';
import groupStyles from './choice-group.module.css';
import { toggled } from './choice-group.tsx';
import type { ComponentProps } from './component-props.ts';
import { ErrorLine } from './field.tsx';
import { chosenIds, labelOf, optionsOf, wordsAt } from './read-properties.ts';

/** Short options side by side, of which several can be chosen. */
export function Chips({ component, actions }: ComponentProps) {
  const { properties, value, isEnabled } = component;
  const id = useId();
  const chosen = chosenIds(value);
  const { start: error } = actions.errorOf(component);
  const description = wordsAt(properties, 'description');
  return (
    <fieldset
      className={groupStyles.group}
      disabled={!isEnabled}
      aria-invalid={error !== null || undefined}
      aria-describedby={error === null ? undefined : id}
    >
      <legend className={groupStyles.label} dir="auto">
        {labelOf(properties)}
      </legend>
      {description && (
        <p className={groupStyles.description} dir="auto">
          {description}
        </p>
      )}
      <div className={styles.chips}>
        {optionsOf(properties).map((option) => (
          <button
            key={option.id}
            type="button"
            className={styles.chip}
            aria-pressed={chosen.includes(option.id)}
            disabled={!option.isEnabled}
            onClick={() => actions.input(component, toggled(chosen, option.id))}
          >
            {chosen.includes(option.id) && <Check size={16} aria-hidden />}
            {option.title}
          </button>
        ))}
      </div>
      {error !== null && <ErrorLine id={id} error={error} />}
    </fieldset>
  );
}

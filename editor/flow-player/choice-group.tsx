import { useId } from 'react';
import styles from './choice-group.module.css';
import type { ComponentProps } from './component-props.ts';
import { ErrorLine } from './field.tsx';
import { OptionWords } from './option-words.tsx';
import { chosenIds, labelOf, type Option, optionsOf, wordsAt } from './read-properties.ts';
import tick from './tick.module.css';

/** Options one below the other, of which one or several are chosen. */
export function ChoiceGroup({ component, actions }: ComponentProps) {
  const { properties, value, isEnabled, type } = component;
  const id = useId();
  const chosen = chosenIds(value);
  const { start: error } = actions.errorOf(component);
  const description = wordsAt(properties, 'description');
  const isOne = type === 'RadioButtonsGroup';

  function choose(option: Option) {
    if (isOne) actions.input(component, option.id);
    else actions.input(component, toggled(chosen, option.id));
  }

  return (
    <fieldset
      className={styles.group}
      data-media={wordsAt(properties, 'media-size') || undefined}
      disabled={!isEnabled}
      aria-invalid={error !== null || undefined}
      aria-describedby={error === null ? undefined : id}
    >
      <legend className={styles.label} dir="auto">
        {labelOf(properties)}
      </legend>
      {description && (
        <p className={styles.description} dir="auto">
          {description}
        </p>
      )}
      <div className={styles.options}>
        {optionsOf(properties).map((option) => (
          <label key={option.id} className={styles.option}>
            <OptionWords option={option} />
            <input
              type={isOne ? 'radio' : 'checkbox'}
              name={id}
              className={tick.tick}
              checked={chosen.includes(option.id)}
              disabled={!option.isEnabled}
              onChange={() => choose(option)}
              onClick={() => {
                const mayBeLeftOut = properties['required'] !== true;
                if (isOne && mayBeLeftOut && chosen.includes(option.id)) {
                  actions.input(component, undefined);
                }
              }}
            />
          </label>
        ))}
      </div>
      {error !== null && <ErrorLine id={id} error={error} />}
    </fieldset>
  );
}

export function toggled(chosen: readonly string[], id: string): string[] {
  return chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id];
}

import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import type { ComponentProps } from './component-props.ts';
import styles from './field.module.css';
import { described, Field } from './field.tsx';
import { OptionSheet } from './option-sheet.tsx';
import { chosenIds, labelOf, optionsOf, wordsAt } from './read-properties.ts';

/** One of many options, chosen from a sheet of its own. */
export function Dropdown({ component, actions }: ComponentProps) {
  const { properties, isEnabled } = component;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const options = optionsOf(properties);
  const [chosen = ''] = chosenIds(component.value);
  const title = options.find((option) => option.id === chosen)?.title ?? '';
  const { start: error } = actions.errorOf(component);
  return (
    <>
      <Field
        label={labelOf(properties)}
        controlId={id}
        isFilled={title !== ''}
        isEnabled={isEnabled}
        error={error}
      >
        <button
          id={id}
          type="button"
          className={styles.control}
          aria-haspopup="dialog"
          disabled={!isEnabled}
          onClick={() => setOpen(true)}
          {...described(id, '', error)}
        >
          <span className={styles.value} dir="auto">
            {title}
          </span>
          <ChevronDown size={20} aria-hidden />
        </button>
      </Field>
      {isOpen && (
        <OptionSheet
          title={wordsAt(properties, 'label')}
          options={options}
          chosen={chosen}
          mayClear={properties['required'] !== true}
          close={() => setOpen(false)}
          choose={(option) => {
            setOpen(false);
            actions.input(component, option);
          }}
        />
      )}
    </>
  );
}

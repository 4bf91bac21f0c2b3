import { dayOrNothing, dayRules } from './calendar-days.ts';
import type { ComponentProps } from './component-props.ts';
import { DateField } from './date-field.tsx';
import { labelOf, wordsAt } from './read-properties.ts';

/** One day. */
export function DatePicker({ component, actions }: ComponentProps) {
  const { properties, value, isEnabled } = component;
  return (
    <DateField
      label={labelOf(properties)}
      title={wordsAt(properties, 'label')}
      helper={wordsAt(properties, 'helper-text')}
      error={actions.errorOf(component).start}
      isEnabled={isEnabled}
      isRequired={properties['required'] === true}
      value={typeof value === 'string' ? dayOrNothing(value) : ''}
      rules={dayRules(properties)}
      choose={(day) => actions.input(component, day === '' ? undefined : day)}
    />
  );
}

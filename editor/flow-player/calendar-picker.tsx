import { isJsonObject, type JsonObject } from '../../engine/index.ts';
import type { Day } from '../words/day.ts';
import { dayOrNothing, dayRules, endRules } from './calendar-days.ts';
import styles from './calendar-picker.module.css';
import groupStyles from './choice-group.module.css';
import type { ComponentProps } from './component-props.ts';
import { DateField } from './date-field.tsx';
import { DatePicker } from './date-picker.tsx';
import { flowWords } from './flow-player-words.ts';
import { labelOf, objectAt, wordsAt } from './read-properties.ts';

/** One day, or the first and the last of several. */
export function CalendarPicker(props: ComponentProps) {
  const { properties } = props.component;
  if (properties['mode'] !== 'range') return <DatePicker {...props} />;
  const [title, description] = [wordsAt(properties, 'title'), wordsAt(properties, 'description')];
  return (
    <fieldset className={groupStyles.group}>
      <legend className={title ? groupStyles.label : 'unseen'} dir="auto">
        {title || `${flowWords.startDate}, ${flowWords.endDate}`}
      </legend>
      {description && (
        <p className={groupStyles.description} dir="auto">
          {description}
        </p>
      )}
      <div className={styles.ends}>
        <RangeEnd {...props} end="start-date" />
        <RangeEnd {...props} end="end-date" />
      </div>
    </fieldset>
  );
}

type End = 'start-date' | 'end-date';

function RangeEnd({ component, actions, end }: ComponentProps & { end: End }) {
  const { properties, value, isEnabled } = component;
  const range = isJsonObject(value) ? value : {};
  const [start, last] = [dayIn(range, 'start-date'), dayIn(range, 'end-date')];
  const isStart = end === 'start-date';
  const ofEnd = wordsOf(properties, end);
  const asked = properties['required'];
  const isRequired = asked === true || objectAt(properties, 'required')[end] === true;
  const errors = actions.errorOf(component);

  function choose(day: Day) {
    // A last day before the new first one would be wrong: it is chosen again.
    const others = isStart && day > last ? {} : { ...range };
    const { [end]: _before, ...kept } = others;
    const changed: JsonObject = day === '' ? kept : { ...kept, [end]: day };
    actions.input(component, Object.keys(changed).length === 0 ? undefined : changed);
  }

  return (
    <DateField
      label={labelOf(ofEnd, isRequired)}
      title={wordsAt(ofEnd, 'label')}
      helper={wordsAt(ofEnd, 'helper-text')}
      error={isStart ? errors.start : errors.end}
      isEnabled={isEnabled}
      isRequired={isRequired}
      value={isStart ? start : last}
      rules={isStart ? dayRules(properties) : endRules(properties, start)}
      range={[start, last]}
      choose={choose}
    />
  );
}

function dayIn(range: JsonObject, end: End): Day {
  return dayOrNothing(wordsAt(range, end));
}

function wordsOf(properties: JsonObject, end: End): JsonObject {
  const usual = end === 'start-date' ? flowWords.startDate : flowWords.endDate;
  return {
    label: wordsAt(objectAt(properties, 'label'), end) || usual,
    'helper-text': wordsAt(objectAt(properties, 'helper-text'), end),
  };
}

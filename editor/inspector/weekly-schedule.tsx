import { Checkbox, TextInput } from '@mantine/core';
import { FieldInput } from './field-input.tsx';
import { FieldNotes } from './field-notes.tsx';
import type { FieldProps } from './field-props.ts';
import { useInspected } from './inspected.ts';
import styles from './inspector.module.css';
import { optionWord } from './inspector-words.ts';
import { ownInputWords } from './own-input-words.ts';
import { readWeeklyTime, type WeeklyTime, weekdays, writeWeeklyTime } from './weekly-time.ts';

const words = ownInputWords.schedule;

/** When it starts, as days and a time; what says more stays as it is written. */
export function WeeklySchedule(props: FieldProps) {
  const { field, path, value } = props;
  const { write, problemsAt } = useInspected();
  const weekly = readWeeklyTime(typeof value === 'string' ? value : '');
  const change = (changed: WeeklyTime) =>
    write(path, writeWeeklyTime(changed), { title: field.title });
  return (
    <div className={styles.fields} data-field={path.join('.')}>
      {weekly && <DaysAndTime weekly={weekly} change={change} />}
      {weekly && <FieldNotes path={path} withErrors />}
      <details
        className={styles.more}
        {...((!weekly || problemsAt(path).length > 0) && { open: true })}
      >
        <summary>{words.advanced}</summary>
        {!weekly && <p className={styles.hint}>{words.unlike}</p>}
        <FieldInput {...props} />
      </details>
    </div>
  );
}

interface DaysAndTimeProps {
  readonly weekly: WeeklyTime;
  readonly change: (weekly: WeeklyTime) => void;
}

function DaysAndTime({ weekly, change }: DaysAndTimeProps) {
  const { days, time } = weekly;
  return (
    <>
      <fieldset className={styles.group} data-bare>
        <legend className={styles.label}>{words.days}</legend>
        <div className={styles.checks}>
          {weekdays.map((day) => (
            <Checkbox
              key={day}
              label={optionWord(day)}
              checked={days.includes(day)}
              // The last day stays: on none it would never start.
              disabled={days.length === 1 && days.includes(day)}
              onChange={() =>
                change({
                  time,
                  days: weekdays.filter((each) => days.includes(each) !== (each === day)),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <TextInput
        type="time"
        label={words.time}
        value={time}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value !== '') change({ days, time: value });
        }}
      />
    </>
  );
}

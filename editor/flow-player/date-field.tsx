import { CalendarDays } from 'lucide-react';
import { useId, useState } from 'react';
import type { Day } from '../words/day.ts';
import type { DayRules } from './calendar-days.ts';
import { CalendarSheet } from './calendar-sheet.tsx';
import { shownDay } from './day-words.ts';
import styles from './field.module.css';
import { described, Field } from './field.tsx';

interface DateFieldProps {
  readonly label: string;
  /** What the calendar is called, which has no need to say that it may be left out. */
  readonly title: string;
  readonly helper: string;
  readonly error: string | null;
  readonly isEnabled: boolean;
  readonly isRequired: boolean;
  readonly value: Day;
  readonly rules: DayRules;
  /** The days that lie between the two ends, where this is one of them. */
  readonly range?: readonly [Day, Day];
  /** '' takes the day back. */
  readonly choose: (day: Day) => void;
}

/** A field that opens a calendar. */
export function DateField(props: DateFieldProps) {
  const { label, title, helper, error, isEnabled, value, choose } = props;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Field
        label={label}
        controlId={id}
        isFilled={value !== ''}
        isEnabled={isEnabled}
        helper={helper}
        error={error}
      >
        <button
          id={id}
          type="button"
          className={styles.control}
          aria-haspopup="dialog"
          disabled={!isEnabled}
          onClick={() => setOpen(true)}
          {...described(id, helper, error)}
        >
          <span className={styles.value}>{shownDay(value)}</span>
          <CalendarDays size={20} aria-hidden />
        </button>
      </Field>
      {isOpen && (
        <CalendarSheet
          {...props}
          title={title}
          mayClear={!props.isRequired}
          close={() => setOpen(false)}
          choose={(day) => {
            setOpen(false);
            choose(day);
          }}
        />
      )}
    </>
  );
}

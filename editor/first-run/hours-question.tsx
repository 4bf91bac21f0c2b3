import { Checkbox, TextInput } from '@mantine/core';
import { weekdayName } from '../words/day.ts';
import type { FirstRunAnswers } from './first-run-answers.ts';
import { firstRunWords as words } from './first-run-words.ts';
import styles from './three-questions.module.css';

const weekdays = [1, 2, 3, 4, 5, 6, 7];

interface HoursQuestionProps {
  readonly answers: FirstRunAnswers;
  readonly change: (changed: Partial<FirstRunAnswers>) => void;
}

/** The same hours on every day that is chosen: what differs is set later, in the team. */
export function HoursQuestion({ answers, change }: HoursQuestionProps) {
  const { weekdays: chosen, from, until } = answers;

  function toggle(weekday: number) {
    const isOpen = chosen.includes(weekday);
    const others = chosen.filter((each) => each !== weekday);
    change({ weekdays: isOpen ? others : [...others, weekday] });
  }

  return (
    <fieldset className={styles.question}>
      <legend>{words.hours}</legend>
      <div className={styles.days}>
        {weekdays.map((weekday) => (
          <Checkbox
            key={weekday}
            label={weekdayName(weekday)}
            checked={chosen.includes(weekday)}
            onChange={() => toggle(weekday)}
          />
        ))}
      </div>
      <div className={styles.times}>
        <TextInput
          type="time"
          label={words.from}
          value={from}
          onChange={(event) => change({ from: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          label={words.until}
          value={until}
          onChange={(event) => change({ until: event.currentTarget.value })}
        />
      </div>
    </fieldset>
  );
}

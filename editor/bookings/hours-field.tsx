import { ActionIcon, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { weekdayName } from '../words/day.ts';
import { bookingWords } from './booking-words.ts';
import type { OpenHours } from './desk-api.ts';
import styles from './desk-page.module.css';

const words = bookingWords.team;
const weekdays = [1, 2, 3, 4, 5, 6, 7];

interface HoursFieldProps {
  readonly hours: readonly OpenHours[];
  readonly onChange: (hours: OpenHours[]) => void;
}

/** The hours of a usual week. */
export function HoursField({ hours, onChange }: HoursFieldProps) {
  const change = (at: number, changed: Partial<OpenHours>) =>
    onChange(hours.map((each, index) => (index === at ? { ...each, ...changed } : each)));
  return (
    <fieldset className={styles.checks}>
      <legend>{words.hours}</legend>
      {weekdays.map((weekday) => {
        const name = weekdayName(weekday);
        const spans = hours.flatMap((span, index) =>
          span.weekday === weekday ? [{ span, index }] : [],
        );
        return (
          <div key={weekday} className={styles.hours}>
            <span>{name}</span>
            <div className={styles.spans}>
              {spans.map(({ span, index }) => (
                <div key={index} className={styles.span}>
                  <TextInput
                    type="time"
                    aria-label={`${name}: ${words.from}`}
                    value={span.start}
                    onChange={(event) => change(index, { start: event.currentTarget.value })}
                  />
                  –
                  <TextInput
                    type="time"
                    aria-label={`${name}: ${words.until}`}
                    value={span.end === '24:00' ? '00:00' : span.end}
                    onChange={(event) => change(index, { end: event.currentTarget.value })}
                  />
                  <ActionIcon
                    aria-label={words.removeHours(name)}
                    onClick={() => onChange(hours.filter((_, at) => at !== index))}
                  >
                    <X size={16} aria-hidden />
                  </ActionIcon>
                </div>
              ))}
              {spans.length === 0 && <span className={styles.soft}>{words.closed}</span>}
            </div>
            <ActionIcon
              aria-label={words.addHours(name)}
              onClick={() => onChange([...hours, next(weekday, spans.at(-1)?.span)])}
            >
              <Plus size={16} aria-hidden />
            </ActionIcon>
          </div>
        );
      })}
    </fieldset>
  );
}

/** The usual day, or what is after the hours that are there already. */
function next(weekday: number, before: OpenHours | undefined): OpenHours {
  if (!before || before.end >= '18:00') return { weekday, start: '08:00', end: '18:00' };
  return { weekday, start: before.end, end: '18:00' };
}

import { type KeyboardEvent, useEffect, useRef } from 'react';
import { addDays, type Day, dayOf, dayOfMonth, weekday } from '../words/day.ts';
import { canChoose, type DayRules, weeksOf } from './calendar-days.ts';
import styles from './calendar-grid.module.css';
import { firstWeekday, fullDay } from './day-words.ts';
import { flowWords } from './flow-player-words.ts';

interface CalendarGridProps {
  /** The day that the arrow keys have reached; its month is shown. */
  readonly cursor: Day;
  readonly moveTo: (day: Day) => void;
  readonly picked: Day;
  readonly range: readonly [Day, Day] | undefined;
  readonly rules: DayRules;
  readonly pick: (day: Day) => void;
}

/** The days of a month; Tab stops at one of them, and the arrow keys go from day to day. */
export function CalendarGrid({ cursor, moveTo, picked, range, rules, pick }: CalendarGridProps) {
  const table = useRef<HTMLTableElement>(null);
  const isByKey = useRef(false);
  const weeks = weeksOf(cursor.slice(0, 7), firstWeekday());
  const whole = weeks.find((week) => week.every((day) => day !== null)) ?? [];

  useEffect(() => {
    if (!isByKey.current) return;
    isByKey.current = false;
    table.current?.querySelector<HTMLElement>(`[data-day="${cursor}"]`)?.focus();
  }, [cursor]);

  function press(event: KeyboardEvent) {
    const days = steps[event.key];
    if (days === undefined) return;
    event.preventDefault();
    isByKey.current = true;
    moveTo(addDays(cursor, days));
  }

  return (
    <table ref={table} className={styles.days} onKeyDown={press}>
      <thead>
        <tr>
          {whole.map((day) => (
            <th key={day} scope="col">
              {day !== null && weekday(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.join()}>
            {week.map((day, index) => (
              <td key={day ?? index} data-between={isBetween(day, range, picked) || undefined}>
                {day !== null && (
                  <DayButton
                    day={day}
                    isCursor={day === cursor}
                    isPicked={day === picked}
                    isEnd={range?.includes(day) ?? false}
                    isAvailable={canChoose(rules, day)}
                    pick={() => {
                      moveTo(day);
                      pick(day);
                    }}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
  PageUp: -28,
  PageDown: 28,
};

function isBetween(day: Day | null, range: readonly [Day, Day] | undefined, picked: Day): boolean {
  if (day === null || !range || range.includes('')) return false;
  return range.includes(picked) && day >= range[0] && day <= range[1];
}

interface DayButtonProps {
  readonly day: Day;
  readonly isCursor: boolean;
  readonly isPicked: boolean;
  /** The first or the last day of what was chosen before. */
  readonly isEnd: boolean;
  readonly isAvailable: boolean;
  readonly pick: () => void;
}

function DayButton({ day, isCursor, isPicked, isEnd, isAvailable, pick }: DayButtonProps) {
  const name = fullDay(day);
  return (
    <button
      type="button"
      className={styles.day}
      data-day={day}
      data-end={isEnd || undefined}
      data-autofocus={isCursor || undefined}
      tabIndex={isCursor ? 0 : -1}
      aria-label={isAvailable ? name : `${name}, ${flowWords.notAvailable}`}
      aria-pressed={isPicked}
      aria-current={day === dayOf(Date.now()) ? 'date' : undefined}
      aria-disabled={!isAvailable}
      onClick={() => isAvailable && pick()}
    >
      {dayOfMonth(day)}
    </button>
  );
}

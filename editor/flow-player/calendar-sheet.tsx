import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { type Day, dayOf, monthAndYear } from '../words/day.ts';
import buttons from './buttons.module.css';
import { addMonths, type DayRules, firstShown } from './calendar-days.ts';
import { CalendarGrid } from './calendar-grid.tsx';
import styles from './calendar-sheet.module.css';
import { flowWords } from './flow-player-words.ts';
import { Sheet } from './sheet.tsx';

interface CalendarSheetProps {
  readonly title: string;
  readonly value: Day;
  readonly rules: DayRules;
  readonly range?: readonly [Day, Day];
  readonly mayClear: boolean;
  readonly close: () => void;
  readonly choose: (day: Day) => void;
}

/** A month at a time, from which one day is chosen. */
export function CalendarSheet(props: CalendarSheetProps) {
  const { title, value, rules, range, mayClear, close, choose } = props;
  const [picked, setPicked] = useState(value);
  const [cursor, setCursor] = useState(() => firstShown(rules, value, dayOf(Date.now())));
  const month = cursor.slice(0, 7);
  return (
    <Sheet
      title={title}
      close={close}
      foot={
        <>
          {mayClear && value !== '' && (
            <button type="button" className={buttons.quiet} onClick={() => choose('')}>
              {flowWords.clear}
            </button>
          )}
          <button
            type="button"
            className={buttons.filled}
            disabled={picked === ''}
            onClick={() => choose(picked)}
          >
            {flowWords.done}
          </button>
        </>
      }
    >
      <div className={styles.head}>
        <MonthButton
          to="previous"
          isOff={rules.min !== '' && month <= rules.min.slice(0, 7)}
          go={() => setCursor(`${addMonths(month, -1)}-01`)}
        />
        <p className={styles.month} aria-live="polite">
          {monthAndYear(cursor)}
        </p>
        <MonthButton
          to="next"
          isOff={rules.max !== '' && month >= rules.max.slice(0, 7)}
          go={() => setCursor(`${addMonths(month, 1)}-01`)}
        />
      </div>
      <CalendarGrid
        cursor={cursor}
        moveTo={setCursor}
        picked={picked}
        range={range}
        rules={rules}
        pick={setPicked}
      />
    </Sheet>
  );
}

interface MonthButtonProps {
  readonly to: 'previous' | 'next';
  readonly isOff: boolean;
  readonly go: () => void;
}

function MonthButton({ to, isOff, go }: MonthButtonProps) {
  const Icon = to === 'previous' ? ChevronLeft : ChevronRight;
  return (
    <button
      type="button"
      className={styles.step}
      aria-label={to === 'previous' ? flowWords.previousMonth : flowWords.nextMonth}
      disabled={isOff}
      onClick={go}
    >
      <Icon size={20} aria-hidden />
    </button>
  );
}

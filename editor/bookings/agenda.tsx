import { CalendarDays } from 'lucide-react';
import { useBookings } from '../api/bookings.ts';
import { sentenceOf } from '../api/client.ts';
import { keyboardScroll } from '../look/keyboard-scroll.ts';
import { addDays, dayOf } from '../words/day.ts';
import { words } from '../words/words.ts';
import styles from './agenda.module.css';
import { DayList } from './day-list.tsx';
import { useNewIds } from './use-new-ids.ts';

const daysShown = 21;

/** The bookings to come. */
export function Agenda() {
  const today = dayOf(Date.now());
  const bookings = useBookings(today, addDays(today, daysShown));
  const fresh = useNewIds(bookings.data?.map((booking) => booking.id));
  if (bookings.isError) return <p className={styles.empty}>{sentenceOf(bookings.error)}</p>;
  return (
    <div className={styles.agenda} aria-live="polite" {...keyboardScroll}>
      <DayList bookings={bookings.data ?? []} fresh={fresh} />
      {bookings.data?.length === 0 && (
        <div className={styles.empty}>
          <CalendarDays size={22} aria-hidden />
          <p>{words.bookings.noneSoon}</p>
        </div>
      )}
    </div>
  );
}

import { CalendarDays } from 'lucide-react';
import { useMemo } from 'react';
import { useBookings } from '../api/bookings.ts';
import { sentenceOf } from '../api/client.ts';
import { addDays, dayOf, namedDay } from '../words/day.ts';
import { words } from '../words/words.ts';
import styles from './agenda.module.css';
import { BookingCard } from './booking-card.tsx';
import { byDay } from './by-day.ts';
import { useNewIds } from './use-new-ids.ts';

const daysShown = 21;

/** The bookings to come, day by day. */
export function Agenda() {
  const today = dayOf(Date.now());
  const bookings = useBookings(today, addDays(today, daysShown));
  const fresh = useNewIds(bookings.data?.map((booking) => booking.id));
  const days = useMemo(() => byDay(bookings.data ?? []), [bookings.data]);
  if (bookings.isError) return <p className={styles.empty}>{sentenceOf(bookings.error)}</p>;
  return (
    <div className={styles.agenda} aria-live="polite">
      {days.length === 0 && !bookings.isPending && (
        <div className={styles.empty}>
          <CalendarDays size={22} aria-hidden />
          <p>{words.bookings.noneSoon}</p>
        </div>
      )}
      {days.map(({ day, bookings: ofDay }) => (
        <section key={day}>
          <h3 className={styles.day}>{namedDay(day, today)}</h3>
          <ul className={styles.list}>
            {ofDay.map((booking) => (
              <li key={booking.id}>
                <BookingCard booking={booking} isNew={fresh.has(booking.id)} withResource />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

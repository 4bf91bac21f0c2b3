import type { Booking } from '../api/bookings.ts';
import { dayOf, namedDay } from '../words/day.ts';
import { BookingCard } from './booking-card.tsx';
import { byDay } from './by-day.ts';
import styles from './day-list.module.css';

interface DayListProps {
  readonly bookings: readonly Booking[];
  readonly fresh: ReadonlySet<string>;
  readonly open?: (booking: Booking) => void;
}

/** Bookings one under the other, day by day. */
export function DayList({ bookings, fresh, open }: DayListProps) {
  const today = dayOf(Date.now());
  return byDay(bookings).map(({ day, bookings: ofDay }) => (
    <section key={day}>
      <h3 className={styles.day}>{namedDay(day, today)}</h3>
      <ul className={styles.list}>
        {ofDay.map((booking) => (
          <li key={booking.id}>
            <BookingCard
              booking={booking}
              isNew={fresh.has(booking.id)}
              withResource
              {...(open && { open })}
            />
          </li>
        ))}
      </ul>
    </section>
  ));
}

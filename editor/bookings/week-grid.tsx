import type { Booking, Resource } from '../api/bookings.ts';
import { keyboardScroll } from '../look/keyboard-scroll.ts';
import { addDays, type Day, dayOf, dayOfMonth, longDay, weekday } from '../words/day.ts';
import { words } from '../words/words.ts';
import { BookingCard } from './booking-card.tsx';
import { bookingWords } from './booking-words.ts';
import styles from './week-grid.module.css';

interface WeekGridProps {
  readonly monday: Day;
  readonly resources: readonly Resource[];
  readonly bookings: readonly Booking[];
  readonly fresh: ReadonlySet<string>;
  readonly open: (booking: Booking) => void;
  readonly openDay: (day: Day) => void;
}

/** Days across, who or what is booked down. */
export function WeekGrid(props: WeekGridProps) {
  const { monday, resources, bookings, fresh, open, openDay } = props;
  const days = [0, 1, 2, 3, 4, 5, 6].map((index) => addDays(monday, index));
  const today = dayOf(Date.now());
  return (
    <section className={styles.frame} aria-label={words.bookings.week} {...keyboardScroll}>
      <table className={styles.grid}>
        <thead>
          <tr>
            <td className={styles.corner} />
            {days.map((day) => (
              <th
                key={day}
                scope="col"
                className={styles.day}
                data-today={day === today || undefined}
              >
                <button type="button" className={styles.openDay} onClick={() => openDay(day)}>
                  <span className={styles.weekday}>{weekday(day)}</span>{' '}
                  <span className={styles.date}>{dayOfMonth(day)}</span>
                  <span className="unseen"> {bookingWords.openDay(longDay(day))}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(resources, bookings).map((resource) => (
            <tr key={resource.id}>
              <th scope="row" className={styles.resource}>
                <span className={styles.initials} aria-hidden>
                  {initials(resource.name)}
                </span>
                {resource.name}
              </th>
              {days.map((day) => (
                <td key={day} className={styles.cell} data-today={day === today || undefined}>
                  {bookings
                    .filter((each) => each.resource.id === resource.id && each.day === day)
                    .map((booking) => (
                      <BookingCard
                        key={booking.id}
                        booking={booking}
                        isNew={fresh.has(booking.id)}
                        open={open}
                      />
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {bookings.length === 0 && <p className={styles.none}>{words.bookings.noneThisWeek}</p>}
    </section>
  );
}

/** Everything that can be booked, and what was booked although it cannot be any more. */
function rowsOf(resources: readonly Resource[], bookings: readonly Booking[]): Resource[] {
  const rows = new Map(resources.map((resource) => [resource.id, resource]));
  for (const { resource } of bookings) {
    if (!rows.has(resource.id)) rows.set(resource.id, resource);
  }
  return [...rows.values()];
}

function initials(name: string): string {
  const parts = name.split(/\s+/).map((part) => part.charAt(0));
  return `${parts[0] ?? ''}${parts.length > 1 ? (parts.at(-1) ?? '') : ''}`.toUpperCase();
}

import { CircleSlash2 } from 'lucide-react';
import type { Booking } from '../api/bookings.ts';
import { clockTime } from '../words/time.ts';
import { words } from '../words/words.ts';
import styles from './booking-card.module.css';

interface BookingCardProps {
  readonly booking: Booking;
  readonly isNew: boolean;
  /** Where the place of the card does not say who comes. */
  readonly withResource?: boolean;
  /** Shows all of it; left out: there is no more to see here. */
  readonly open?: (booking: Booking) => void;
}

export function BookingCard({ booking, isNew, withResource = false, open }: BookingCardProps) {
  const { start, end, timeZone, service, customer, resource, reference, isCancelled } = booking;
  return (
    <article
      className={styles.card}
      data-new={isNew || undefined}
      data-cancelled={isCancelled || undefined}
      title={reference}
    >
      <p className={styles.time}>
        {clockTime(start, timeZone)} – {clockTime(end, timeZone)}
        {isNew && <span className={styles.badge}>{words.bookings.isNew}</span>}
        {isCancelled && (
          <span className={styles.cancelled}>
            <CircleSlash2 size={12} aria-hidden />
            {words.bookings.cancelled}
          </span>
        )}
      </p>
      <p className={styles.service}>
        {open ? (
          <button type="button" className={styles.open} onClick={() => open(booking)}>
            {service}
          </button>
        ) : (
          service
        )}
      </p>
      <p className={styles.customer}>
        {customer ?? words.bookings.someone}
        {withResource && ` · ${resource.name}`}
      </p>
    </article>
  );
}

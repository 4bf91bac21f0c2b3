import type { ReactNode } from 'react';
import { fullTime } from '../words/time.ts';
import { words as appWords } from '../words/words.ts';
import { BookingActions } from './booking-actions.tsx';
import styles from './booking-details.module.css';
import { bookingWords } from './booking-words.ts';
import { Conversation } from './conversation.tsx';
import type { BookingDetails as Booking } from './desk-api.ts';

const words = bookingWords.details;

export function BookingDetails({ booking }: { booking: Booking }) {
  const { service, status, label, resource, customer, reference, notes, answers } = booking;
  const told = Object.entries(answers).filter(([, value]) => isShown(value));
  return (
    <div className={styles.details}>
      <header>
        <p className={styles.service}>{service.title}</p>
        <p className={styles.status} data-status={status}>
          {words.statuses[status] ?? status}
        </p>
      </header>
      <dl className={styles.facts}>
        <Fact name={words.when}>{label}</Fact>
        <Fact name={words.who}>{resource.name}</Fact>
        <Fact name={words.customer}>{customer.name ?? appWords.bookings.someone}</Fact>
        {customer.phone !== null && (
          <Fact name={words.phone}>
            <a href={`tel:${customer.phone}`}>{customer.phone}</a>
          </Fact>
        )}
        {customer.email !== null && (
          <Fact name={words.email}>
            <a href={`mailto:${encodeURIComponent(customer.email)}`}>{customer.email}</a>
          </Fact>
        )}
        <Fact name={words.reference}>{reference}</Fact>
        {notes !== null && <Fact name={words.notes}>{notes}</Fact>}
        <Fact name={words.calendar}>
          <Calendar booking={booking} />
        </Fact>
      </dl>
      <BookingActions booking={booking} />
      {told.length > 0 && (
        <section>
          <h3>{words.answers}</h3>
          <dl className={styles.facts}>
            {told.map(([name, value]) => (
              <Fact key={name} name={inWords(name)}>
                {textOf(value)}
              </Fact>
            ))}
          </dl>
        </section>
      )}
      <section>
        <h3>{words.history}</h3>
        <ol className={styles.history}>
          {booking.history.map(({ at, kind, reason }) => (
            <li key={`${at} ${kind}`}>
              <span>
                {words.changes[kind] ?? kind}
                {reason !== null && `: ${reason}`}
              </span>
              <time dateTime={at}>{fullTime(Date.parse(at))}</time>
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h3>{words.conversation}</h3>
        <Conversation contactId={booking.source.contactId} />
      </section>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Calendar({ booking: { calendar, icsUrl } }: { booking: Booking }) {
  return (
    <span className={styles.links}>
      {words.sync[calendar.sync] ?? calendar.sync}
      {calendar.htmlLink !== null && (
        <a href={calendar.htmlLink} target="_blank" rel="noreferrer">
          {words.openInCalendar}
        </a>
      )}
      <a href={icsUrl}>{words.file}</a>
    </span>
  );
}

function isShown(value: unknown): boolean {
  return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** `preferredDate` and `preferred_date` as `Preferred date`. */
function inWords(name: string): string {
  const spaced = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

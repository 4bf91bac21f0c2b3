import { Link, Route, Switch, useLocation } from 'wouter';
import { NotFound } from '../shell/not-found.tsx';
import styles from './booking-area.module.css';
import { bookingWords } from './booking-words.ts';
import { BookingsPage } from './bookings-page.tsx';
import { CalendarsPage } from './calendars-page.tsx';
import { useTickets } from './desk-api.ts';
import { QueuePage } from './queue-page.tsx';
import { ServicesPage } from './services-page.tsx';
import { TeamPage } from './team-page.tsx';

const words = bookingWords.places;

const places = [
  { href: '/bookings', label: words.calendar },
  { href: '/bookings/queue', label: words.queue },
  { href: '/bookings/services', label: words.services },
  { href: '/bookings/team', label: words.team },
  { href: '/bookings/calendars', label: words.calendars },
];

/** Everything about bookings: what is booked, whom to call, what can be booked, and with whom. */
export function BookingArea() {
  const [location] = useLocation();
  const waiting = useTickets('open').data?.length ?? 0;
  return (
    <div className={styles.area}>
      <nav className={styles.places} aria-label={words.label}>
        {places.map(({ href, label }) => (
          <Link
            key={href}
            href={href}
            className={styles.place}
            aria-current={location === href ? 'page' : undefined}
          >
            {label}
            {href.endsWith('queue') && waiting > 0 && (
              <span className={styles.count}>{waiting}</span>
            )}
          </Link>
        ))}
      </nav>
      <div className={styles.content}>
        <Switch>
          <Route path="/bookings">
            <BookingsPage />
          </Route>
          <Route path="/bookings/queue">
            <QueuePage />
          </Route>
          <Route path="/bookings/services">
            <ServicesPage />
          </Route>
          <Route path="/bookings/team">
            <TeamPage />
          </Route>
          <Route path="/bookings/calendars">
            <CalendarsPage />
          </Route>
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </div>
    </div>
  );
}

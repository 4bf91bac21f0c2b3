import { ActionIcon, Button } from '@mantine/core';
import { useDocumentTitle, useMediaQuery } from '@mantine/hooks';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useBookings, useResources } from '../api/bookings.ts';
import { Failed, Loading } from '../shell/page-state.tsx';
import { addDays, type Day, dayOf, monthAndYear, startOfWeek } from '../words/day.ts';
import { words } from '../words/words.ts';
import styles from './bookings-page.module.css';
import { DayList } from './day-list.tsx';
import { useNewIds } from './use-new-ids.ts';
import { WeekGrid } from './week-grid.tsx';

/** The bookings of a week, by who or what is booked. */
export function BookingsPage() {
  useDocumentTitle(`${words.bookings.title} · ${words.app.name}`);
  const [monday, setMonday] = useState(thisMonday);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.bookings.title}</h1>
        <p className={styles.month} aria-live="polite">
          {monthAndYear(addDays(monday, 3))}
        </p>
        <div className={styles.weeks}>
          <ActionIcon
            aria-label={words.bookings.weekBefore}
            onClick={() => setMonday(addDays(monday, -7))}
          >
            <ChevronLeft size={18} aria-hidden />
          </ActionIcon>
          <Button variant="default" onClick={() => setMonday(thisMonday())}>
            {words.bookings.thisWeek}
          </Button>
          <ActionIcon
            aria-label={words.bookings.weekAfter}
            onClick={() => setMonday(addDays(monday, 7))}
          >
            <ChevronRight size={18} aria-hidden />
          </ActionIcon>
        </div>
      </header>
      <Week monday={monday} />
    </div>
  );
}

function thisMonday(): Day {
  return startOfWeek(dayOf(Date.now()));
}

function Week({ monday }: { monday: Day }) {
  const isNarrow = useMediaQuery('(max-width: 899px)', false, { getInitialValueInEffect: false });
  const resources = useResources();
  const bookings = useBookings(monday, addDays(monday, 6));
  const fresh = useNewIds(bookings.data?.map((booking) => booking.id));
  if (resources.isPending || bookings.isPending) return <Loading />;
  if (resources.isError)
    return <Failed error={resources.error} retry={() => resources.refetch()} />;
  if (bookings.isError) return <Failed error={bookings.error} retry={() => bookings.refetch()} />;
  const week = { bookings: bookings.data, fresh };
  if (!isNarrow) return <WeekGrid monday={monday} resources={resources.data} {...week} />;
  return (
    <section aria-label={words.bookings.week}>
      <h2 className="unseen">{words.bookings.week}</h2>
      <DayList {...week} />
      {bookings.data.length === 0 && <p>{words.bookings.noneThisWeek}</p>}
    </section>
  );
}

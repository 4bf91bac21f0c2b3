import { ActionIcon, Button } from '@mantine/core';
import { useDocumentTitle, useMediaQuery } from '@mantine/hooks';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { type Booking, useBookings, useResources } from '../api/bookings.ts';
import { Failed, Loading } from '../shell/page-state.tsx';
import { addDays, type Day, dayOf, longDay, monthAndYear, startOfWeek } from '../words/day.ts';
import { words } from '../words/words.ts';
import { BookingDrawer } from './booking-drawer.tsx';
import { bookingWords } from './booking-words.ts';
import styles from './bookings-page.module.css';
import { DayBoard } from './day-board.tsx';
import { DayList } from './day-list.tsx';
import { useTeam } from './desk-api.ts';
import { useNewIds } from './use-new-ids.ts';
import { WeekGrid } from './week-grid.tsx';

type View = 'week' | 'day';

/** The bookings of a week or of a day, by who or what is booked. */
export function BookingsPage() {
  useDocumentTitle(`${words.bookings.title} · ${words.app.name}`);
  const [view, setView] = useState<View>('week');
  const [day, setDay] = useState(() => dayOf(Date.now()));
  const [opened, setOpened] = useState<Booking | null>(null);
  const monday = startOfWeek(day);
  const openDay = (chosen: Day) => {
    setDay(chosen);
    setView('day');
  };
  const shown = { open: setOpened, openDay };
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.bookings.title}</h1>
        <p className={styles.month} aria-live="polite">
          {view === 'week' ? monthAndYear(addDays(monday, 3)) : longDay(day)}
        </p>
        <ViewSwitch view={view} choose={setView} />
        <Steps view={view} day={day} choose={setDay} />
      </header>
      {view === 'week' ? <Week monday={monday} {...shown} /> : <OneDay day={day} {...shown} />}
      <BookingDrawer id={opened?.id ?? null} close={() => setOpened(null)} />
    </div>
  );
}

function ViewSwitch({ view, choose }: { view: View; choose: (view: View) => void }) {
  return (
    <fieldset className={styles.views} aria-label={bookingWords.view.label}>
      {(['week', 'day'] as const).map((each) => (
        <Button
          key={each}
          variant={each === view ? 'filled' : 'default'}
          aria-pressed={each === view}
          onClick={() => choose(each)}
        >
          {bookingWords.view[each]}
        </Button>
      ))}
    </fieldset>
  );
}

interface StepsProps {
  readonly view: View;
  readonly day: Day;
  readonly choose: (day: Day) => void;
}

function Steps({ view, day, choose }: StepsProps) {
  const isWeek = view === 'week';
  const days = isWeek ? 7 : 1;
  return (
    <div className={styles.weeks}>
      <ActionIcon
        aria-label={isWeek ? words.bookings.weekBefore : bookingWords.dayBefore}
        onClick={() => choose(addDays(day, -days))}
      >
        <ChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <Button variant="default" onClick={() => choose(dayOf(Date.now()))}>
        {isWeek ? words.bookings.thisWeek : bookingWords.today}
      </Button>
      <ActionIcon
        aria-label={isWeek ? words.bookings.weekAfter : bookingWords.dayAfter}
        onClick={() => choose(addDays(day, days))}
      >
        <ChevronRight size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}

interface Opening {
  readonly open: (booking: Booking) => void;
  readonly openDay: (day: Day) => void;
}

function Week({ monday, open, openDay }: { monday: Day } & Opening) {
  const isNarrow = useMediaQuery('(max-width: 899px)', false, { getInitialValueInEffect: false });
  const resources = useResources();
  const bookings = useBookings(monday, addDays(monday, 6));
  const fresh = useNewIds(bookings.data?.map((booking) => booking.id));
  if (resources.isPending || bookings.isPending) return <Loading />;
  if (resources.isError)
    return <Failed error={resources.error} retry={() => resources.refetch()} />;
  if (bookings.isError) return <Failed error={bookings.error} retry={() => bookings.refetch()} />;
  const week = { bookings: bookings.data, fresh, open };
  if (!isNarrow) {
    return <WeekGrid monday={monday} resources={resources.data} openDay={openDay} {...week} />;
  }
  return (
    <section aria-label={words.bookings.week}>
      <h2 className="unseen">{words.bookings.week}</h2>
      <DayList {...week} />
      {bookings.data.length === 0 && <p>{words.bookings.noneThisWeek}</p>}
    </section>
  );
}

function OneDay({ day, open }: { day: Day } & Opening) {
  const team = useTeam();
  const bookings = useBookings(day, day);
  const fresh = useNewIds(bookings.data?.map((booking) => booking.id));
  if (team.isPending || bookings.isPending) return <Loading />;
  if (team.isError) return <Failed error={team.error} retry={() => team.refetch()} />;
  if (bookings.isError) return <Failed error={bookings.error} retry={() => bookings.refetch()} />;
  return <DayBoard day={day} team={team.data} bookings={bookings.data} fresh={fresh} open={open} />;
}

import type { CSSProperties } from 'react';
import type { Booking } from '../api/bookings.ts';
import { keyboardScroll } from '../look/keyboard-scroll.ts';
import { type Day, longDay, weekdayNumber } from '../words/day.ts';
import { BookingCard } from './booking-card.tsx';
import { bookingWords as words } from './booking-words.ts';
import styles from './day-board.module.css';
import { type DaySpan, hoursShown, inLanes, minuteAt, minuteOf } from './day-layout.ts';
import type { Member } from './desk-api.ts';

interface DayBoardProps {
  readonly day: Day;
  readonly team: readonly Member[];
  readonly bookings: readonly Booking[];
  readonly fresh: ReadonlySet<string>;
  readonly open: (booking: Booking) => void;
}

/** One day, its hours down, who or what is booked across. */
export function DayBoard({ day, team, bookings, fresh, open }: DayBoardProps) {
  const columns = team
    .filter(({ id, active }) => active || bookings.some(({ resource }) => resource.id === id))
    .map((member) => ({ member, ...columnOf(member, day, bookings) }));
  const spans = columns.flatMap((column) => [...column.hours, ...column.visits]);
  const shown = hoursShown(spans);
  if (columns.length === 0) return <p className={styles.none}>{words.nobody}</p>;
  return (
    <section className={styles.frame} aria-label={words.dayBoard(longDay(day))} {...keyboardScroll}>
      <div className={styles.board} style={{ '--hours': hoursOf(shown).length } as CSSProperties}>
        <div className={styles.times} aria-hidden>
          {hoursOf(shown).map((hour) => (
            <span key={hour}>{`${String(hour % 24).padStart(2, '0')}:00`}</span>
          ))}
        </div>
        {columns.map(({ member, hours, visits }) => (
          <div key={member.id} className={styles.column}>
            <h3 className={styles.name}>{member.name}</h3>
            <div className={styles.lane}>
              {hours.map((span) => (
                <div
                  key={span.startMinute}
                  className={styles.opened}
                  style={placeOf(span, shown)}
                />
              ))}
              {hours.length === 0 && <p className={styles.closed}>{words.closed}</p>}
              {inLanes(visits).map(({ visit, lane, lanes }) => (
                <div
                  key={visit.booking.id}
                  className={styles.visit}
                  style={{
                    ...placeOf(visit, shown),
                    left: `${(lane / lanes) * 100}%`,
                    width: `${100 / lanes}%`,
                  }}
                >
                  <BookingCard
                    booking={visit.booking}
                    isNew={fresh.has(visit.booking.id)}
                    open={open}
                  />
                </div>
              ))}
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}

function columnOf(member: Member, day: Day, bookings: readonly Booking[]) {
  const hours = member.hours
    .filter(({ weekday }) => weekday === weekdayNumber(day))
    .map(({ start, end }) => spanOf(minuteOf(start), minuteOf(end)));
  const visits = bookings
    .filter((each) => each.resource.id === member.id && each.day === day)
    .map((booking) => {
      const startMinute = minuteAt(booking.start, booking.timeZone);
      const endMinute = startMinute + (booking.end - booking.start) / 60_000;
      return { booking, startMinute, endMinute };
    });
  return { hours, visits };
}

/** An end that is not later than the start is on the next day. */
function spanOf(startMinute: number, endMinute: number): DaySpan {
  return { startMinute, endMinute: endMinute > startMinute ? endMinute : endMinute + 1_440 };
}

function hoursOf({ startMinute, endMinute }: DaySpan): number[] {
  const first = startMinute / 60;
  return Array.from({ length: endMinute / 60 - first }, (_, index) => first + index);
}

function placeOf({ startMinute, endMinute }: DaySpan, shown: DaySpan): CSSProperties {
  const whole = shown.endMinute - shown.startMinute;
  return {
    top: `${((startMinute - shown.startMinute) / whole) * 100}%`,
    height: `${((endMinute - startMinute) / whole) * 100}%`,
  };
}

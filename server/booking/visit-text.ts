import { rowTitleCharsMax, shorten } from './interactive-list.ts';
import type { Interval } from './interval.ts';
import type { WallClock } from './wall-clock.ts';

/** How a visit is written for people, on the wall clock of where it happens. */
export interface VisitText {
  /** `Mon 5 Oct, 09:00`; with the zone where the clock shows that time twice. */
  readonly label: string;
  /** The same, short enough for the title of a list's row. */
  readonly title: string;
  /** `09:00–10:00` */
  readonly times: string;
}

/** A writer of visits in one language (BCP 47, see `displayLanguage`) and zone. */
export function visitWriter(language: string, clock: WallClock): (visit: Interval) => VisitText {
  const plain = stylesIn(language, clock, {});
  return (visit) => {
    const isUnclear = clock.isAmbiguous(visit.start) || clock.isAmbiguous(visit.end);
    const styles = isUnclear ? stylesIn(language, clock, { timeZoneName: 'short' }) : plain;
    const label = styles.label(visit.start);
    const offset = isUnclear ? ` ${clock.timestamp(visit.start).slice(-6)}` : '';
    const titles = [label, styles.short(visit.start), `${styles.shortest(visit.start)}${offset}`];
    const title = titles.find((text) => text.length <= rowTitleCharsMax) ?? label;
    return {
      label,
      title: shorten(title, rowTitleCharsMax),
      times: `${styles.time(visit.start)}–${styles.time(visit.end)}`,
    };
  };
}

/** Ways to write a moment, the zone in all but the shortest. */
function stylesIn(language: string, clock: WallClock, zone: Intl.DateTimeFormatOptions) {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: clock.timeZone });
  const day = { day: 'numeric', month: 'short' } as const;
  const { hour12 } = format({ hour: 'numeric' }).resolvedOptions();
  const time = { hour: hour12 ? 'numeric' : '2-digit', minute: '2-digit' } as const;
  return {
    label: format({ weekday: 'short', ...day, ...time, ...zone }).format,
    short: format({ ...day, ...time, ...zone }).format,
    shortest: format({ ...day, month: 'numeric', ...time, hourCycle: 'h23' }).format,
    time: format({ ...time, ...zone }).format,
  };
}

/**
 * The language to write in: what was asked for if it is one (`de`, `pt-BR`, also `pt_BR`), else
 * English. Plain English is written as in Britain: day before month, 24 hours.
 */
export function displayLanguage(asked: string | null | undefined): string {
  const tag = (asked ?? '').trim().replaceAll('_', '-');
  if (tag === '' || tag === 'en') return 'en-GB';
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag)[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
}

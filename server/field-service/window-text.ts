import { rowTitleCharsMax } from '../booking/interactive-list.ts';
import type { Interval } from '../booking/interval.ts';
import { type VisitText, visitWriter } from '../booking/visit-text.ts';
import { type WallClock, wallOfDate } from '../booking/wall-clock.ts';
import type { ArrivalWindow } from './arrival-window.ts';
import { visitPhrasesIn } from './visit-phrases.ts';

/**
 * How a visit is written for whoever waits for it, in a language (see `displayLanguage`), on the wall
 * clock of where they wait: `Tue 10 Feb, morning (08:00–12:00)`. At night nobody waits for a window:
 * they are told the time.
 */
export function windowText(
  visit: Interval,
  window: ArrivalWindow,
  clock: WallClock,
  language: string,
): VisitText {
  if (window.name === 'night') return visitWriter(language, clock)(visit);
  const name = visitPhrasesIn(language).windows[window.name];
  const time = timeWriter(clock, language);
  const times = `${time(window.start)}–${time(window.end)}`;
  const dates = ['with weekday', 'short'] as const;
  const day = wallOfDate(window.date);
  const titles = dates.map((style) => `${dateFormat(language, style).format(day)}, ${name}`);
  const title = titles.find((text) => text.length <= rowTitleCharsMax) ?? titles.at(-1) ?? name;
  return { title, times, label: `${title} (${times})` };
}

/** `14:05`, or as that language writes it. */
export function timeWriter({ timeZone }: WallClock, language: string): (at: number) => string {
  return kept(`${language} ${timeZone}`, () => {
    const options = { hour: '2-digit', minute: '2-digit', timeZone } as const;
    return new Intl.DateTimeFormat(language, options);
  }).format;
}

function dateFormat(language: string, style: 'with weekday' | 'short'): Intl.DateTimeFormat {
  return kept(`${language} ${style}`, () => {
    const day = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
    const options = style === 'short' ? day : ({ weekday: 'short', ...day } as const);
    return new Intl.DateTimeFormat(language, options);
  });
}

/** Formats are dear to make, and always the same few. */
const formats = new Map<string, Intl.DateTimeFormat>();
const formatsMax = 200;

function kept(key: string, make: () => Intl.DateTimeFormat): Intl.DateTimeFormat {
  const known = formats.get(key);
  if (known) return known;
  if (formats.size >= formatsMax) formats.clear();
  const format = make();
  formats.set(key, format);
  return format;
}

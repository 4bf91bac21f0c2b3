/** An hour and minute of a day. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
}

export interface WrittenClockTime extends ClockTime {
  /** Whether `am` or `pm` says which half of the day is meant. */
  readonly hasMeridiem: boolean;
}

/** The first time in digits in plain text: `15:00`, `9.30`, `15h30`, `15 Uhr 30`, `3pm`; or null. */
export function findClockTime(plain: string): WrittenClockTime | null {
  for (const found of plain.matchAll(clock)) {
    const time = readClockTime(found);
    if (time !== null) return time;
  }
  return null;
}

/** Plain text with every time in digits as four of them: `mon 9am` is `mon 0900`. */
export function withClockDigits(plain: string): string {
  return plain.replace(clock, (...found) => {
    const time = readClockTime(found);
    return time === null ? found[0] : clockText(time).replace(':', '');
  });
}

/** `09:05` */
export function clockText({ hour, minute }: ClockTime): string {
  return [hour, minute].map((number) => String(number).padStart(2, '0')).join(':');
}

export function isClockTime({ hour, minute }: ClockTime): boolean {
  return hour <= 23 && minute <= 59;
}

/** Hour, minute, a or p. Not the parts of a date (`1.10.2017`) or of a longer number. */
const clock =
  /(?<![\d.:])(\d{1,2})(?:(?: ?[:.h] ?| uhr )(\d{2})(?!\d|[./-]\d)(?::\d{2}(?!\d))?)?(?: ?([ap])\.? ?m\b)?/g;

function readClockTime([, hour, minute, meridiem]: readonly unknown[]): WrittenClockTime | null {
  const hasMeridiem = meridiem !== undefined;
  if (minute === undefined && !hasMeridiem) return null;
  const time = {
    hour: hourOfDay(Number(hour), meridiem),
    minute: Number(minute ?? 0),
    hasMeridiem,
  };
  return isClockTime(time) ? time : null;
}

/** 12 am is 0, 3 pm is 15; there is no 15 am. */
function hourOfDay(hour: number, meridiem: unknown): number {
  if (meridiem === 'a') return hour > 12 ? Number.NaN : hour % 12;
  return meridiem === 'p' && hour < 12 ? hour + 12 : hour;
}

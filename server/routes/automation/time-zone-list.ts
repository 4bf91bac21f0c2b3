export interface ListedTimeZone {
  /** As the functions of 8x8's expressions take it: `W. Europe Standard Time`. */
  readonly id: string;
  /** `Europe/Berlin (UTC+01:00)` */
  readonly name: string;
}

/**
 * The time zones whose name contains this text, in any letters, in the order of their ids. `zones` are
 * pairs of a Windows id and an IANA name; `at` says whose standard time is shown, epoch milliseconds.
 */
export function timeZoneList(
  zones: Iterable<readonly [id: string, iana: string]>,
  { at, contains }: { readonly at: number; readonly contains: string },
): ListedTimeZone[] {
  const text = contains.toLowerCase();
  return [...zones]
    .map(([id, iana]) => ({ id, name: `${iana} (UTC${standardOffset(iana, at)})` }))
    .filter(({ name }) => name.toLowerCase().includes(text))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

const halfYearMs = 183 * 24 * 3_600_000;

/** Without summer time: the smaller of now and half a year from now. `+01:00` */
function standardOffset(iana: string, at: number): string {
  const minutes = Math.min(offsetMinutes(iana, at), offsetMinutes(iana, at + halfYearMs));
  const digits = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const [hours, rest] = digits.map((each) => String(each).padStart(2, '0'));
  return `${minutes < 0 ? '-' : '+'}${hours}:${rest}`;
}

function offsetMinutes(timeZone: string, at: number): number {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const part = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{2}):(\d{2})/.exec(part) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  return sign === '-' ? -total : total;
}

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** Days since a fixed Monday, for a date written as YYYY-MM-DD. */
export function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  // Years begin in March, so that the odd day comes last.
  const moved = month < 3 ? year - 1 : year;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day;
  const leaps = Math.floor(moved / 4) - Math.floor(moved / 100) + Math.floor(moved / 400);
  return 365 * moved + leaps + ofYear + 1;
}

export function weekDay(date: string): string | undefined {
  return days.at(dayNumber(date) % 7);
}

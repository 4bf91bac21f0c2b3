const dayMinutes = 1440;

/** `08:30` is 510, `24:00` is 1440. */
function minuteOfDay(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
}

/** From a start to an end as people write them: an end that is not later is on the next day. */
export function minutesOfSpan({ start, end }: { start: string; end: string }) {
  const startMinute = minuteOfDay(start);
  const endMinute = minuteOfDay(end);
  return { startMinute, endMinute: endMinute > startMinute ? endMinute : endMinute + dayMinutes };
}

/** The other way round: 1560 is `02:00` of the next day. */
export function spanOfMinutes({
  startMinute,
  endMinute,
}: {
  startMinute: number;
  endMinute: number;
}) {
  return {
    start: timeText(startMinute),
    end: timeText(endMinute > dayMinutes ? endMinute - dayMinutes : endMinute),
  };
}

function timeText(minute: number): string {
  const twoDigits = (part: number) => String(part).padStart(2, '0');
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

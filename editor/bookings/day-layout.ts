/** Where the visits of a day stand on its board: minutes of the day, side by side where they overlap. */

export interface DaySpan {
  readonly startMinute: number;
  /** Past 1,440 when it ends on the next day. */
  readonly endMinute: number;
}

export interface Lane<Visit> {
  readonly visit: Visit;
  /** Which of the places side by side, from 0. */
  readonly lane: number;
  /** How many there are where it stands. */
  readonly lanes: number;
}

/** In the order of time; those that overlap share the width. */
export function inLanes<Visit extends DaySpan>(visits: readonly Visit[]): Lane<Visit>[] {
  const sorted = visits.toSorted(
    (a, b) => a.startMinute - b.startMinute || b.endMinute - a.endMinute,
  );
  const placed: Lane<Visit>[] = [];
  let group: { visit: Visit; lane: number }[] = [];
  let groupEnd = 0;
  const close = () => {
    const lanes = Math.max(0, ...group.map(({ lane }) => lane + 1));
    placed.push(...group.map((each) => ({ ...each, lanes })));
    group = [];
  };
  for (const visit of sorted) {
    if (visit.startMinute >= groupEnd) close();
    group.push({ visit, lane: freeLane(group, visit) });
    groupEnd = Math.max(groupEnd, visit.endMinute);
  }
  close();
  return placed;
}

function freeLane(group: readonly { visit: DaySpan; lane: number }[], { startMinute }: DaySpan) {
  const taken = group.filter(({ visit }) => visit.endMinute > startMinute).map(({ lane }) => lane);
  let lane = 0;
  while (taken.includes(lane)) lane += 1;
  return lane;
}

const usual: DaySpan = { startMinute: 8 * 60, endMinute: 18 * 60 };

/** Whole hours that show everything: at least all spans, or a working day where there are none. */
export function hoursShown(spans: readonly DaySpan[]): DaySpan {
  if (spans.length === 0) return usual;
  const start = Math.min(...spans.map((span) => span.startMinute));
  const end = Math.max(...spans.map((span) => span.endMinute));
  return { startMinute: Math.floor(start / 60) * 60, endMinute: Math.ceil(end / 60) * 60 };
}

/** `08:30` as minutes of the day. */
export function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** The minute of its day that a moment is, on the clock of a zone. */
export function minuteAt(at: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  return minuteOf(format.format(at));
}

import type { Occupied } from '../../db/booking/reservations.ts';
import type { Interval } from './interval.ts';

/**
 * The time in which a resource cannot take one more customer of a service: it is busy with another
 * service, or with as many of this one as its capacity. The same rule as the database's triggers.
 */
export function fullIntervals(
  occupied: readonly Occupied[],
  serviceId: string,
  capacity: number,
): Interval[] {
  const others = occupied.filter((each) => each.serviceId !== serviceId);
  const same = occupied.filter((each) => each.serviceId === serviceId);
  return [...others.map(blocked), ...stretchesWith(same.map(blocked), capacity)];
}

/** How many customers are there at the fullest moment of `interval`. */
export function peakIn(interval: Interval, occupied: readonly Occupied[]): number {
  const present = occupied
    .filter((each) => each.blockedStartAt < interval.end && each.blockedEndAt > interval.start)
    .map(blocked);
  const moments = present.map((each) => Math.max(each.start, interval.start));
  return Math.max(
    0,
    ...moments.map((at) => present.filter((each) => each.start <= at && at < each.end).length),
  );
}

function blocked(occupied: Occupied): Interval {
  return { start: occupied.blockedStartAt, end: occupied.blockedEndAt };
}

/** Where at least `count` of the intervals are at the same time. */
function stretchesWith(intervals: readonly Interval[], count: number): Interval[] {
  const edges = intervals
    .flatMap(({ start, end }) => [
      { at: start, step: 1 },
      { at: end, step: -1 },
    ])
    .sort((a, b) => a.at - b.at || a.step - b.step);
  const stretches: Interval[] = [];
  let present = 0;
  let fullSince = 0;
  for (const { at, step } of edges) {
    if (step === 1 && present + 1 === count) fullSince = at;
    if (step === -1 && present === count) stretches.push({ start: fullSince, end: at });
    present += step;
  }
  return stretches;
}

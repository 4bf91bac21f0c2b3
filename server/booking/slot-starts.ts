import type { Interval } from './interval.ts';
import { minuteMs } from './time-units.ts';
import { type WallClock, wallOfDate } from './wall-clock.ts';

export interface StartRule {
  readonly durationMs: number;
  readonly stepMs: number;
  /**
   * `grid`: on round times of the wall clock. `packed`: one after the other from when it is free,
   * so that no time is lost between visits; on a round time when that costs no visit.
   */
  readonly packing: 'grid' | 'packed';
  /** Nothing may start before this moment. */
  readonly earliest: number;
  /** Only starts from this moment on are asked for; it does not change where they lie. */
  readonly from: number;
}

const gridMarksMs = [60, 30, 20, 15, 10, 5, 1].map((minutes) => minutes * minuteMs);
const packedMarksMs = [60, 15, 5].map((minutes) => minutes * minuteMs);

/** The moments at which a visit can start in one free interval, in order. */
export function slotStarts(
  free: Interval,
  rule: StartRule,
  clock: WallClock,
): Generator<number, void> {
  return rule.packing === 'grid' ? gridStarts(free, rule, clock) : packedStarts(free, rule, clock);
}

/**
 * Counts from the first round time of the interval, and anew from every midnight: what a date
 * offers does not depend on the dates before it. After a change of the clock the next start is
 * round again.
 */
function* gridStarts(free: Interval, rule: StartRule, clock: WallClock) {
  const markMs = gridMarksMs.find((mark) => rule.stepMs % mark === 0) ?? minuteMs;
  const first = Math.max(rule.earliest, rule.from);
  let at = roundUp(Math.max(free.start, midnightOf(first, clock)), markMs, clock);
  while (at + rule.durationMs <= free.end) {
    if (at >= first) yield at;
    const next = roundUp(at + rule.stepMs, markMs, clock);
    const midnight = midnightOf(next, clock);
    at = midnight > at ? midnight : next;
  }
}

function* packedStarts(free: Interval, rule: StartRule, clock: WallClock) {
  const soonest =
    rule.earliest > free.start
      ? roundUp(rule.earliest, 5 * minuteMs, clock)
      : roundUp(free.start, minuteMs, clock);
  const room = free.end - soonest - rule.durationMs;
  if (room < 0) return;
  const spare = room % rule.stepMs;
  const first = packedMarksMs
    .map((mark) => roundUp(soonest, mark, clock))
    .find((at) => at - soonest <= spare);
  for (let at = first ?? soonest; at + rule.durationMs <= free.end; at += rule.stepMs) {
    if (at >= rule.from) yield at;
  }
}

/** The midnight before or at this moment. */
function midnightOf(at: number, clock: WallClock): number {
  return clock.instantOf(wallOfDate(clock.dateAt(at)));
}

/** The first moment from `at` on at which the wall clock shows a multiple of `markMs`. */
function roundUp(at: number, markMs: number, clock: WallClock): number {
  const over = clock.wallAt(at) % markMs;
  if (over === 0) return at;
  const next = at + markMs - over;
  return clock.wallAt(next) - clock.wallAt(at) === next - at ? next : roundUp(next, markMs, clock);
}

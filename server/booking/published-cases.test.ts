/**
 * The slot rules and the wall clock held against published cases: two other schedulers' own slot
 * tests, and a table of local times by another program's time zone code. The data is not part of
 * this project; where it is absent these tests say so and pass over.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, type TestContext } from 'vitest';
import * as z from 'zod';
import { type Interval, mergeIntervals } from './interval.ts';
import { slotStarts } from './slot-starts.ts';
import { type WallClock, wallClock } from './wall-clock.ts';

const minuteMs = 60_000;
const shared = process.env['JOURNEYMAN_SHARED'] ?? fromRoot('../shared/data');

describe('published cases', () => {
  it('of a scheduler with grid and packed slots', (context) => {
    const schema = z.object({ cases: z.array(gridCase) });
    const { cases } = schema.parse(JSON.parse(published(context, 'slots-cases.calcom.json')));
    expect(cases.length).toBeGreaterThan(0);
    for (const each of cases) expect([each.name, startsOf(each)]).toEqual([each.name, each.expect]);
    say(`${cases.length} grid and packed cases`);
  });

  it('of a scheduler with merged calendars', (context) => {
    const text = published(context, 'slots-cases.nettu.json');
    const { single, service } = z
      .object({ single: z.array(calendarCase), service: z.array(sharedCase) })
      .parse(JSON.parse(text));
    expect(single.length + service.length).toBeGreaterThan(0);
    for (const each of single) {
      const expected = each.expect.map(({ start }) => start);
      expect([each.name, starts(each.free, each)]).toEqual([each.name, expected]);
    }
    for (const each of service) {
      const free = Object.values(each.users).flatMap((intervals) => starts(intervals, each));
      const expected = each.expect.map(({ start }) => start);
      expect([...new Set(free)].sort((a, b) => a - b)).toEqual(expected);
    }
    say(`${single.length + service.length} merged calendars`);
  });

  it('of local times in 24 zones', (context) => {
    const schema = z.object({
      cases: z.array(z.tuple([z.string(), z.string(), z.number(), z.number(), z.string()])),
    });
    const { cases } = schema.parse(JSON.parse(published(context, 'tz-local-to-utc.json.gz')));
    const clocks = new Map<string, WallClock>();
    const wrong = cases.filter(([zone, local, expected, , kind]) => {
      const clock = clocks.get(zone) ?? wallClock(zone, Date.UTC(2023, 0), Date.UTC(2030, 0));
      clocks.set(zone, clock);
      const at = clock.instantOf(Date.parse(`${local}Z`));
      const readsBack = kind === 'gap' || clock.timestamp(at).startsWith(local);
      return at !== expected || !readsBack || clock.isAmbiguous(at) !== (kind === 'fold');
    });
    expect(cases.length).toBeGreaterThan(4000);
    expect(wrong).toEqual([]);
    say(`${cases.length} local times`);
  });
});

function say(what: string): void {
  process.stdout.write(`Published cases: ${what}, 0 wrong.\n`);
}

const gridCase = z.object({
  name: z.string(),
  now: z.string(),
  tz: z.string(),
  optimized: z.boolean().optional(),
  minimumBookingNotice: z.number(),
  frequency: z.number(),
  eventLength: z.number(),
  dateRanges: z.array(z.tuple([z.string(), z.string()])),
  expect: z.array(z.string()),
});

const span = z.tuple([z.number(), z.number()]);
const query = { start_ts: z.number(), end_ts: z.number(), duration: z.number() };
const expected = z.array(z.object({ start: z.number() }));
const calendarCase = z.object({
  name: z.string(),
  free: z.array(span),
  ...query,
  interval: z.number(),
  expect: expected,
});
const sharedCase = z.object({
  users: z.record(z.string(), z.array(span)),
  ...query,
  interval: z.number(),
  expect: expected,
});

function startsOf(each: z.infer<typeof gridCase>): string[] {
  const earliest = Date.parse(each.now) + each.minimumBookingNotice * minuteMs;
  const rule = {
    durationMs: each.eventLength * minuteMs,
    stepMs: each.frequency * minuteMs,
    packing: each.optimized ? 'packed' : 'grid',
    earliest,
    from: earliest,
  } as const;
  // Their days end one millisecond early.
  const ranges = each.dateRanges.map(([start, end]) => ({
    start: Date.parse(start),
    end: Math.ceil(Date.parse(end) / 1000) * 1000,
  }));
  const clock = wallClock(each.tz, ranges[0]?.start ?? 0, ranges.at(-1)?.end ?? 0);
  return mergeIntervals(ranges)
    .flatMap((free) => [...slotStarts(free, rule, clock)])
    .map((at) => new Date(at).toISOString());
}

/** Their cases count in units of their own; here one unit is a minute. */
function starts(
  free: readonly (readonly [number, number])[],
  each: { start_ts: number; end_ts: number; duration: number; interval: number },
): number[] {
  const clock = wallClock('UTC', 0, 0);
  const rule = {
    durationMs: each.duration * minuteMs,
    stepMs: each.interval * minuteMs,
    packing: 'grid',
    earliest: each.start_ts * minuteMs,
    from: each.start_ts * minuteMs,
  } as const;
  return mergeIntervals(free.map(inMinutes))
    .flatMap((interval) => [...slotStarts(interval, rule, clock)])
    .map((at) => at / minuteMs)
    .filter((start) => start + each.duration <= each.end_ts);
}

function inMinutes([start, end]: readonly [number, number]): Interval {
  return { start: start * minuteMs, end: end * minuteMs };
}

function published({ skip }: TestContext, name: string): string {
  const file = join(shared, 'booking', name);
  skip(!existsSync(file), `${file} is not here`);
  const bytes = readFileSync(file);
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function fromRoot(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

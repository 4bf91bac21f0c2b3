import { describe, expect, it } from 'vitest';
import { type Day, fitVisit, type Job } from './fit-visit.ts';

const minute = 60_000;
const hour = 60 * minute;
/** North of home by so many road kilometres, at 60 km an hour: as many minutes. */
const north = (km: number) => ({ latitude: km / 111.2, longitude: 0 });
const home = north(0);
const window = { start: 8 * hour, end: 12 * hour };
const visit = { durationMs: hour, bufferBeforeMs: 0, bufferAfterMs: 0, place: north(20) };

function job(from: number, until: number, km: number | null, buffer = 0): Job {
  const blocked = { start: from - buffer * minute, end: until + buffer * minute };
  return { start: from, end: until, blocked, date: 'today', place: km === null ? null : north(km) };
}

function dayWith(jobs: Job[], open = [{ start: 8 * hour, end: 18 * hour }]): Day {
  const travel = { roadFactor: 1, kmPerHour: 60 };
  return { jobs, home, open, travel, dateAt: () => 'today' };
}

/** The start of what fits, in hours; null: nothing does. */
function startOf(day: Day, wish: 'least-driving' | 'earliest' = 'earliest'): number | null {
  const fit = fitVisit(visit, day, window, wish);
  return fit && fit.start / hour;
}

describe('a visit between others', () => {
  it('begins when the day begins: the way from home is before', () => {
    expect(startOf(dayWith([]))).toBe(8);
  });

  it('leaves time to come from the job before, up to a round time', () => {
    expect(startOf(dayWith([job(8 * hour, 9 * hour, 60)]))).toBeCloseTo(9 + 40 / 60, 5);
    expect(startOf(dayWith([job(8 * hour, 9 * hour, 43)]))).toBeCloseTo(9 + 25 / 60, 5);
  });

  it('leaves time to go to the next one', () => {
    expect(startOf(dayWith([job(9 * hour, 10 * hour, 20)]))).toBe(8);
    expect(startOf(dayWith([job(9 * hour, 10 * hour, 21)]))).toBeGreaterThanOrEqual(10);
  });

  it('keeps the buffers of its neighbours', () => {
    expect(startOf(dayWith([job(8 * hour, 9 * hour, 20, 30)]))).toBe(9.5);
    expect(startOf(dayWith([job(9.25 * hour, 10 * hour, 20, 30)]))).toBe(10.5);
  });

  it('takes a job whose place is not known to be at home', () => {
    expect(startOf(dayWith([job(8 * hour, 9 * hour, null)]))).toBeCloseTo(9 + 20 / 60, 5);
  });

  it('begins in the window and ends in the open time', () => {
    const open = [
      { start: 6 * hour, end: 8.5 * hour },
      { start: 11.25 * hour, end: 13 * hour },
    ];
    expect(startOf(dayWith([], open))).toBe(11.25);
    expect(startOf(dayWith([], [{ start: 11.25 * hour, end: 12 * hour }]))).toBeNull();
    expect(startOf(dayWith([], [{ start: 12 * hour, end: 18 * hour }]))).toBeNull();
  });

  it('goes where it makes the way the least longer, or as early as it can', () => {
    const day = dayWith([job(9.75 * hour, 10 * hour, 40)]);
    expect(startOf(day, 'earliest')).toBe(8);
    const far = dayWith([job(8 * hour, 8.5 * hour, 20), job(11 * hour, 12 * hour, 0)]);
    expect(fitVisit(visit, far, window, 'least-driving')).toMatchObject({
      start: 8.5 * hour,
      extraKm: expect.closeTo(0, 5),
      distanceKm: expect.closeTo(0, 5),
    });
  });

  it('counts the way there and back when it is the only one of its day', () => {
    const fit = fitVisit(visit, dayWith([]), window, 'least-driving');
    expect(fit?.extraKm).toBeCloseTo(40, 1);
    expect(fit?.distanceKm).toBeCloseTo(20, 1);
    const nowhere = fitVisit({ ...visit, place: null }, dayWith([]), window, 'least-driving');
    expect(nowhere).toMatchObject({ extraKm: 0, distanceKm: 0 });
  });
});

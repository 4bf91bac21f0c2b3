import { describe, expect, it } from 'vitest';
import { roadKm, travelMs } from './place.ts';

const rule = { roadFactor: 1.3, kmPerHour: 35 };
const paris = { latitude: 48.8566, longitude: 2.3522 };
const london = { latitude: 51.5074, longitude: -0.1278 };

describe('the way from one place to another', () => {
  it('is as long as the great circle, and the roads make it longer', () => {
    expect(roadKm(paris, london, { ...rule, roadFactor: 1 })).toBeCloseTo(343.6, 0);
    expect(roadKm(paris, london, rule)).toBeCloseTo(343.6 * 1.3, 0);
  });

  it('takes its time', () => {
    const minutes = travelMs(paris, { ...paris, latitude: 48.9466 }, rule) / 60_000;
    expect(minutes).toBeCloseTo((10.007 * 1.3 * 60) / 35, 1);
  });

  it('is nothing where a place is not known, and to where one is', () => {
    expect(roadKm(null, london, rule)).toBe(0);
    expect(roadKm(paris, null, rule)).toBe(0);
    expect(roadKm(paris, paris, rule)).toBe(0);
  });

  it('reaches the other side of the earth', () => {
    const north = { latitude: 90, longitude: 0 };
    const south = { latitude: -90, longitude: 120 };
    expect(roadKm(north, south, { ...rule, roadFactor: 1 })).toBeCloseTo(Math.PI * 6371, 3);
  });
});

import { expect, test } from 'vitest';
import { tourStops, useTour } from './tour.ts';

test('goes from stop to stop, and is over after the last', () => {
  const { begin, next, end } = useTour.getState();
  const at = () => useTour.getState().at;
  expect(at()).toBeNull();
  next();
  expect(at()).toBeNull();
  begin();
  const seen = tourStops.map(() => {
    const now = at();
    next();
    return now;
  });
  expect(seen).toEqual([0, 1, 2]);
  expect(at()).toBeNull();
  begin();
  end();
  expect(at()).toBeNull();
});

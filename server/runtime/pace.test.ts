import { expect, test } from 'vitest';
import { createPace } from './pace.ts';

const noon = 1_000_000;

test('so many go at once, the others one after the other', () => {
  const pace = createPace({ burst: 3, everyMs: 100 });
  const times = Array.from({ length: 6 }, () => pace.take('anna', noon) - noon);
  expect(times).toEqual([0, 0, 0, 100, 200, 300]);
});

test('who was quiet for a while may be quick again', () => {
  const pace = createPace({ burst: 2, everyMs: 100 });
  pace.take('anna', noon);
  pace.take('anna', noon);
  expect(pace.take('anna', noon + 100)).toBe(noon + 100);
  expect(pace.take('anna', noon + 150)).toBe(noon + 200);
  expect(pace.take('anna', noon + 5_000)).toBe(noon + 5_000);
  expect(pace.take('anna', noon + 5_000)).toBe(noon + 5_000);
});

test('each name has its own pace', () => {
  const pace = createPace({ burst: 1, everyMs: 100 });
  pace.take('anna', noon);
  expect(pace.take('bert', noon)).toBe(noon);
});

test('what was asked to wait goes no sooner, and then at its pace', () => {
  const pace = createPace({ burst: 2, everyMs: 100 });
  pace.holdUntil('anna', noon + 1_000);
  pace.holdUntil('anna', noon + 500);
  const times = Array.from({ length: 4 }, () => pace.take('anna', noon) - noon);
  expect(times).toEqual([1_000, 1_000, 1_100, 1_200]);
});

test('no more than the rate goes in any stretch of time, however the asking comes', () => {
  const pace = createPace({ burst: 5, everyMs: 10 });
  const times: number[] = [];
  for (let at = noon; at < noon + 1_000; at += 7)
    times.push(pace.take('a', at), pace.take('a', at));
  for (const [index, time] of times.entries()) {
    expect(times.filter((each) => each >= time && each < time + 100).length).toBeLessThanOrEqual(
      15,
    );
    expect(time).toBeGreaterThanOrEqual(times[index - 1] ?? 0);
  }
});

test('those who have been quiet are forgotten when there are very many', () => {
  const pace = createPace({ burst: 1, everyMs: 10 });
  for (let index = 0; index < 30_000; index += 1) pace.take(`name-${index}`, noon + index);
  expect(pace.take('name-29999', noon + 29_999)).toBe(noon + 30_009);
});

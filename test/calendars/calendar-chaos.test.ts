/**
 * Customers book, move and cancel; the calendar's owner drags, deletes and adds; the calendar answers
 * badly or not at all, and the program is killed while it asks. Once all is quiet, the calendar and the
 * bookings must say the same: nothing lost, nothing twice.
 */
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { chaosWorld, type Deed, deedKinds } from './chaos-world.ts';
import { mishaps } from './unreliable-calendar.ts';

const deed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom(...deedKinds),
  which: fc.nat(20),
  to: fc.nat(11),
});
const figures = { runs: 0, deeds: 0, calls: 0, conflicts: 0, takenOver: 0 };
const happened = new Map<string, number>();

it('nothing is lost and nothing is twice, whatever the calendar does', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(deed, { minLength: 20, maxLength: 60, size: 'max' }),
      fc.integer(),
      async (deeds, seed) => {
        const world = chaosWorld(seed);
        await world.begin();
        for (const each of deeds) await world.perform(each);
        await world.settle();
        const complaints = await world.complaints();
        expect(complaints).toEqual([]);
        figures.runs += 1;
        figures.deeds += deeds.length;
        figures.calls += world.calls();
        figures.conflicts += world.conflicts();
        figures.takenOver += world.takenOver();
        for (const [mishap, times] of world.mishaps()) {
          happened.set(mishap, (happened.get(mishap) ?? 0) + times);
        }
      },
    ),
    { numRuns: 40, endOnFailure: true },
  );
  expect([...happened.keys()].toSorted()).toEqual(mishaps.toSorted());
});

afterAll(() => {
  const told = [...happened].map(([mishap, times]) => `${mishap} ${times}`).join(', ');
  process.stdout.write(
    `Calendars in chaos: ${figures.runs} runs, ${figures.deeds} deeds, ${figures.calls} calls, ${figures.takenOver} changes taken over, ${figures.conflicts} conflicts told; ${told}.\n`,
  );
});

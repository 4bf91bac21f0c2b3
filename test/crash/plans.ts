import { createChance } from '../simulate/chance.ts';
import type { Rehearsal } from './rehearsal.ts';
import type { Plan } from './run.ts';

/** So much of a run, at most, is between a start and the crash that interrupts the recovery. */
const recoveryShare = 0.1;
/** Every so many runs begin with an empty folder. */
const firstStartEvery = 6;

/** A series of runs: another seed is another series. */
export interface Series {
  readonly seed: number;
  readonly killsPerRun: number;
}

/**
 * The plan of run `number` of a series. The first crash falls anywhere in a run; the others come
 * while what was left by the crash before is recovered, or soon after. A run that explores, because
 * it is told where somebody died already, goes further: it looks for other places.
 */
export function planRun(
  number: number,
  { seed, killsPerRun }: Series,
  { template, startPoints, runPoints }: Rehearsal,
  known: readonly string[] | null,
): Omit<Plan, 'bug'> {
  const chance = createChance(seed * 1_000_003 + number);
  const isFirstStart = number % firstStartEvery === firstStartEvery - 1;
  const laterPoints = known ? runPoints : Math.round(runPoints * recoveryShare);
  const first = chance.between(1, isFirstStart ? startPoints : runPoints);
  const later = Array.from({ length: killsPerRun - 1 }, () => chance.between(1, laterPoints));
  return {
    points: [first, ...later],
    known: isFirstStart ? null : known,
    template: isFirstStart ? null : template,
  };
}

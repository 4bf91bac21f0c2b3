import { defineStep, type Finding } from '../step.ts';
import { type RandomSplitConfig, randomSplitConfig } from './config.ts';

/** Sends some customers one way and some another, to find out which is better. */
export const randomSplit = defineStep({
  type: 'random-split',
  title: 'Split by chance',
  description: 'Sends a share of the customers each way, by chance: to try two ways of asking.',
  icon: 'dices',
  group: 'decide',
  config: randomSplitConfig,
  exits: ({ config }) => config.ways.map(({ exit, label }) => ({ id: exit, label, decided: true })),
  enter({ step, chance }) {
    const { ways } = step.config;
    const total = ways.reduce((sum, { weight }) => sum + weight, 0);
    const drawn = chance() * total;
    let end = 0;
    const taken = ways.filter(({ weight }) => {
      const from = end;
      end += weight;
      return from <= drawn && drawn < end;
    });
    return {
      do: 'fork',
      ways: taken.map(({ exit, weight }) => ({ exit, text: share(weight, total) })),
    };
  },
  check: ({ config }) => repeatedExits(config),
});

function share(weight: number, total: number): string {
  return `by chance, as ${Math.round((100 * weight) / total)} % do`;
}

function repeatedExits({ ways }: RandomSplitConfig): Finding[] {
  return ways.flatMap(({ exit }, index) =>
    ways.findIndex((each) => each.exit === exit) < index
      ? [{ path: `ways.${index}.exit`, message: `“${exit}” is taken. Use another id.` }]
      : [],
  );
}

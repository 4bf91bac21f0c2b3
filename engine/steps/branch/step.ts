import { defineStep, type Exit, type Way } from '../step.ts';
import { branchConfig } from './config.ts';
import { ruleInWords } from './rule-in-words.ts';

export const branch = defineStep({
  type: 'branch',
  title: 'Decide',
  description: 'Goes different ways, by rules about what is known.',
  icon: 'split',
  group: 'decide',
  config: branchConfig,
  exits: ({ exits }) => [
    ...exits.filter(isRuled).map(({ id, label }) => ({ id, label, ruled: true })),
    { id: 'otherwise', label: 'Otherwise', quiet: true },
  ],
  enter({ step, test }) {
    const ways: Way[] = [];
    for (const exit of step.exits.filter(isRuled)) {
      if (exit.when === undefined || !test(exit.when)) continue;
      const way = { exit: exit.id, text: ruleInWords(exit.when) };
      if (step.config.mode === 'first') return { do: 'leave', ...way };
      ways.push(way);
    }
    if (ways.length > 0) return { do: 'fork', ways };
    return { do: 'leave', exit: 'otherwise', text: 'no rule is true' };
  },
});

/** Every exit but `otherwise` is the author's, with a rule. */
function isRuled(exit: Exit): boolean {
  return exit.id !== 'otherwise';
}

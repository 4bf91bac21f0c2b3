import { ruleInWords } from '../branch/rule-in-words.ts';
import { defineStep } from '../step.ts';
import { ifConfig } from './config.ts';

/** Asks one question about what is known: yes or no. */
export const ifStep = defineStep({
  type: 'if',
  title: 'If',
  description: 'Goes one way when a rule is true, and the other way when it is not.',
  icon: 'git-fork',
  group: 'decide',
  config: ifConfig,
  exits: () => [
    { id: 'true', label: 'Yes', ruled: true },
    { id: 'false', label: 'No' },
  ],
  enter({ step, test }) {
    const rule = step.exits.find(({ id }) => id === 'true')?.when;
    if (rule === undefined) return { do: 'leave', exit: 'false', text: 'there is no rule' };
    return test(rule)
      ? { do: 'leave', exit: 'true', text: ruleInWords(rule) }
      : { do: 'leave', exit: 'false', text: `not: ${ruleInWords(rule)}` };
  },
});

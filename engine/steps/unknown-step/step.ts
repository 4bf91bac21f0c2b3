import { defineStep } from '../step.ts';
import { unknownStepConfig } from './config.ts';

/** Keeps the place of a step of another builder that means nothing here, until somebody replaces it. */
export const unknownStep = defineStep({
  type: 'unknown-step',
  title: 'A step from elsewhere',
  description: 'Stands where an imported workflow had a step that is not known here.',
  icon: 'circle-help',
  group: 'connect',
  config: unknownStepConfig,
  exits: () => [{ id: 'next', label: 'Next' }],
  enter(context) {
    context.warn(`“${context.step.config.kind}” is not known here, so nothing is done.`);
    return { do: 'leave', exit: 'next' };
  },
  check: ({ config: { kind } }) => [
    { path: 'kind', message: `“${kind}” is not known here. Replace this step, or delete it.` },
  ],
});

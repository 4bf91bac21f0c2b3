import { defineStep } from '../step.ts';
import { jumpToConfig } from './config.ts';

/** Goes on somewhere else, where a line across the whole canvas would be hard to follow. */
export const jumpTo = defineStep({
  type: 'jump-to',
  title: 'Jump to a step',
  description: 'Goes on at any other step, such as back to the menu.',
  icon: 'corner-down-right',
  group: 'decide',
  config: jumpToConfig,
  exits: () => [{ id: 'next', label: 'Goes on at', decided: true }],
  enter: () => ({ do: 'leave', exit: 'next' }),
});

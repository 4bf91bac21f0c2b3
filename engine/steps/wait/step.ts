import { limits } from '../../limits.ts';
import { onClock } from '../../time.ts';
import { defineStep } from '../step.ts';
import { waitConfig } from './config.ts';
import { waitEnd } from './wait-end.ts';

export const waitStep = defineStep({
  type: 'wait',
  title: 'Wait',
  description: 'Lets time pass: for a while, until a moment, or until a time of day.',
  icon: 'hourglass',
  group: 'listen',
  waits: true,
  config: waitConfig,
  exits: () => [{ id: 'next', label: 'Next' }],
  enter(context) {
    const { at, settings } = context;
    const end = waitEnd(context);
    if (end === null) return { do: 'leave', exit: 'next', text: 'there is no moment to wait for' };
    const { timeZone } = settings;
    if (end <= at) {
      return { do: 'leave', exit: 'next', text: `${onClock(end, timeZone)} has passed` };
    }
    const until = Math.min(end, at + limits.waitMsMax);
    if (until < end) context.warn('The moment is more than a year away; the wait ends in a year.');
    return { do: 'wait', for: 'time', until, text: `Until ${onClock(until, timeZone)}.` };
  },
  resume: () => ({ do: 'leave', exit: 'next' }),
});

import { isWindowOpen, nextDue } from '../../engine/index.ts';
import { spanInWords, stepDueAt } from './due-in-words.ts';
import type { Played } from './played.ts';

/** The pretend time of a tried conversation, and what there is to wait for. */
export interface TrialClock {
  readonly at: number;
  /** In which the business tells the time. */
  readonly timeZone: string;
  /** The next thing that goes on by itself; null: nothing does. */
  readonly due: Due | null;
  /** Free messages may be sent. */
  readonly isWindowOpen: boolean;
}

export interface Due {
  readonly at: number;
  /** How long that is from now, in words. */
  readonly wait: string;
  /** Null: a step of another workflow. */
  readonly step: string | null;
}

export function trialClock({ trial, world, workflow }: Played): TrialClock {
  const { at, contact } = trial;
  const dueAt = nextDue(trial);
  const due = dueAt !== null && {
    at: dueAt,
    wait: spanInWords(dueAt - at),
    step: stepDueAt(trial, workflow, dueAt),
  };
  return {
    at,
    timeZone: world.program.settings.timeZone,
    due: due || null,
    isWindowOpen: isWindowOpen(contact, at),
  };
}

/** Before anything was said: the true time, and nothing to wait for. */
export function clockAt(timeZone: string): TrialClock {
  return { at: Date.now(), timeZone, due: null, isWindowOpen: true };
}

import { Hourglass, LogOut, type LucideIcon, OctagonX } from 'lucide-react';
import { figure } from '../results/figures.ts';
import type { Funnel, Passed } from './funnel-api.ts';
import { funnelWords } from './funnel-words.ts';

export interface StepFact {
  readonly id: 'waiting' | 'left' | 'failed';
  readonly icon: LucideIcon;
  readonly look: 'waiting' | 'lost';
  readonly text: string;
  /** The same where there is little room. */
  readonly short: string;
  readonly passed: Passed;
}

const kinds = [
  { id: 'waiting', icon: Hourglass, look: 'waiting' },
  { id: 'left', icon: LogOut, look: 'lost' },
  { id: 'failed', icon: OctagonX, look: 'lost' },
] as const;

/** How many wait at a step, were lost there or failed there; only what is not nobody. */
export function stepFacts(step: Funnel['steps'][string] | undefined): StepFact[] {
  return kinds.flatMap((kind) => {
    const passed = step?.[kind.id];
    if (!passed || passed.count === 0) return [];
    const shown = figure(passed.count);
    const text = funnelWords[kind.id](passed.count, shown);
    return [{ ...kind, text, short: funnelWords.short[kind.id](shown), passed }];
  });
}

/** How many came to a step, in words. */
export function cameInWords(step: Funnel['steps'][string] | undefined): string {
  const came = step?.came ?? 0;
  return came === 0 ? funnelWords.nobody : funnelWords.came(came, figure(came));
}

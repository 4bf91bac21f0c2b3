import { figure, percent } from '../results/figures.ts';
import type { Passed } from './funnel-api.ts';
import { funnelWords } from './funnel-words.ts';

/** How many took an exit, and what part that is of those who came to its step: `412 · 68 %`. */
export function exitShare(label: string, { count }: Passed, came: number) {
  const share = percent(came === 0 ? 0 : Math.min(1, count / came));
  return {
    text: count === 0 ? figure(0) : funnelWords.exit(figure(count), share),
    said: `${label}: ${figure(count)}, ${share}`,
  };
}

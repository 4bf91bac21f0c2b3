import type { Failure, Outcome } from './campaign.ts';
import type { Fault } from './verdict.ts';

/** A campaign in one line. */
export function summarize({ kills, runs, tookMs, places, failures }: Outcome): string {
  const seconds = tookMs / 1_000;
  const faults = failures.flatMap((failure) => failure.faults);
  const count = (kind: Fault['kind']) => faults.filter((fault) => fault.kind === kind).length;
  return [
    `${kills} kills in ${runs} runs and ${seconds.toFixed(0)} s`,
    `${places.size} different places`,
    kinds.map((kind) => `${count(kind)} ${kind}`).join(', '),
  ].join('; ');
}

/** What went wrong in a run, and how to see it again. */
export function describeFailure({ plan, kills, faults }: Failure): string {
  const replay = [
    `--points ${kills.map(({ point }) => point).join()}`,
    ...(plan.template === null ? ['--first-start'] : []),
    ...(plan.bug === null ? [] : [`--bug "${plan.bug}"`]),
  ].join(' ');
  return [
    `Replay: npm run test:crash -- ${replay}`,
    ...kills.map(({ place }) => `  killed ${place}`),
    ...faults.map(({ kind, text }) => `  ${kind}: ${text}`),
  ].join('\n');
}

const kinds = ['lost', 'doubled', 'reordered', 'unexpected', 'damaged', 'complained'] as const;

import type { Outcome } from './campaign.ts';
import type { PlantedBug } from './planted-bugs.ts';
import { type Simulated, simulate } from './simulate.ts';

/** A campaign in one line. */
export function summarize({
  schedules,
  steps,
  crashes,
  simulatedMs,
  failures,
  tookMs,
}: Outcome): string {
  const seconds = tookMs / 1_000;
  return [
    `${schedules} schedules in ${seconds.toFixed(0)} s, ${(schedules / seconds).toFixed(0)} a second`,
    `${steps} steps, ${crashes} crashes, ${(simulatedMs / 3_600_000).toFixed(0)} simulated hours`,
    `${(simulatedMs / tookMs).toFixed(0)} times as fast as time`,
    `${failures.length} failed`,
  ].join('; ');
}

/** What went wrong in a schedule, step by step, and how to see it again. */
export async function describeFailure(
  { seed, fault }: Simulated,
  { bug = null, name = '' }: { bug?: PlantedBug | null; name?: string } = {},
): Promise<string> {
  const lines: string[] = [];
  await simulate(seed, { bug, tell: (line) => lines.push(line) });
  const planted = name === '' ? '' : ` --bug "${name}"`;
  return [
    `Replay: npm run test:simulate -- --seed ${seed}${planted}`,
    ...lines,
    fault ? `${fault.rule}: ${fault.text}` : 'Every rule was kept.',
  ].join('\n');
}

import { planRun, type Series } from './plans.ts';
import type { PlantedBug } from './planted-bugs.ts';
import type { Rehearsal } from './rehearsal.ts';
import { type Plan, type Ran, run } from './run.ts';
import type { Stage } from './stage.ts';

/** How many runs there may be at once; and what ends a campaign, whichever comes first. */
export interface Limits {
  readonly atOnceMax: number;
  readonly killsMax: number;
  readonly msMax: number;
  /** So many runs went wrong. */
  readonly failuresMax: number;
  readonly stopped?: AbortSignal;
}

export interface Mission {
  readonly series: Series;
  readonly limits: Limits;
  /** One run at a time looks for places where nobody died yet. */
  readonly explores: boolean;
  readonly bug: PlantedBug | null;
}

export interface Outcome {
  readonly runs: number;
  readonly kills: number;
  readonly tookMs: number;
  /** How often somebody died at each place. */
  readonly places: ReadonlyMap<string, number>;
  readonly failures: readonly Failure[];
}

export interface Failure extends Ran {
  readonly plan: Plan;
}

/** Runs of a series. `tell` hears how it stands. */
export async function campaign(
  stage: Stage,
  rehearsal: Rehearsal,
  { series, limits, explores, bug }: Mission,
  tell: (outcome: Outcome) => void = () => {},
): Promise<Outcome> {
  const beganAt = Date.now();
  const places = new Map<string, number>();
  const failures: Failure[] = [];
  let begun = 0;
  let runs = 0;
  let kills = 0;

  function keep(plan: Plan, ran: Ran): void {
    runs += 1;
    kills += ran.kills.length;
    for (const { place } of ran.kills) places.set(place, (places.get(place) ?? 0) + 1);
    if (ran.faults.length > 0) failures.push({ plan, ...ran });
  }

  function outcome(): Outcome {
    return { runs, kills, tookMs: Date.now() - beganAt, places, failures };
  }

  function mayGoOn(): boolean {
    const { killsMax, failuresMax, msMax, stopped } = limits;
    if (stopped?.aborted || Date.now() > beganAt + msMax) return false;
    return kills < killsMax && failures.length < failuresMax;
  }

  async function work(isExplorer: boolean): Promise<void> {
    let known: string[] | null = isExplorer ? [] : null;
    while (mayGoOn()) {
      const plan = { ...planRun(begun++, series, rehearsal, known), bug };
      const ran = await run(stage, plan);
      keep(plan, ran);
      // A life that could go on to the end found nothing new.
      if (plan.known && ran.kills.length < plan.points.length) known = null;
      if (known) known = [...places.keys()];
      tell(outcome());
    }
  }

  const workers = Array.from({ length: limits.atOnceMax }, (_, index) => index);
  await Promise.all(workers.map((index) => work(explores && index === 0)));
  return outcome();
}

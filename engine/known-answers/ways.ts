import type { Workflow } from '../workflow.ts';
import { type ExitTells, exitTells } from './exit-tells.ts';

/** A workflow as a customer goes through it. */
export interface Ways {
  readonly places: ReadonlyMap<string, Place>;
  /** Which steps keep a value in `data`, by its name. */
  readonly keepers: ReadonlyMap<string, readonly string[]>;
}

/** A step, with its place among all of them, and its connected ways out. */
export interface Place {
  readonly stepId: string;
  readonly number: number;
  readonly out: readonly Edge[];
}

export interface Edge extends ExitTells {
  readonly from: Place;
  readonly to: Place;
}

export function waysThrough({ steps }: Workflow): Ways {
  const drawn = Object.entries(steps).map(([stepId, step], number) => {
    const out: Edge[] = [];
    return { place: { stepId, number, out }, step };
  });
  const places = new Map(drawn.map(({ place }) => [place.stepId, place]));
  const keepers = new Map<string, string[]>();
  for (const { place: from, step } of drawn) {
    for (const tells of exitTells(from.stepId, step)) {
      const to = places.get(tells.exit.to ?? '');
      if (to) from.out.push({ ...tells, from, to });
      for (const name of tells.keeps) {
        keepers.set(name, [...(keepers.get(name) ?? []), from.stepId]);
      }
    }
  }
  return { places, keepers };
}

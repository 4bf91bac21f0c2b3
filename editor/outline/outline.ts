import type { Workflow } from '../../engine/index.ts';
import { exitKey, readingOrder } from '../canvas/reading-order.ts';

/** A step as it is read in the outline, with what branches off from it. */
export interface OutlineStep {
  readonly id: string;
  /** Its place in the order of reading; the first is 1. */
  readonly number: number;
  readonly exits: readonly OutlineExit[];
  /** Titles of the sections that begin here: of their steps, this one is read first. */
  readonly sections: readonly string[];
}

export interface OutlineExit {
  readonly id: string;
  readonly label: string;
  /** `on`: to the step below. `branch`: to the steps nested here. `back`, `across`: to a step elsewhere. */
  readonly leads: 'on' | 'branch' | 'back' | 'across' | 'ends' | 'open';
  readonly to: string | null;
  readonly branch: readonly OutlineStep[];
}

export interface Outline {
  /** From the start down. */
  readonly main: readonly OutlineStep[];
  /** Rows of steps that nothing leads to. */
  readonly loose: readonly (readonly OutlineStep[])[];
}

/** The workflow as nested lists: the way through the first exits, and under each exit what branches off. */
export function outlineOf(workflow: Workflow): Outline {
  const { steps, parents, jumps } = readingOrder(workflow);
  const numbers = new Map(steps.map((id, index) => [id, index + 1]));
  const sections = sectionsByFirst(workflow, steps);

  function rowFrom(first: string): OutlineStep[] {
    const row: OutlineStep[] = [];
    for (let id: string | null = first; id !== null; id = nextOf(id)) {
      const number = numbers.get(id) ?? 0;
      row.push({ id, number, exits: exitsOf(id), sections: sections.get(id) ?? [] });
    }
    return row;
  }

  /** The step below: the target of the first exit, if it belongs to it. */
  function nextOf(id: string): string | null {
    const to = workflow.steps[id]?.exits[0]?.to ?? null;
    return to !== null && belongs(id, 0, to) ? to : null;
  }

  function exitsOf(stepId: string): OutlineExit[] {
    return (workflow.steps[stepId]?.exits ?? []).map(({ id, label, to, ends }, index) => {
      const exit = { id, label, to, branch: [] };
      if (to === null || !workflow.steps[to]) {
        return { ...exit, to: null, leads: ends ? 'ends' : 'open' } as const;
      }
      const jump = jumps.get(exitKey(stepId, id));
      if (!belongs(stepId, index, to)) return { ...exit, leads: jump ?? 'across' } as const;
      if (index === 0) return { ...exit, leads: 'on' } as const;
      return { ...exit, leads: 'branch', branch: rowFrom(to) } as const;
    });
  }

  /** Whether the target is read as coming from this exit: the first of the step that it belongs to. */
  function belongs(stepId: string, index: number, to: string): boolean {
    if (parents.get(to) !== stepId) return false;
    return workflow.steps[stepId]?.exits.findIndex((exit) => exit.to === to) === index;
  }

  const roots = steps.filter((id) => !parents.has(id)).map((id) => rowFrom(id));
  const hasStart = workflow.start !== null && workflow.steps[workflow.start] !== undefined;
  const [main = []] = hasStart ? roots : [];
  return { main, loose: hasStart ? roots.slice(1) : roots };
}

/** Titles of sections, by the step of theirs that is read first. */
function sectionsByFirst({ layout }: Workflow, order: readonly string[]) {
  const titles = new Map<string, readonly string[]>();
  for (const { title, steps } of layout.sections) {
    const first = order.find((id) => steps.includes(id));
    if (first !== undefined) titles.set(first, [...(titles.get(first) ?? []), title]);
  }
  return titles;
}

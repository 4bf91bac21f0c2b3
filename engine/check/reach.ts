import type { WorkflowStep } from '../workflow.ts';

export interface Reach {
  /** Whether the step can come after that one; the same one when it lies on a cycle. */
  canFollow(stepId: string, earlierId: string): boolean;
  /** Steps that can all come after one another, each such group once. */
  readonly cycles: readonly (readonly StepOfCycle[])[];
}

export interface StepOfCycle {
  readonly stepId: string;
  readonly step: WorkflowStep;
}

interface Node extends StepOfCycle {
  readonly bit: bigint;
  readonly next: Node[];
  /** When it was first seen; and the earliest seen node it leads back to. */
  seen: number;
  low: number;
  isOpen: boolean;
  /** The bits of all nodes that can come after it. */
  after: bigint;
}

/**
 * What can come after what among these steps, along their exits (Tarjan's algorithm: each exit is
 * looked at once). Exits to steps that are not among them lead nowhere.
 */
export function findReach(steps: ReadonlyMap<string, WorkflowStep>): Reach {
  const nodes = createNodes(steps);
  const open: Node[] = [];
  const cycles: StepOfCycle[][] = [];
  let seen = 0;

  function visit(node: Node): void {
    seen += 1;
    node.seen = seen;
    node.low = seen;
    node.isOpen = true;
    open.push(node);
    for (const next of node.next) {
      if (next.seen === 0) visit(next);
      if (next.isOpen) node.low = Math.min(node.low, next.low);
    }
    if (node.low === node.seen) close(open.splice(open.indexOf(node)));
  }

  function close(group: readonly Node[]): void {
    let after = 0n;
    for (const { next } of group) for (const each of next) after |= each.bit | each.after;
    for (const node of group) {
      node.after = after;
      node.isOpen = false;
    }
    const isCycle = group.some(({ bit }) => (after & bit) !== 0n);
    if (isCycle) cycles.push([...group]);
  }

  for (const node of nodes.values()) if (node.seen === 0) visit(node);
  return {
    cycles,
    canFollow(stepId, earlierId) {
      const bit = nodes.get(stepId)?.bit ?? 0n;
      return ((nodes.get(earlierId)?.after ?? 0n) & bit) !== 0n;
    },
  };
}

function createNodes(steps: ReadonlyMap<string, WorkflowStep>): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>();
  for (const [stepId, step] of steps) {
    const bit = 1n << BigInt(nodes.size);
    nodes.set(stepId, { stepId, step, bit, next: [], seen: 0, low: 0, isOpen: false, after: 0n });
  }
  for (const { step, next } of nodes.values()) {
    next.push(...step.exits.flatMap(({ to }) => nodes.get(to ?? '') ?? []));
  }
  return nodes;
}

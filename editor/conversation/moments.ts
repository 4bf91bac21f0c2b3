import type { TraceLine } from '../api/instances.ts';
import type { TraceGroup } from '../trace/group-trace.ts';

/** What the conversation did last at a step, up to a moment of it. */
export interface Badge {
  readonly at: number;
  /** In the words of the trace: what was heard, by which exit it went on and why, or why it failed. */
  readonly text: string;
}

/** All that had happened by the end of this moment. */
export function linesUpTo(moments: readonly TraceGroup[], index: number): readonly TraceLine[] {
  return moments.slice(0, index + 1).flatMap(({ lines }) => lines);
}

/** By the ids of steps: the time they were come to or left last, and what came of it. */
export function badgesOf(lines: readonly TraceLine[]): ReadonlyMap<string, Badge> {
  const badges = new Map<string, Badge>();
  for (const [index, { kind, stepId, at, text }] of lines.entries()) {
    if (stepId === null) continue;
    if (kind === 'entered') badges.set(stepId, { at, text: '' });
    if (kind === 'failed') badges.set(stepId, { at, text });
    if (kind !== 'left') continue;
    const before = lines[index - 1];
    // Whoever was heard says more than the exit they took.
    badges.set(stepId, { at, text: before?.kind === 'heard' ? before.text : text });
  }
  return badges;
}

/** The moment at which it failed; else the last at which something went wrong; null: nothing did. */
export function errorIn(moments: readonly TraceGroup[]): number | null {
  const failed = moments.findLastIndex(({ lines }) => lines.some(({ kind }) => kind === 'failed'));
  const wrong = failed >= 0 ? failed : moments.findLastIndex(({ hasProblem }) => hasProblem);
  return wrong >= 0 ? wrong : null;
}

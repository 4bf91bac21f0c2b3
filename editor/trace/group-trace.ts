import type { TraceLine } from '../api/instances.ts';

/** What happened in one visit to a step; or outside of any, when `stepId` is null. */
export interface TraceGroup {
  readonly id: number;
  readonly stepId: string | null;
  readonly at: number;
  readonly lines: readonly TraceLine[];
  readonly hasProblem: boolean;
  /** The instance is here and has not gone on. */
  readonly isOpen: boolean;
}

/**
 * Groups a trace by visit: what follows the entering of a step belongs to it, until another step
 * is entered; entering the same step again is another visit.
 */
export function groupTrace(trace: readonly TraceLine[]): TraceGroup[] {
  const groups: { stepId: string | null; lines: TraceLine[] }[] = [];
  for (const line of trace) {
    const last = groups.at(-1);
    const isSame = last && last.stepId === line.stepId && line.kind !== 'entered';
    if (isSame) last.lines.push(line);
    else groups.push({ stepId: line.stepId, lines: [line] });
  }
  return groups.flatMap(({ stepId, lines }, index) => {
    const [first] = lines;
    if (!first) return [];
    const isLast = index === groups.length - 1;
    const hasProblem = lines.some((line) => isProblem(line.kind));
    return [
      { id: first.seq, stepId, at: first.at, lines, hasProblem, isOpen: isLast && isOpen(lines) },
    ];
  });
}

export function isProblem(kind: string): boolean {
  return kind === 'failed' || kind === 'warning';
}

function isOpen(lines: readonly TraceLine[]): boolean {
  return !lines.some((line) => ['left', 'ended', 'failed'].includes(line.kind));
}

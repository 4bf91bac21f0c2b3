import type { WorkflowStep } from '../workflow.ts';
import { type Walkable, type Way, wayTo } from './way.ts';
import { mayBeWindowed, type Span, spanAfter, spanAtStart, windowMs } from './window-span.ts';

/** How often the steps are gone through before what still grows is taken to grow for ever. */
const roundsMax = 8;

/**
 * How long ago the customer last wrote when each step is entered, over all paths to it: an abstract
 * interpretation by intervals, widened in loops. Steps that nobody gets to are not in it; null: no
 * channel of this workflow has a window.
 */
export function windowSpans(graph: Walkable): ReadonlyMap<string, Span> | null {
  if (!mayBeWindowed(graph.workflow.trigger)) return null;
  const spans = new Map(startPlace(graph).map(({ stepId, span }) => [stepId, span]));
  const places = inOrder(graph);
  let isNews = true;
  for (let round = 0; isNews; round += 1) {
    isNews = false;
    for (const place of places) if (tell(place, spans, round > roundsMax)) isNews = true;
  }
  return spans;
}

interface Place {
  readonly stepId: string;
  readonly step: WorkflowStep;
}

/** Tells the steps after this one; whether that was news to any of them. */
function tell({ stepId, step }: Place, spans: Map<string, Span>, isWidening: boolean): boolean {
  const span = spans.get(stepId);
  if (!span) return false;
  let isNews = false;
  for (const { id, to } of step.exits) {
    const after = spanAfter(step, id, span);
    if (to === null || after === null) continue;
    const before = spans.get(to);
    const both = joined(before, after, isWidening);
    if (both.earliest === before?.earliest && both.latest === before.latest) continue;
    spans.set(to, both);
    isNews = true;
  }
  return isNews;
}

/** Beyond the window, how far does not matter. */
function joined(before: Span | undefined, after: Span, isWidening: boolean): Span {
  const earliest = Math.min(before?.earliest ?? Infinity, after.earliest, windowMs);
  const latest = Math.max(before?.latest ?? 0, after.latest);
  const isGrowing = isWidening && latest !== before?.latest;
  return { earliest, latest: latest >= windowMs || isGrowing ? Infinity : latest };
}

/** Each step before those that follow it, loops aside: so one round is nearly always enough. */
function inOrder({ workflow: { start }, steps }: Walkable): Place[] {
  const places: Place[] = [];
  const seen = new Set<string | null>([null]);
  function visit(stepId: string) {
    const step = steps.get(stepId);
    if (!step) return;
    seen.add(stepId);
    for (const { to } of step.exits) if (to !== null && !seen.has(to)) visit(to);
    places.unshift({ stepId, step });
  }
  if (start !== null) visit(start);
  return places;
}

/**
 * A shortest way to a step on which 24 hours may pass before `moreMs` later; where that is too far to
 * look for, the shortest one at all.
 */
export function wayOutside(graph: Walkable, stepId: string, moreMs = 0): Way | null {
  const places = startPlace(graph);
  const placesMax = 100 + 4 * graph.steps.size;
  const longest = new Map<string, number>();
  for (const place of places) {
    const { span } = place;
    if (place.stepId === stepId && span.latest + moreMs >= windowMs) return wayBack(place);
    const step = graph.steps.get(place.stepId);
    if (!step || span.latest <= (longest.get(place.stepId) ?? -1)) continue;
    longest.set(place.stepId, span.latest);
    for (const { id: exitId, to } of step.exits) {
      const after = spanAfter(step, exitId, span);
      if (to === null || after === null || places.length >= placesMax) continue;
      places.push({ stepId: to, span: after, cameBy: { place, exitId } });
    }
  }
  return wayTo(graph, stepId);
}

interface Reached {
  readonly stepId: string;
  readonly span: Span;
  readonly cameBy: { readonly place: Reached; readonly exitId: string } | null;
}

function startPlace({ workflow: { start, trigger } }: Walkable): Reached[] {
  return start === null ? [] : [{ stepId: start, span: spanAtStart(trigger), cameBy: null }];
}

function wayBack({ stepId, cameBy }: Reached): Way {
  const way: { stepId: string; exitId?: string }[] = [{ stepId }];
  for (let came = cameBy; came; came = came.place.cameBy) {
    way.unshift({ stepId: came.place.stepId, exitId: came.exitId });
  }
  return way;
}

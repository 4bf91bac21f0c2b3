import { toMs } from '../duration.ts';
import type { Problem } from '../problem.ts';
import type { Workflow, WorkflowStep } from '../workflow.ts';
import { createGraph, type Graph } from './graph.ts';
import { type Rule, stepProblem } from './rule.ts';
import { alongWay } from './way.ts';
import { isSending, needsWindow, placeOf, type Span, type WindowPlace } from './window-span.ts';
import { wayOutside, windowSpans } from './window-spans.ts';

/** WhatsApp takes free-form messages only within 24 hours of the customer's last one. */
export const windowRules: readonly Rule[] = [closedWindows];

/**
 * For each step that sends to the customer and that somebody gets to: whether the customer wrote in the
 * last 24 hours on every path to it, on some, or on none. Whether it sends a template plays no part.
 */
export function windowAt(workflow: Workflow): ReadonlyMap<string, WindowPlace> {
  const graph = createGraph(workflow, {});
  const spans = windowSpans(graph);
  const places = [...graph.steps].flatMap(([stepId, step]) => {
    if (!isSending(step) || !graph.isReachable(stepId)) return [];
    if (spans === null) return [[stepId, 'inside'] as const];
    const span = spans.get(stepId);
    return span ? [[stepId, placeOf(span)] as const] : [];
  });
  return new Map(places);
}

function closedWindows(graph: Graph): Problem[] {
  const spans = windowSpans(graph);
  const found = [...graph.steps].flatMap(([stepId, step]) => {
    const span = spans?.get(stepId);
    const place = span && { stepId, step, span };
    return place ? [...refusedMessage(place), ...lateReminders(place)] : [];
  });
  return found.map(({ stepId, part, moreMs, ...rest }, index) => {
    const way = index < waysMax ? wayOutside(graph, stepId, moreMs) : null;
    return stepProblem(stepId, part, { ...rest, ...alongWay(way) });
  });
}

/** Of very many, the first are shown with their ways: each has to be looked for. */
const waysMax = 50;

/** What is wrong, where in which step, and how long after it is entered. */
interface Late extends Omit<Problem, 'path'> {
  readonly stepId: string;
  readonly part: string;
  readonly moreMs: number;
}

interface Place {
  readonly stepId: string;
  readonly step: WorkflowStep;
  readonly span: Span;
}

function refusedMessage({ stepId, step, span }: Place): Late[] {
  if (!isSending(step) || !needsWindow(step) || isCaught(step)) return [];
  const place = placeOf(span);
  if (place === 'inside') return [];
  const isSure = place === 'outside';
  const who = 'someone who has not written in the last 24 hours. WhatsApp';
  return [
    {
      stepId,
      part: 'config.outsideWindow',
      moreMs: 0,
      code: isSure ? 'window-closed' : 'window-maybe-closed',
      severity: isSure ? 'error' : 'warning',
      message: isSure
        ? `This goes to ${who} only allows an approved template here.`
        : `This may go to ${who} only allows an approved template then.`,
      fix: 'Add a template for then, or a step after “Not allowed now (24 hours)”.',
    },
  ];
}

/** The author has drawn or said what happens then. */
function isCaught({ exits }: WorkflowStep): boolean {
  return exits.some(({ id, to, ends }) => id === 'window-closed' && (to !== null || ends));
}

/** A reminder has no template and no way out: when the window is closed, it is left out. */
function lateReminders({ stepId, step, span }: Place): Late[] {
  if (step.type !== 'wait-for-reply') return [];
  return step.config.reminders.flatMap(({ after }, index) => {
    const moreMs = toMs(after);
    const { earliest, latest } = span;
    const place = placeOf({ earliest: earliest + moreMs, latest: latest + moreMs });
    if (place === 'inside') return [];
    const isSure = place === 'outside';
    return {
      stepId,
      part: `config.reminders.${index}.after`,
      moreMs,
      code: 'late-reminder',
      severity: isSure ? 'error' : 'warning',
      message: isSure
        ? 'By then they have not written for 24 hours, and WhatsApp does not allow this reminder.'
        : 'By then they may not have written for 24 hours; WhatsApp does not allow it in that case.',
      fix: 'Send it earlier, or send a template after “No reply”.',
    };
  });
}

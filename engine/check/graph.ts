import type { BusinessFacts } from '../business.ts';
import type { FormLookup } from '../program.ts';
import type { Workflow, WorkflowStep } from '../workflow.ts';
import type { OtherWorkflow } from './keyword-clashes.ts';
import type { AccountTemplate } from './lost-templates.ts';
import { findReach } from './reach.ts';
import { type KnownForm, knownForms } from './sent-forms.ts';

/** What checking knows beside the workflow itself. */
export interface CheckOptions {
  /** The published forms; left out: nothing is said about forms. */
  readonly forms?: FormLookup;
  /** The day it is, YYYY-MM-DD; left out: no date has passed. */
  readonly today?: string;
  /** The fingerprints of requests when they were tested, by step; left out: nothing is said of tests. */
  readonly testedRequests?: ReadonlyMap<string, string>;
  /** The templates of the WhatsApp account; left out: nothing is said about them. */
  readonly templates?: readonly AccountTemplate[];
  /** What the business tells of itself; left out: nothing is said about what it does not. */
  readonly business?: BusinessFacts;
  /** The other workflows that run; left out: nothing is said about keywords of several. */
  readonly others?: readonly OtherWorkflow[];
}

/** The steps of a workflow and what follows what, worked out once for all rules. */
export interface Graph {
  readonly workflow: Workflow;
  /** The forms that it sends, as far as they are published; null: nothing is known of forms. */
  readonly forms: ReadonlyMap<string, KnownForm> | null;
  readonly today: string;
  readonly others: readonly OtherWorkflow[];
  readonly testedRequests: ReadonlyMap<string, string> | null;
  readonly templates: readonly AccountTemplate[] | null;
  readonly business: BusinessFacts | null;
  /** In the order of the document. */
  readonly steps: ReadonlyMap<string, WorkflowStep>;
  /** Whether any customer can get to this step. */
  isReachable(stepId: string): boolean;
  /** Whether this step can be entered after that one was left; the same one on a cycle. */
  canFollow(stepId: string, earlierId: string): boolean;
}

export function createGraph(workflow: Workflow, options: CheckOptions): Graph {
  const { forms, today = '', testedRequests = null, templates = null, others = [] } = options;
  const { business = null } = options;
  const steps = new Map(Object.entries(workflow.steps));
  const reach = findReach(steps);
  const { start } = workflow;
  return {
    workflow,
    forms: forms ? knownForms(workflow, forms) : null,
    today,
    others,
    testedRequests,
    templates,
    business,
    steps,
    isReachable: (stepId) => start !== null && (stepId === start || reach.canFollow(stepId, start)),
    canFollow: reach.canFollow,
  };
}

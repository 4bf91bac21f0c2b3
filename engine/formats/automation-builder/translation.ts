import type { Json, JsonObject } from '../../json.ts';
import { type CalledContact, calledContact } from './called-contact.ts';
import type { SourceStep } from './definition.ts';
import type { FidelityLine } from './fidelity.ts';
import { pathOf } from './path-of.ts';
import { flatten, type Plan, planSteps } from './plan-steps.ts';

/** A definition on its way to becoming a workflow: what there is of it so far. */
export interface Translation {
  readonly plan: Plan;
  /** The steps of ours, by id. */
  readonly steps: Map<string, JsonObject>;
  readonly report: FidelityLine[];
  readonly isContact: (template: unknown) => boolean;
  /** Whom it is for when another system starts it. */
  readonly called: CalledContact | null;
  readonly subAccountId: string | null;
  /** 8x8's name for what starts the workflow. */
  readonly trigger: string;
  /** What stands in `data` besides what the trigger brings: the outputs of all steps. */
  readonly brought: ReadonlySet<string>;
}

export function createTranslation(
  steps: readonly SourceStep[],
  of: {
    readonly subAccountId: string | null;
    readonly accountId: Json | undefined;
    readonly trigger: string;
  },
): Translation {
  const plan = planSteps(steps);
  const sources = flatten(plan.steps).map(({ source }) => source);
  const outputs = sources.flatMap((source) => Object.entries(source.outputs));
  const outputNames = new Set(outputs.map(([name]) => name));
  const called = of.trigger === 'http_request' ? calledContact(sources, outputNames) : null;
  return {
    plan,
    steps: new Map(),
    report: [],
    isContact: createIsContact(outputs, called ? [called.path] : contactPaths),
    called,
    brought: of.accountId === undefined ? outputNames : outputNames.add('accountId'),
    subAccountId: of.subAccountId,
    trigger: of.trigger,
  };
}

/** Where 8x8 finds whom a workflow runs for. */
const contactPaths = [
  'data.payload.user.msisdn',
  'data.payload.user.channelUserId',
  'data.payload.source',
];

/** Also under the names that outputs give it: `outputs: { user: "{{data.payload.user.msisdn}}" }`. */
function createIsContact(
  outputs: readonly (readonly [string, unknown])[],
  paths: readonly string[],
): (template: unknown) => boolean {
  const others = new Set<string>();
  const known = new Set(paths);
  for (const [name, value] of outputs) {
    const path = `data.${name}`;
    if (paths.includes(pathOf(value))) known.add(path);
    else others.add(path);
  }
  return (template) => known.has(pathOf(template)) && !others.has(pathOf(template));
}

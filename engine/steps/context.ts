import { unknownBusiness } from '../business.ts';
import type { contactFactNames } from '../contact.ts';
import type { WorkBudget } from '../expression/evaluation.ts';
import { evaluateRule, isTruthy } from '../expression/rule.ts';
import { fillTemplates, renderTemplate } from '../expression/template.ts';
import { toText } from '../expression/value.ts';
import type { Instance } from '../instance.ts';
import type { Json } from '../json.ts';
import { ownValue } from '../own-value.ts';
import type { Program } from '../program.ts';
import type { WorkflowStep } from '../workflow.ts';
import { chanceOf } from './chance-of.ts';
import type { StepContext } from './step.ts';

export interface ContextInput {
  readonly program: Program;
  readonly instance: Instance;
  readonly stepId: string;
  readonly step: WorkflowStep;
  readonly visit: number;
  readonly at: number;
  /** The same moment, ISO 8601 in UTC. */
  readonly now: string;
  readonly offerToken: string;
  /** Shared by all steps of one advance. */
  readonly work: WorkBudget;
  note(text: string): void;
  warn(text: string): void;
}

/** What a step type may know and do while it is entered or resumed. */
export function createContext(input: ContextInput): StepContext<unknown> {
  const { program, instance, step, work, warn } = input;
  const scope = createScope(program, instance, input.now);
  function fill(value: Json): Json {
    const filled = fillTemplates(value, scope, work);
    filled.problems.forEach(warn);
    return filled.value;
  }
  return {
    step,
    stepId: input.stepId,
    visit: input.visit,
    at: input.at,
    settings: program.settings,
    contact: instance.contact,
    scope,
    previous: ownValue(instance.results, input.stepId) ?? null,
    depth: instance.caller?.depth ?? 0,
    offer: instance.offer,
    form: instance.form ?? null,
    formFacts: (formId) => ownValue(program.forms, formId) ?? null,
    offerToken: input.offerToken,
    fill,
    text(template, more) {
      const rendered = renderTemplate(template, more ? { ...scope, ...more } : scope, work);
      rendered.problems.forEach(warn);
      return toText(rendered.value);
    },
    test(rule) {
      const evaluated = evaluateRule(rule, scope, work);
      if (!evaluated.ok) warn(evaluated.message);
      return evaluated.ok && isTruthy(evaluated.value);
    },
    isConnected: (exitId) => step.exits.some((exit) => exit.id === exitId && exit.to !== null),
    chance: () => chanceOf(`${instance.id}/${input.stepId}/${input.visit}`),
    note: input.note,
    warn,
  };
}

type ContactFactName = (typeof contactFactNames)[number];

/** The names an author can use in `{{ }}` and in rules. */
export const scopeNames = [
  'data',
  'steps',
  'contact',
  'business',
  'workflow',
  'instance',
  'now',
  'settings',
] as const;

/** What templates and rules of this instance see. */
export function createScope(
  { workflow, settings }: Program,
  instance: Instance,
  now: string,
): Record<(typeof scopeNames)[number], Json> {
  const { id, userId, name, phone, channel } = instance.contact;
  const { business = unknownBusiness, ...own } = settings;
  return {
    data: instance.data,
    steps: instance.results,
    contact: { id, userId, name, phone, channel } satisfies Record<ContactFactName, Json>,
    business: { ...business },
    workflow: { id: workflow.id, name: workflow.name },
    instance: { id: instance.id },
    now,
    settings: own,
  };
}

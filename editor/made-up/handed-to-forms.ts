import {
  isJsonObject,
  type JsonObject,
  playableFlow,
  type Workflow,
  type WorkflowStep,
} from '../../engine/index.ts';
import { placeOfItems } from './workflow-reads.ts';

/** The documents of forms, by their ids. */
export type Forms = ReadonlyMap<string, unknown>;

/** A value that a form is handed as it is. */
interface Handed {
  /** Where the workflow has it from: `['data', 'departments']`. */
  readonly path: readonly string[];
  /** What the form says of it: a JSON Schema, with an `__example__`. */
  readonly declared: JsonObject;
}

/** All that a workflow hands to screens of these forms. */
export function handedToForms(workflow: Workflow, forms: Forms): Handed[] {
  return Object.values(workflow.steps).flatMap((step) => {
    const filling = fillingOf(step, workflow);
    const screens = playableFlow(filling && forms.get(filling.form))?.screens ?? [];
    const screen = screens.find(({ id }) => id === filling?.screen) ?? screens[0];
    return Object.entries(filling?.data ?? {}).flatMap(([name, value]) => {
      const path = typeof value === 'string' && isWhole.test(value) ? placeOfItems(value) : null;
      const declared = screen?.data[name];
      return path && isJsonObject(declared) ? [{ path, declared }] : [];
    });
  });
}

/** The forms that this workflow fills. */
export function formsFilled(workflow: Workflow): string[] {
  const filled = Object.values(workflow.steps).flatMap(
    (step) => fillingOf(step, workflow)?.form ?? [],
  );
  return [...new Set(filled)];
}

interface Filling {
  readonly form: string;
  /** Its id; null: its first. */
  readonly screen: string | null;
  readonly data: JsonObject;
}

/** Null: this step hands nothing to a form. */
function fillingOf({ type, config }: WorkflowStep, { trigger }: Workflow): Filling | null {
  if (type === 'send-flow') {
    const { form, screen = null, data = {} } = config;
    return { form, screen, data };
  }
  if (type !== 'answer-flow' || trigger.type !== 'flow-data-request') return null;
  const { answer } = config;
  return answer.kind === 'screen' ? { form: trigger.form, ...answer } : null;
}

/** Nothing but one value: not a text with a value in it. */
const isWhole = /^\s*\{\{[^{}]*\}\}\s*$/;

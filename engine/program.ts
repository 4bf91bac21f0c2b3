import { type FormFacts, formFacts } from './flows/form-facts.ts';
import type { Settings } from './settings.ts';
import type { Workflow } from './workflow.ts';

/** One immutable version of a workflow, ready to be advanced. */
export interface Program {
  readonly workflow: Workflow;
  readonly version: number;
  readonly settings: Settings;
  /** What is known of the forms that it sends, by their ids. */
  readonly forms: Readonly<Record<string, FormFacts>>;
}

/** The published document of a form, by its id; null or undefined: there is none. */
export type FormLookup = (formId: string) => unknown;

/** The workflow's own language and zone win over the server's. */
export function createProgram(
  workflow: Workflow,
  version: number,
  defaults: Settings,
  findForm: FormLookup = () => null,
): Program {
  const settings = settingsOf(workflow, defaults);
  return { workflow, version, settings, forms: formsIn(workflow, findForm) };
}

/** The same, run where other settings hold; what they leave out stays as it is. */
export function withSettings(program: Program, defaults: Settings): Program {
  return {
    ...program,
    settings: settingsOf(program.workflow, { ...program.settings, ...defaults }),
  };
}

function settingsOf(workflow: Workflow, defaults: Settings): Settings {
  return {
    timeZone: workflow.timeZone ?? defaults.timeZone,
    language: workflow.language ?? defaults.language,
    country: workflow.country ?? defaults.country,
    ...(defaults.business && { business: defaults.business }),
  };
}

function formsIn({ steps }: Workflow, findForm: FormLookup): Record<string, FormFacts> {
  const sent = Object.values(steps).flatMap((step) =>
    step.type === 'send-flow' ? step.config.form : [],
  );
  const known = [...new Set(sent)].flatMap((formId) => {
    const facts = formFacts(findForm(formId));
    return facts ? [[formId, facts] as const] : [];
  });
  return Object.fromEntries(known);
}

import { dataFields, textOf } from '../flows/meaning/flow-index.ts';
import { screenOf } from '../flows/player/playable-flow.ts';
import type { JsonObject } from '../json.ts';
import type { Problem } from '../problem.ts';
import { expressionsIn, textsIn } from './expressions.ts';
import type { Graph } from './graph.ts';
import { type Rule, stepProblem } from './rule.ts';
import { formsBefore, type KnownForm, sentFormSteps } from './sent-forms.ts';

/** What a workflow sends and reads of a form is there, in the form as it is published now. */
export const formRules: readonly Rule[] = [
  lostForms,
  lostAskingForm,
  lostScreens,
  lostData,
  lostFields,
  passedDates,
];

function lostForms({ steps, forms }: Graph): Problem[] {
  return sentFormSteps(steps)
    .filter(([, { config }]) => forms && !forms.has(config.form))
    .map(([stepId, { config }]) => stepProblem(stepId, 'config.form', lostForm(config.form)));
}

function lostAskingForm({ workflow: { trigger }, forms }: Graph): Problem[] {
  if (trigger.type !== 'flow-data-request' || !forms || forms.has(trigger.form)) return [];
  return [{ path: 'trigger.form', ...lostForm(trigger.form), severity: 'warning' }];
}

function lostForm(formId: string): Omit<Problem, 'path' | 'stepId'> {
  return {
    code: 'lost-form',
    severity: 'error',
    message: `There is no published form “${formId}”.`,
    fix: 'Publish it, or choose another form.',
  };
}

function lostScreens(graph: Graph): Problem[] {
  return openings(graph).flatMap(({ stepId, form, screen, screens }) => {
    if (screens.includes(screen)) return [];
    return stepProblem(stepId, 'config.screen', {
      code: 'lost-screen',
      severity: 'error',
      message: `The form “${form}” has no screen “${screen}”.`,
      fix: `Use one of ${screens.join(', ')}.`,
    });
  });
}

/** What the first screen wants to be filled with, and what it does not know. */
function lostData(graph: Graph): Problem[] {
  return openings(graph).flatMap(({ stepId, screen, screens, wanted, given, hasEndpoint }) => {
    if (!screens.includes(screen)) return [];
    const unknown = Object.keys(given).filter((name) => !wanted.includes(name));
    const missing = hasEndpoint ? [] : wanted.filter((name) => !Object.hasOwn(given, name));
    return [
      ...unknown.map((name) =>
        stepProblem(stepId, `config.data.${name}`, {
          code: 'lost-data',
          severity: 'warning',
          message: `The screen “${screen}” has no use for “${name}”.`,
          fix: 'Leave it out, or use its new name.',
        }),
      ),
      ...missing.map((name) =>
        stepProblem(stepId, 'config.data', {
          code: 'missing-data',
          severity: 'warning',
          message: `The screen “${screen}” shows “${name}”, and nothing is given for it.`,
          fix: 'Give it under “Data”.',
        }),
      ),
    ];
  });
}

interface Opening {
  readonly stepId: string;
  readonly form: string;
  /** Where the form opens, and all screens that it has. */
  readonly screen: string;
  readonly screens: readonly string[];
  /** What that screen is filled with, by name. */
  readonly wanted: readonly string[];
  readonly given: JsonObject;
  readonly hasEndpoint: boolean;
}

function openings({ steps, forms }: Graph): Opening[] {
  return sentFormSteps(steps).flatMap(([stepId, { config }]) => {
    const { form, data: given = {} } = config;
    const flow = forms?.get(form)?.flow;
    if (!flow) return [];
    const screens = flow.screens.map(({ id }) => id);
    const screen = config.screen ?? String(screens[0]);
    const wanted = dataFields(screenOf(flow, screen)).map(([name]) => name);
    return [{ stepId, form, screen, screens, wanted, given, hasEndpoint: flow.hasEndpoint }];
  });
}

function lostFields(graph: Graph): Problem[] {
  return expressionsIn(graph).flatMap(({ stepId, part, references }) =>
    references().flatMap(([scope, waitId = '', value, field]) => {
      if (scope !== 'steps' || value !== 'value' || field === undefined) return [];
      const forms = formsBefore(waitId, graph);
      const names = forms.flatMap(({ fields }) => fields).map(({ name }) => name);
      if (forms.length === 0 || names.includes(field)) return [];
      return stepProblem(stepId, part, {
        code: 'lost-field',
        severity: 'error',
        message: `The form “${forms.map(({ id }) => id).join('”, “')}” does not ask for “${field}”.`,
        fix: names.length === 0 ? 'Use another answer.' : `Use one of ${names.join(', ')}.`,
      });
    }),
  );
}

/** Days that were written down, and not worked out when the form is sent. */
function passedDates({ steps, forms, today }: Graph): Problem[] {
  return sentFormSteps(steps).flatMap(([stepId, step]) => [
    ...textsIn(step.config.data, 'config.data')
      .filter(({ text }) => /^\d{4}-\d{2}-\d{2}$/.test(text) && text < today)
      .map(({ text, part }) => passedDate(stepId, part, `${text} has passed.`)),
    ...lastDays(forms?.get(step.config.form))
      .filter((day) => day < today)
      .map((day) => {
        const message = `The form “${step.config.form}” takes no day after ${day}, which has passed.`;
        return passedDate(stepId, 'config.form', message);
      }),
  ]);
}

function passedDate(stepId: string, part: string, message: string): Problem {
  const fix = 'Let it be worked out: {{today(1)}} is tomorrow, {{today(30)}} in thirty days.';
  return stepProblem(stepId, part, { code: 'passed-date', severity: 'warning', message, fix });
}

function lastDays(form: KnownForm | undefined): string[] {
  const components = form?.flow.screens.flatMap((screen) => screen.components) ?? [];
  const days = components.map(({ json }) => textOf(json, 'max-date'));
  return [...new Set(days.filter((day) => /^\d/.test(day)))];
}

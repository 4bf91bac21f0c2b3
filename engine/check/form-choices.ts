import { readNode } from '../expression/rule-node.ts';
import type { FlowField } from '../flows/flow-fields.ts';
import type { Json } from '../json.ts';
import type { Problem } from '../problem.ts';
import type { Graph } from './graph.ts';
import { type Rule, stepProblem } from './rule.ts';
import { formsBefore } from './sent-forms.ts';

/** The ways out of a decision and the choices that a form offers belong together. */
export const formChoiceRules: readonly Rule[] = [unknownChoices, unhandledChoices];

function unknownChoices(graph: Graph): Problem[] {
  return [...graph.steps].flatMap(([stepId, { exits }]) =>
    exits.flatMap(({ when }, index) => {
      const asked = askedChoice(when, graph);
      const unknown = asked?.ids.filter((id) => !asked.options.some((option) => option.id === id));
      return (unknown ?? []).map((id) =>
        stepProblem(stepId, `exits.${index}.when`, {
          code: 'unknown-choice',
          severity: 'warning',
          message: `“${asked?.field.label}” has no choice “${id}”, so this way is never taken for it.`,
          fix: `Use one of ${asked?.options.map((option) => option.id).join(', ')}.`,
        }),
      );
    }),
  );
}

/** Every way but the last asks for choices of one question, and nothing comes after the last. */
function unhandledChoices(graph: Graph): Problem[] {
  return [...graph.steps].flatMap(([stepId, { type, exits }]) => {
    if (type !== 'branch') return [];
    const otherwise = exits.findIndex(({ id }) => id === 'otherwise');
    const last = exits[otherwise];
    if (last?.to !== null || last.ends) return [];
    const asked = exits
      .filter((exit) => exit !== last)
      .map(({ when }) => askedChoice(when, graph))
      .filter((each) => each !== null);
    const [first] = asked;
    const isOne = asked.every(({ path }) => path === first?.path);
    if (!first || !isOne || asked.length < exits.length - 1) return [];
    const handled = new Set(asked.flatMap(({ ids }) => ids));
    const left = first.options
      .filter(({ id }) => !handled.has(id))
      .map(({ title }) => `“${title}”`);
    if (left.length === 0) return [];
    return stepProblem(stepId, `exits.${otherwise}.to`, {
      code: 'unhandled-choice',
      severity: 'warning',
      message: `Nothing happens for who chooses ${left.join(', ')} in the form.`,
      fix: 'Add a way for it, or connect the last way.',
    });
  });
}

interface AskedChoice {
  readonly path: string;
  readonly field: FlowField;
  readonly options: NonNullable<FlowField['options']>;
  readonly ids: readonly string[];
}

/** The choices of a form that a rule asks for: `field == 'a'`, `field in ['a', 'b']`, `'a' in field`. */
function askedChoice(when: Json | undefined, graph: Graph): AskedChoice | null {
  const node = readNode(when ?? null);
  if (!node || !/^(===?|in)$/.test(node.name)) return null;
  const [path, another] = node.args.map(pathOf).filter((each) => each !== null);
  const [scope, waitId = '', value, name] = path?.split('.') ?? [];
  // Whatever another answer is, no choice is asked for by its name.
  if (!path || another !== undefined || scope !== 'steps' || value !== 'value') return null;
  const field = formsBefore(waitId, graph)
    .flatMap(({ fields }) => fields)
    .find((each) => each.name === name);
  if (!field?.options) return null;
  const ids = node.args.flat().filter((each) => typeof each === 'string');
  return { path, field, options: field.options, ids };
}

function pathOf(arg: Json): string | null {
  const node = readNode(arg);
  const [path] = node?.name === 'var' ? node.args : [];
  return typeof path === 'string' ? path : null;
}

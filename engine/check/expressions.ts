import { checkRule } from '../expression/rule.ts';
import { ruleReferences } from '../expression/rule-references.ts';
import { checkTemplate, soleExpression, templateReferences } from '../expression/template.ts';
import { type IsKnown, missingInTemplate } from '../known-answers/missing-paths.ts';
import type { AnswerPath } from '../known-answers/proven-paths.ts';
import type { Problem } from '../problem.ts';
import { scopeNames } from '../steps/context.ts';
import type { WorkflowStep } from '../workflow.ts';
import { factsOf, nearFact } from './facts.ts';
import type { Graph } from './graph.ts';
import { type Rule, stepProblem } from './rule.ts';

export const expressionRules: readonly Rule[] = [unreadableExpressions, unknownReferences];

/** A text with `{{ }}` or a rule, somewhere in a step. */
export interface Expression {
  readonly stepId: string;
  /** The path inside the step. */
  readonly part: string;
  check(): readonly string[];
  /** The paths it reads, such as `['steps', 'askService', 'text']`. */
  references(): readonly (readonly string[])[];
  /** It is one `{{ }}` and nothing else: what is missing is nothing then, not an empty text. */
  readonly isAlone: boolean;
  /** The paths without which it says less than it should, of those that are not known. */
  misses(isKnown: IsKnown): readonly AnswerPath[];
}

function unreadableExpressions(graph: Graph): Problem[] {
  return expressionsIn(graph).flatMap(({ stepId, part, check }) =>
    check().map((message) =>
      stepProblem(stepId, part, { code: 'unreadable-expression', severity: 'error', message }),
    ),
  );
}

function unknownReferences(graph: Graph): Problem[] {
  return expressionsIn(graph).flatMap(({ stepId, part, references }) =>
    references().flatMap((path) => {
      if (part.startsWith('keep.') && isOwn(path, stepId)) return [];
      const found = whyUnknown(path, stepId, graph);
      return found ? stepProblem(stepId, part, { severity: 'error', ...found }) : [];
    }),
  );
}

/** What a step keeps it knows when it is left: its own result too. */
export function isOwn([name, of]: readonly string[], stepId: string): boolean {
  return name === 'steps' && of === stepId;
}

type Found = Pick<Problem, 'code' | 'message' | 'fix'>;

function whyUnknown([name, of]: readonly string[], readerId: string, graph: Graph): Found | null {
  if (name !== undefined && !knownNames.has(name)) return unknownName(name);
  if (name === undefined || of === undefined) return null;
  const facts = factsOf(name);
  if (facts) return facts.includes(of) ? null : unknownFact(name, of, facts);
  if (name !== 'steps') return null;
  const step = graph.steps.get(of);
  if (!step) return lostStep(of);
  if (!graph.isReachable(readerId)) return null;
  const isKnown = graph.isReachable(of) && graph.canFollow(readerId, of);
  return isKnown ? null : laterStep(step);
}

/** What is made of one item of a list also knows the item and its place. */
const knownNames: ReadonlySet<string> = new Set([...scopeNames, 'item', 'index']);

function unknownName(name: string): Found {
  return {
    code: 'unknown-name',
    message: `Nothing is called “${name}” here.`,
    fix: `Start with one of ${scopeNames.join(', ')}.`,
  };
}

function unknownFact(root: string, name: string, facts: readonly string[]): Found {
  const near = nearFact(root, name);
  return {
    code: 'unknown-name',
    message: `Nothing about the ${root} is called “${name}”.`,
    fix:
      near === null
        ? `Write ${root}. and one of ${facts.join(', ')}.`
        : `Perhaps ${root}.${near} is meant.`,
  };
}

function lostStep(stepId: string): Found {
  return {
    code: 'lost-answer',
    message: `This uses what the step “${stepId}” found out, and there is no such step.`,
    fix: 'Use another answer.',
  };
}

function laterStep({ name }: WorkflowStep): Found {
  return {
    code: 'later-answer',
    message: `What “${name}” finds out is not known here: it comes later, or only on another path.`,
    fix: 'Use another answer, or put that step before this one.',
  };
}

export function expressionsIn({ steps }: Graph): Expression[] {
  return [...steps].flatMap(([stepId, { config, exits, keep }]) => [
    ...[...textsIn(config, 'config'), ...textsIn(keep, 'keep')]
      .filter(({ text, part }) => text.includes('{{') && !isApprovedText(part))
      .map(({ text, part }) => ({
        stepId,
        part,
        check: () => checkTemplate(text),
        references: () => templateReferences(text),
        isAlone: soleExpression(text) !== null,
        misses: (isKnown: IsKnown) => missingInTemplate(text, isKnown),
      })),
    ...exits.flatMap(({ when }, index) =>
      when === undefined
        ? []
        : {
            stepId,
            part: `exits.${index}.when`,
            check: () => checkRule(when),
            references: () => ruleReferences(when),
            isAlone: true,
            // What is not there makes a rule untrue: to ask about it is what rules are for.
            misses: () => [],
          },
    ),
  ]);
}

/** What WhatsApp approved has marks of its own: {{1}}, {{first_name}}. */
function isApprovedText(part: string): boolean {
  return /^config\.(message\.template|outsideWindow)\.(cards\.\d+\.)?text$/.test(part);
}

interface Text {
  readonly text: string;
  readonly part: string;
}

export function textsIn(value: unknown, part: string): Text[] {
  if (typeof value === 'string') return [{ text: value, part }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, `${part}.${key}`));
}

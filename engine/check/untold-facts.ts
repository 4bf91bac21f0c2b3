import { type BusinessFactName, businessFactNames } from '../business.ts';
import type { Problem } from '../problem.ts';
import { mayBeNothing } from './answers-on-the-way.ts';
import { expressionsIn } from './expressions.ts';
import type { Graph } from './graph.ts';
import { type Rule, stepProblem } from './rule.ts';

/** A text that tells of the business what nobody has filled in: the customer reads nothing there. */
export const untoldFactRules: readonly Rule[] = [untoldFacts];

function untoldFacts(graph: Graph): Problem[] {
  const { business } = graph;
  const untold = businessFactNames.filter((name) => business?.[name] === null);
  if (untold.length === 0) return [];
  const isUntold = ([root, of]: readonly string[]) =>
    root === 'business' && untold.some((name) => name === of);
  return expressionsIn(graph).flatMap((expression) => {
    if (mayBeNothing(expression, graph)) return [];
    const missed = new Set(expression.misses((path) => !isUntold(path)).map(([, name]) => name));
    return untold.flatMap((name) => {
      if (!missed.has(name)) return [];
      return stepProblem(expression.stepId, expression.part, untoldFact(name));
    });
  });
}

function untoldFact(name: BusinessFactName): Omit<Problem, 'path' | 'stepId'> {
  return {
    code: 'untold-fact',
    severity: 'warning',
    message: `${called[name]} of the business stands here, and nobody has filled it in.`,
    fix: 'Fill it in in the settings, under “Your business”, or say what stands there instead.',
  };
}

const called: Readonly<Record<BusinessFactName, string>> = {
  name: 'The name',
  phone: 'The phone number',
  email: 'The e-mail address',
  address: 'The address',
  website: 'The website',
};

import { limits } from '../limits.ts';
import type { Problem } from '../problem.ts';
import type { Workflow } from '../workflow.ts';
import { configRules } from './configs.ts';
import { conversationRules } from './conversation.ts';
import { exitRules } from './exits.ts';
import { expressionRules } from './expressions.ts';
import { formChoiceRules } from './form-choices.ts';
import { formRules } from './forms.ts';
import { type CheckOptions, createGraph } from './graph.ts';
import { loopRules } from './loops.ts';
import { overlapRules } from './overlapping-ways.ts';
import type { Rule } from './rule.ts';
import { startRules } from './start.ts';
import { triggerRules } from './trigger.ts';

const rules: readonly Rule[] = [
  ...triggerRules,
  ...startRules,
  ...exitRules,
  ...configRules,
  ...expressionRules,
  ...conversationRules,
  ...formRules,
  ...formChoiceRules,
  ...loopRules,
  ...overlapRules,
];

/**
 * Everything that is wrong with a workflow that could be read: the same list in the editor, at
 * publishing and in tests. A workflow without errors can be published. What is said about forms needs the
 * forms.
 */
export function checkWorkflow(workflow: Workflow, options: CheckOptions = {}): Problem[] {
  const graph = createGraph(workflow, options);
  const found = rules.flatMap((rule) => rule(graph));
  return found.length <= limits.problemsMax ? found : worstOf(found);
}

/** What keeps a workflow from being published comes before all else. */
function worstOf(problems: readonly Problem[]): Problem[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity !== 'error');
  return [...errors, ...warnings].slice(0, limits.problemsMax);
}

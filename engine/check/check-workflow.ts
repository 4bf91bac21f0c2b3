import { limits } from '../limits.ts';
import type { Problem } from '../problem.ts';
import type { Workflow } from '../workflow.ts';
import { alikeRules } from './alike-choices.ts';
import { answerRules } from './answers-on-the-way.ts';
import { configRules } from './configs.ts';
import { conversationRules } from './conversation.ts';
import { emptyBlankRules } from './empty-blanks.ts';
import { exitRules } from './exits.ts';
import { expressionRules } from './expressions.ts';
import { formChoiceRules } from './form-choices.ts';
import { formRules } from './forms.ts';
import { goneChoiceRules } from './gone-choices.ts';
import { type CheckOptions, createGraph } from './graph.ts';
import { handOverRules } from './hand-overs.ts';
import { clashRules } from './keyword-clashes.ts';
import { loopRules } from './loops.ts';
import { lostTemplateRules } from './lost-templates.ts';
import { overlapRules } from './overlapping-ways.ts';
import type { Rule } from './rule.ts';
import { startRules } from './start.ts';
import { triggerRules } from './trigger.ts';
import { untestedRequestRules } from './untested-requests.ts';
import { untoldFactRules } from './untold-facts.ts';
import { windowRules } from './window.ts';
import { withWay } from './with-way.ts';

const rules: readonly Rule[] = [
  ...triggerRules,
  ...clashRules,
  ...startRules,
  ...exitRules,
  ...configRules,
  ...expressionRules,
  ...answerRules,
  ...conversationRules,
  ...alikeRules,
  ...handOverRules,
  ...windowRules,
  ...formRules,
  ...formChoiceRules,
  ...goneChoiceRules,
  ...loopRules,
  ...overlapRules,
  ...untestedRequestRules,
  ...lostTemplateRules,
  ...emptyBlankRules,
  ...untoldFactRules,
];

/**
 * Everything that is wrong with a workflow that could be read: the same list in the editor, at
 * publishing and in tests. A workflow without errors can be published. What is said about forms needs the
 * forms.
 */
export function checkWorkflow(workflow: Workflow, options: CheckOptions = {}): Problem[] {
  const graph = createGraph(workflow, options);
  const found = rules.flatMap((rule) => rule(graph));
  const told = found.length <= limits.problemsMax ? found : worstOf(found);
  return told.map((problem) => withWay(problem, graph));
}

/** What keeps a workflow from being published comes before all else. */
function worstOf(problems: readonly Problem[]): Problem[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity !== 'error');
  return [...errors, ...warnings].slice(0, limits.problemsMax);
}

import {
  type Certainty,
  findKnownAnswers,
  type KnownAnswers,
  type Workflow,
  type WorkflowStep,
} from '../../engine/index.ts';
import { chipWords } from '../chips/chip-words.ts';
import { answerLabel, pathsIn } from '../text/template-parts.ts';
import { dataFields } from '../workflow/data-fields.ts';
import { triggerId } from '../workflow-document/exit-ref.ts';
import { inspectorWords } from './inspector-words.ts';

export type AnswerGroupName = keyof typeof inspectorWords.answers.groups;

/** Something that is known when a step runs, under the name people know it by. */
export interface KnownAnswer {
  /** What stands between the braces: `steps.ask.value.title`. */
  readonly expression: string;
  readonly label: string;
  /** On which way here it is missing, in words. */
  readonly why?: string;
}

export interface AnswerGroup {
  readonly name: AnswerGroupName;
  readonly answers: readonly KnownAnswer[];
}

/**
 * Everything that a text of this step can hold: of what steps before it found out or kept, that
 * which is known on every way here, and apart from it that of only some ways.
 */
export function answersAt(workflow: Workflow, id: string): AnswerGroup[] {
  const known = knownIn(workflow);
  const found = stepsBefore(workflow, id).flatMap((each) => stepAnswers(workflow, each));
  const of = (certainty: Certainty) =>
    [...new Set(found)].filter((each) => known.certainty(id, pathOf(each)) === certainty);
  const kept = dataFields(workflow).map((name) => named(workflow, `data.${name}`));
  const items = itemPaths(workflow.steps[id]).map((path) => named(workflow, path));
  const groups: AnswerGroup[] = [
    { name: 'row', answers: items },
    { name: 'before', answers: of('certain').map((each) => named(workflow, each)) },
    { name: 'customer', answers: plain(['contact.name', 'contact.phone', 'contact.channel']) },
    { name: 'kept', answers: kept },
    { name: 'perhaps', answers: of('maybe').map((each) => perhaps(workflow, id, each)) },
    { name: 'time', answers: plain(['now', 'today()', 'today(1)']) },
  ];
  return groups.filter(({ answers }) => answers.length > 0);
}

const remembered = new WeakMap<Workflow, KnownAnswers>();

/** What is known where in this workflow; it is never changed in place. */
export function knownIn(workflow: Workflow): KnownAnswers {
  const known = remembered.get(workflow) ?? findKnownAnswers(workflow);
  remembered.set(workflow, known);
  return known;
}

function perhaps(workflow: Workflow, id: string, expression: string): KnownAnswer {
  return { ...named(workflow, expression), why: whyMissing(workflow, id, expression) };
}

/** Where a way to this step leaves the answer out, in words. */
export function whyMissing(workflow: Workflow, id: string, expression: string): string {
  const { wayWithout, sources } = knownIn(workflow);
  const path = pathOf(expression);
  const left = (wayWithout(id, path) ?? []).filter(({ exitId }) => exitId !== undefined);
  const isTurn = ({ stepId }: { stepId: string }) =>
    (workflow.steps[stepId]?.exits.filter(({ to }) => to !== null).length ?? 0) > 1;
  const place =
    left.findLast(({ stepId }) => sources(path).includes(stepId)) ?? left.findLast(isTurn);
  const step = workflow.steps[place?.stepId ?? ''];
  const exit = step?.exits.find((each) => each.id === place?.exitId);
  return step && exit ? chipWords.missingAfter(step.name, exit.label) : chipWords.missingOnSome;
}

export function pathOf(expression: string): readonly string[] {
  return expression.replace(/\[(\d+)\]/g, '.$1').split('.');
}

const { names } = inspectorWords.answers;

function plain(expressions: readonly (keyof typeof names)[]): KnownAnswer[] {
  return expressions.map((expression) => ({ expression, label: names[expression] }));
}

function named(workflow: Workflow, expression: string): KnownAnswer {
  return { expression, label: namedAnswer(workflow, expression) };
}

/** The name people know it by; the expression itself where it has none. */
export function namedAnswer({ steps }: Workflow, expression: string): string {
  const stepName = (id: string) => steps[id]?.name ?? null;
  return answerLabel(expression, { stepName, known: names });
}

/** What a step finds out and keeps. */
function stepAnswers({ steps }: Workflow, id: string): string[] {
  const step = steps[id];
  if (!step) return [];
  const kept = (step.keep ?? []).map(({ name }) => `data.${name}`);
  return [...ownAnswers(step).map((path) => withRoot(path, id)), ...kept];
}

function withRoot(path: string, id: string): string {
  return path.startsWith('data.') ? path : `steps.${id}.${path}`;
}

function ownAnswers(step: WorkflowStep): string[] {
  switch (step.type) {
    case 'wait-for-reply':
      return step.config.expect.kind === 'choice'
        ? ['value.title', 'value.id', 'text']
        : ['value', 'text'];
    case 'wait-for-dtmf':
      return ['keys'];
    case 'http-request':
      return [...step.config.keep.map(({ name }) => `data.${name}`), 'body', 'status'];
    case 'set-values':
      return step.config.values.map(({ name }) => `data.${name}`);
    case 'repeat':
      return ['item'];
    case 'run-workflow':
      return ['data'];
    default:
      return [];
  }
}

/** The parts of an item that this step already uses. */
function itemPaths(step: WorkflowStep | undefined): string[] {
  const texts = JSON.stringify(step?.config ?? null).matchAll(/\{\{(.*?)\}\}/g);
  const paths = [...texts].flatMap(([, expression = '']) => pathsIn(expression));
  return [...new Set(paths.filter((path) => path.startsWith('item.')))];
}

/** The steps before this one, the nearest first. */
function stepsBefore(workflow: Workflow, id: string): string[] {
  return id === triggerId || workflow.start === null ? [] : ancestors(workflow, id);
}

function ancestors({ steps }: Workflow, id: string): string[] {
  const sources = new Map<string, string[]>();
  for (const [from, { exits }] of Object.entries(steps)) {
    for (const { to } of exits)
      if (to !== null) sources.set(to, [...(sources.get(to) ?? []), from]);
  }
  const found = new Set<string>();
  const open = [id];
  for (const each of open) {
    for (const source of sources.get(each) ?? []) {
      if (source === id || found.has(source)) continue;
      found.add(source);
      open.push(source);
    }
  }
  return [...found];
}

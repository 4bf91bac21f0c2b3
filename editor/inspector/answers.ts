import {
  type Certainty,
  findKnownAnswers,
  type KnownAnswers,
  type Workflow,
  type WorkflowStep,
} from '../../engine/index.ts';
import { chipWords } from '../chips/chip-words.ts';
import { keptNames, type NamesOfAnswers } from '../text/answer-names.ts';
import { businessPaths } from '../text/business-fact.ts';
import { answerLabel, pathsIn } from '../text/template-parts.ts';
import { dataFields } from '../workflow/data-fields.ts';
import { triggerId } from '../workflow-document/exit-ref.ts';
import type { inspectorWords } from './inspector-words.ts';

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
 * which is known on every way here, and apart from it that of only some ways. The last list is remembered:
 * each condition of a rule asks for it.
 */
export function answersAt(
  workflow: Workflow,
  names: NamesOfAnswers,
  id: string,
): readonly AnswerGroup[] {
  const last = listed.get(workflow);
  if (last?.names === names && last.id === id) return last.groups;
  const groups = findAnswers(workflow, names, id);
  listed.set(workflow, { names, id, groups });
  return groups;
}

interface Listed {
  readonly names: NamesOfAnswers;
  readonly id: string;
  readonly groups: readonly AnswerGroup[];
}

const listed = new WeakMap<Workflow, Listed>();

function findAnswers(workflow: Workflow, names: NamesOfAnswers, id: string): AnswerGroup[] {
  const known = knownIn(workflow);
  const named = (expression: string) => ({ expression, label: answerLabel(expression, names) });
  const before = stepsBefore(workflow, id).flatMap((each) => stepAnswers(workflow, names, each));
  const found = [...before.filter(isForPeople), ...before.filter((each) => !isForPeople(each))];
  const of = (certainty: Certainty) =>
    [...new Set(found)].filter((each) => known.certainty(id, pathOf(each)) === certainty);
  const [certain, maybe] = [of('certain'), of('maybe')];
  // What steps before keep stands among their answers.
  const kept = dataFields(workflow)
    .map((name) => `data.${name}`)
    .filter((each) => !certain.includes(each) && !maybe.includes(each));
  const items = itemPaths(workflow.steps[id]).map(named);
  const groups: AnswerGroup[] = [
    { name: 'row', answers: items },
    { name: 'before', answers: certain.map(named) },
    { name: 'customer', answers: ['contact.name', 'contact.phone', 'contact.channel'].map(named) },
    { name: 'kept', answers: kept.map(named) },
    {
      name: 'perhaps',
      answers: maybe.map((each) => ({ ...named(each), why: whyMissing(workflow, id, each) })),
    },
    { name: 'business', answers: businessPaths.map(named) },
    { name: 'time', answers: ['now', 'today()', 'today(1)'].map(named) },
  ];
  return groups.filter(({ answers }) => answers.length > 0);
}

/** What another system answered as a whole is seldom wanted in a text. */
function isForPeople(expression: string): boolean {
  return !/^steps\.[^.]+\.(?:body|status)$/.test(expression);
}

const remembered = new WeakMap<Workflow, KnownAnswers>();

/** What is known where in this workflow; it is never changed in place. */
export function knownIn(workflow: Workflow): KnownAnswers {
  const known = remembered.get(workflow) ?? findKnownAnswers(workflow);
  remembered.set(workflow, known);
  return known;
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

/** What a step finds out and keeps. */
function stepAnswers({ steps }: Workflow, names: NamesOfAnswers, id: string): string[] {
  const step = steps[id];
  if (!step) return [];
  const kept = keptNames(step).map((name) => `data.${name}`);
  const fields = names.fieldsOf(id).map(({ name }) => `value.${name}`);
  return [...kept, ...[...fields, ...ownAnswers(step)].map((path) => `steps.${id}.${path}`)];
}

function ownAnswers(step: WorkflowStep): readonly string[] {
  switch (step.type) {
    case 'wait-for-reply':
      return ofReply[step.config.expect.kind] ?? ['value', 'text'];
    case 'wait-for-dtmf':
      return ['keys'];
    case 'http-request':
      return ['body', 'status'];
    case 'repeat':
      return ['item'];
    case 'run-workflow':
      return ['data'];
    default:
      return [];
  }
}

/** Where the words are not what was understood, both are there. */
const ofReply: Readonly<Record<string, readonly string[]>> = {
  choice: ['value.title', 'value.id', 'text'],
  text: ['text'],
  flow: ['value'],
  location: ['value'],
  media: ['value'],
};

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

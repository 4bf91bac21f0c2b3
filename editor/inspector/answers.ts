import type { Workflow, WorkflowStep } from '../../engine/index.ts';
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
}

export interface AnswerGroup {
  readonly name: AnswerGroupName;
  readonly answers: readonly KnownAnswer[];
}

/**
 * Everything that a text of this step can hold: of the steps before it those that every way here
 * goes through, and apart from them those of only some ways.
 */
export function answersAt(workflow: Workflow, id: string): AnswerGroup[] {
  const before = stepsBefore(workflow, id);
  const answersOf = (ids: readonly string[]) =>
    ids.flatMap((each) => stepAnswers(workflow, each)).map((each) => named(workflow, each));
  const kept = dataFields(workflow).map((name) => named(workflow, `data.${name}`));
  const items = itemPaths(workflow.steps[id]).map((path) => named(workflow, path));
  const groups: AnswerGroup[] = [
    { name: 'row', answers: items },
    { name: 'before', answers: answersOf(before.certain) },
    { name: 'customer', answers: plain(['contact.name', 'contact.phone', 'contact.channel']) },
    { name: 'kept', answers: kept },
    { name: 'perhaps', answers: answersOf(before.perhaps) },
    { name: 'time', answers: plain(['now', 'today()', 'today(1)']) },
  ];
  return groups.filter(({ answers }) => answers.length > 0);
}

const { names } = inspectorWords.answers;

function plain(expressions: readonly (keyof typeof names)[]): KnownAnswer[] {
  return expressions.map((expression) => ({ expression, label: names[expression] }));
}

function named({ steps }: Workflow, expression: string): KnownAnswer {
  const stepName = (id: string) => steps[id]?.name ?? null;
  return { expression, label: answerLabel(expression, { stepName, known: names }) };
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

interface Before {
  readonly certain: readonly string[];
  readonly perhaps: readonly string[];
}

/** The steps before this one, the nearest first. */
function stepsBefore(workflow: Workflow, id: string): Before {
  if (id === triggerId || workflow.start === null) return { certain: [], perhaps: [] };
  const { start } = workflow;
  const before = ancestors(workflow, id);
  const isCertain = (each: string) => !reaches(workflow, start, id, each);
  return {
    certain: before.filter(isCertain),
    perhaps: before.filter((each) => !isCertain(each)),
  };
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

/** Whether there is a way that does not go through `without`. */
function reaches({ steps }: Workflow, from: string, to: string, without: string): boolean {
  if (from === without) return false;
  const seen = new Set([from]);
  for (const each of seen) {
    if (each === to) return true;
    for (const exit of steps[each]?.exits ?? []) {
      if (exit.to !== null && exit.to !== without) seen.add(exit.to);
    }
  }
  return false;
}

import type { Json, Workflow } from '../../engine/index.ts';
import type { NamesOfAnswers } from '../text/answer-names.ts';
import { expressionOf, keptValues, soleSource } from './kept-values.ts';
import { isDay } from './rule-tests.ts';

/** What an answer is, as far as a rule can ask about it; `any`: nobody knows before it is there. */
export type AnswerKind =
  | 'text'
  | 'number'
  | 'date'
  | 'now'
  | 'choice'
  | 'choices'
  | 'yes-no'
  | 'any';

/** What the answer at this path is: `steps.ask.value`. */
export function answerKind(workflow: Workflow, names: NamesOfAnswers, path: string): AnswerKind {
  return kindOf({ workflow, names, known: new Map() }, path);
}

interface Asking {
  readonly workflow: Workflow;
  readonly names: NamesOfAnswers;
  /** Of kept values by their paths; `any` of those that are being looked at: they are made of themselves. */
  readonly known: Map<string, AnswerKind>;
}

function kindOf(asking: Asking, path: string): AnswerKind {
  const [root] = path.split('.');
  if (path === 'now') return 'now';
  if (root === 'contact' || root === 'business') return 'text';
  if (root === 'data') return isBookedTime.test(path) ? 'date' : keptKind(asking, path);
  return foundKind(asking, path);
}

/** What a step found out. */
function foundKind({ workflow, names }: Asking, path: string): AnswerKind {
  const [root, name = '', key = '', part, more] = path.split('.');
  const step = root === 'steps' ? workflow.steps[name] : undefined;
  if (step?.type === 'http-request' && key === 'status') return 'number';
  if (step?.type !== 'wait-for-reply' || more !== undefined) return 'any';
  if (key === 'text') return 'text';
  const field = names.fieldsOf(name).find((each) => key === 'value' && each.name === part);
  if (field) return kinds[field.kind] ?? 'any';
  const { kind } = step.config.expect;
  if (key !== 'value' || (part !== undefined && kind !== 'choice')) return 'any';
  return kinds[kind] ?? 'any';
}

/** What is kept under a name is of a kind where it is of the same wherever it is kept. */
function keptKind(asking: Asking, path: string): AnswerKind {
  const before = asking.known.get(path);
  if (before) return before;
  asking.known.set(path, 'any');
  const found = new Set(keptValues(asking.workflow, path).map((value) => valueKind(asking, value)));
  const [only = 'any', another] = found;
  const kind = another === undefined ? only : 'any';
  asking.known.set(path, kind);
  return kind;
}

function valueKind(asking: Asking, value: Json): AnswerKind {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'yes-no';
  if (typeof value !== 'string') return 'any';
  const expression = expressionOf(value);
  if (expression === null) return textKind(value);
  if (/^today\(\d*\)$/.test(expression)) return 'date';
  const kind = kindOf(asking, expression);
  // What was the time then is a date like any other now.
  return kind === 'now' ? 'date' : kind;
}

/** With words around its answers it is a text; of a formula alone nobody knows, nor of digits. */
function textKind(text: string): AnswerKind {
  if (isDay(text)) return 'date';
  return soleSource(text) !== null || Number.isFinite(Number(text)) ? 'any' : 'text';
}

/** When a booking begins and ends, under the names by which it is brought. */
const isBookedTime = /^data\.(booking|appointment|visit)\.(start|end)$/;

/** Of the kinds of replies and of a form's fields. */
const kinds: Readonly<Record<string, AnswerKind>> = {
  text: 'text',
  email: 'text',
  phone: 'text',
  number: 'number',
  date: 'date',
  choice: 'choice',
  choices: 'choices',
  'yes-no': 'yes-no',
};

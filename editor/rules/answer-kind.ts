import type { Workflow } from '../../engine/index.ts';
import type { NamesOfAnswers } from '../text/answer-names.ts';

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
  if (path === 'now') return 'now';
  const [root, name = '', key = '', part, more] = path.split('.');
  if (root === 'contact') return 'text';
  if (root === 'data') return isBookedTime.test(path) ? 'date' : 'any';
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

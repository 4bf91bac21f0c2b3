import type { Json, Workflow } from '../../engine/index.ts';
import { choicesBefore } from '../choices/choices-before.ts';
import { inspectorWords } from '../inspector/inspector-words.ts';
import type { NamesOfAnswers } from '../text/answer-names.ts';
import { answerKind } from './answer-kind.ts';
import { copiedAnswer } from './kept-values.ts';

/** One of the things that an answer can be. */
export interface AnswerChoice {
  readonly value: Json;
  readonly label: string;
}

/** What this answer can be, by the titles that were tapped, or those in the form; none: nobody knows. */
export function choicesOfAnswer(
  workflow: Workflow,
  names: NamesOfAnswers,
  path: string,
): readonly AnswerChoice[] {
  const kind = answerKind(workflow, names, path);
  if (kind === 'yes-no') return yesOrNo;
  if (kind !== 'choice' && kind !== 'choices') return [];
  const [, stepId = '', , part] = copiedAnswer(workflow, path).split('.');
  const asked = names.fieldsOf(stepId).find(({ name }) => name === part);
  if (asked) return (asked.options ?? []).map((each) => ({ value: each.id, label: each.title }));
  if (part !== 'id' && part !== 'title') return [];
  return choicesBefore(workflow, stepId).map((each) => ({ value: each[part], label: each.title }));
}

const yesOrNo: readonly AnswerChoice[] = [
  { value: true, label: inspectorWords.json.yes },
  { value: false, label: inspectorWords.json.no },
];

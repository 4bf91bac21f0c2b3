import type { Workflow } from '../../engine/index.ts';
import { choicesBefore } from '../choices/choices-before.ts';
import { pathOf } from '../inspector/answers.ts';
import type { NamesOfAnswers } from '../text/answer-names.ts';
import { businessFact } from '../text/business-fact.ts';
import { chipWords } from './chip-words.ts';

const { samples } = chipWords;

/** What an answer is or could be, in words, so that one sees what is meant; null: nothing can be guessed. */
export function sampleInWords(
  workflow: Workflow,
  names: NamesOfAnswers,
  path: string,
): string | null {
  const fact = businessFact(path, names.business);
  if (fact !== undefined) return fact ?? chipWords.unsaid;
  const sample = sampleOf(workflow, names, path);
  return sample && chipWords.suchAs(sample);
}

function sampleOf(workflow: Workflow, names: NamesOfAnswers, path: string): string | null {
  const [root, name = '', key = '', part = ''] = pathOf(path);
  if (root === 'contact') return name === 'name' || name === 'phone' ? samples[name] : null;
  const field = names.fieldsOf(name).find((each) => key === 'value' && each.name === part);
  if (field) return field.options?.[0]?.title ?? sampleOfKind(field.kind);
  const step = root === 'steps' ? workflow.steps[name] : undefined;
  if (step?.type !== 'wait-for-reply' || (key !== 'value' && key !== 'text')) return null;
  const { kind } = step.config.expect;
  if (kind !== 'choice') return sampleOfKind(kind);
  return part === 'id' ? null : (choicesBefore(workflow, name)[0]?.title ?? null);
}

function sampleOfKind(kind: string): string | null {
  return kind === 'email' || kind === 'phone' || kind === 'number' || kind === 'time'
    ? samples[kind]
    : null;
}

import type { Workflow } from '../../engine/index.ts';
import { useFormFields } from '../api/flows.ts';
import { answerNames, type NamesOfAnswers, noForms } from './answer-names.ts';

/** What the answers of this workflow are called; those of its forms, once the forms have come. */
export function useAnswerNames(workflow: Workflow): NamesOfAnswers {
  return answerNames(workflow, useFormFields(formsIn(workflow)).data ?? noForms);
}

function formsIn({ steps }: Workflow): string[] {
  const ids = Object.values(steps).flatMap((step) =>
    step.type === 'send-flow' ? [step.config.form] : [],
  );
  return [...new Set(ids)].sort();
}

import { unknownBusiness, type Workflow } from '../../engine/index.ts';
import { useFormFields } from '../api/flows.ts';
import { useTrialSettings } from '../api/trial.ts';
import { answerNames, type NamesOfAnswers, noForms } from './answer-names.ts';

/**
 * What the answers of this workflow are called; those of its forms, once the forms have come, and what
 * the business tells of itself, once that is known.
 */
export function useAnswerNames(workflow: Workflow): NamesOfAnswers {
  const forms = useFormFields(formsIn(workflow)).data ?? noForms;
  return answerNames(workflow, forms, useTrialSettings().data?.business ?? unknownBusiness);
}

function formsIn({ steps }: Workflow): string[] {
  const ids = Object.values(steps).flatMap((step) =>
    step.type === 'send-flow' ? [step.config.form] : [],
  );
  return [...new Set(ids)].sort();
}

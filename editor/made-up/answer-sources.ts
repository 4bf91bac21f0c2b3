import type { QueryClient } from '@tanstack/react-query';
import type { Workflow } from '../../engine/index.ts';
import { type RequestTests, requestTestsOf } from '../api/request-tests.ts';
import { fetchPlayedForm } from '../api/trial.ts';
import { type Forms, formsFilled } from './handed-to-forms.ts';

/** What answers of a workflow's requests are made up from, beside the workflow. */
export interface AnswerSources {
  /** The last tests of its requests. */
  readonly tests: RequestTests;
  /** Those that it fills. */
  readonly forms: Forms;
}

/** Never rejects: what cannot be had is not used. */
export async function loadAnswerSources(
  queries: QueryClient,
  workflow: Workflow,
): Promise<AnswerSources> {
  const [tests, forms] = await Promise.all([
    queries.fetchQuery({ ...requestTestsOf(workflow.id), retry: false }).catch(noTests),
    Promise.all(formsFilled(workflow).map(formOf)),
  ]);
  return { tests, forms: new Map(forms) };
}

function noTests(): RequestTests {
  return new Map();
}

async function formOf(id: string): Promise<[string, unknown]> {
  return [id, await fetchPlayedForm(id).catch(() => null)];
}

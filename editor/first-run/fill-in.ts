import { useMutation, useQueryClient } from '@tanstack/react-query';
import * as z from 'zod';
import { ApiError, answerTo, api, sendJson } from '../api/client.ts';
import { importWorkflow } from '../api/transfer.ts';
import { fetchTrialSettings } from '../api/trial.ts';
import { fetchWorkflow } from '../api/workflows.ts';
import type { OwnBusiness } from './first-run-answers.ts';
import { firstRunWords } from './first-run-words.ts';
import { sampleServices } from './sample-services.ts';

/** The journey that is filled in. */
const journeyId = 'booking-by-list';
/** The business of the journeys as they ship. */
const sampleBusiness = 'Oak Plumbing';
/**
 * Makes a business’s own services and hours, and puts its name into the journey; tells the id of that.
 * Whoever asked may be gone by then: what they offer is no sample any more.
 */
export function useFillIn(tell: (workflowId: string) => void) {
  const queries = useQueryClient();
  return useMutation({
    async mutationFn(business: OwnBusiness) {
      await makeBookable(business);
      await keepName(business.name);
      return fillInJourney(business.name);
    },
    onSuccess(workflowId) {
      tell(workflowId);
      return queries.invalidateQueries();
    },
  });
}

const made = z.object({ id: z.string() });

/** With a calendar of its own; the services of the sample are kept, and not offered any more. */
async function makeBookable({ name, hours, services }: OwnBusiness): Promise<void> {
  const { timeZone } = await fetchTrialSettings();
  const calendar = { name: name || firstRunWords.ownTeam, timeZone, hours, serviceIds: [] };
  const { id } = made.parse(await sendJson('POST', '/booking/v1/resources', calendar));
  for (const service of services) {
    await sendJson('POST', '/booking/v1/services', { ...service, resourceIds: [id] });
  }
  for (const sample of sampleServices) {
    await sendJson('PUT', `/booking/v1/services/${sample}`, { active: false });
  }
}

/** So that every message can tell it. */
async function keepName(name: string): Promise<void> {
  if (name === '') return;
  const { business } = await fetchTrialSettings();
  await answerTo(api.settings.business.$put({ json: { ...business, name } }));
}

/** The journey that runs from the first start; where it is gone, the one of the gallery. */
async function fillInJourney(name: string): Promise<string> {
  const kept = await fetchWorkflow(journeyId).catch(orNothing);
  if (kept) {
    if (name !== '') await renameBusiness(kept, name);
    return journeyId;
  }
  const param = { id: journeyId };
  const { workflow, tests } = await answerTo(api.gallery[':id'].$get({ param }));
  const taken = await importWorkflow(withBusiness({ ...workflow, tests }, name));
  return String(taken.workflow['id']);
}

/** In its draft, and in what its tests expect. */
async function renameBusiness(
  { workflow, revision }: Awaited<ReturnType<typeof fetchWorkflow>>,
  name: string,
): Promise<void> {
  const param = { id: journeyId };
  const route = api.workflows[':id'];
  const { tests } = await answerTo(route.tests.$get({ param }));
  const draft = withBusiness(workflow, name);
  await answerTo(route.$put({ param, json: { revision, workflow: draft as never } }));
  for (const { id: testId, test } of tests) {
    const json = { test: withBusiness(test, name) as never };
    await answerTo(route.tests[':testId'].$put({ param: { ...param, testId }, json }));
  }
}

function withBusiness<Document>(document: Document, name: string): Document {
  if (name === '') return document;
  const written = JSON.stringify(name).slice(1, -1);
  return JSON.parse(JSON.stringify(document).replaceAll(sampleBusiness, () => written));
}

function orNothing(error: unknown): null {
  if (error instanceof ApiError && error.status === 404) return null;
  throw error;
}

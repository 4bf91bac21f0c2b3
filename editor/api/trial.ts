import { answerTo, api } from './client.ts';

/** The zone, the language and the country of the business. */
export function fetchTrialSettings() {
  return answerTo(api.trial.settings.$get());
}

/** The form as a phone opens it: as it is published or, before that, its draft. Null: there is none. */
export async function fetchPlayedForm(id: string): Promise<unknown> {
  const flow = api.flows[':id'];
  const { version, document } = await answerTo(flow.$get({ param: { id } }));
  if (version === null) return document;
  const param = { id, version: String(version) };
  return (await answerTo(flow.versions[':version'].$get({ param }))).document;
}

/** A workflow as customers get it; null: nothing is live of it. */
export async function fetchWorkflowAsLive(id: string): Promise<unknown> {
  const found = api.workflows[':id'];
  const { version } = await answerTo(found.$get({ param: { id }, query: {} }));
  if (version === null) return null;
  const query = { version: String(version) };
  return (await answerTo(found.$get({ param: { id }, query }))).workflow;
}

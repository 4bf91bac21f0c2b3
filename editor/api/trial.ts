import { useQuery } from '@tanstack/react-query';
import { answerTo, api } from './client.ts';

export const trialSettingsKey = ['trial-settings'];

/** The zone, the language and the country of the business, and what it tells of itself. */
export function fetchTrialSettings() {
  return answerTo(api.trial.settings.$get());
}

/** The same, fetched once, and again when the owner changes what the business tells of itself. */
export function useTrialSettings({ isWanted = true } = {}) {
  return useQuery({
    queryKey: trialSettingsKey,
    queryFn: fetchTrialSettings,
    enabled: isWanted,
    staleTime: Number.POSITIVE_INFINITY,
  });
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

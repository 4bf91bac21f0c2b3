import { useQuery } from '@tanstack/react-query';
import { answerTo, api } from './client.ts';

export const instancesKey = (contact: string) => ['instances', contact];

/** The instances of one pretend customer, newest first. */
export function useInstances(contact: string) {
  return useQuery({ queryKey: instancesKey(contact), queryFn: () => fetchInstances(contact) });
}

export type InstanceSummary = Awaited<ReturnType<typeof fetchInstances>>[number];

async function fetchInstances(contact: string) {
  const call = api.simulator.contacts[':contact'].instances.$get({ param: { contact }, query: {} });
  return (await answerTo(call)).instances;
}

/** One instance with its trace. What was read last stays until the next is there. */
export function useInstance(id: string | null) {
  return useQuery({
    queryKey: ['instance', id],
    queryFn: () => fetchInstance(id ?? ''),
    enabled: id !== null,
    placeholderData: (before) => before,
  });
}

export type InstanceDetail = Awaited<ReturnType<typeof fetchInstance>>;
export type TraceLine = InstanceDetail['trace'][number];

function fetchInstance(id: string) {
  return answerTo(api.instances[':id'].$get({ param: { id } }));
}

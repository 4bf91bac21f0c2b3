import { useQuery } from '@tanstack/react-query';
import * as z from 'zod';
import { request } from './request.ts';

const summary = z.object({
  id: z.string(),
  workflowId: z.string(),
  workflowName: z.string(),
  version: z.number(),
  status: z.enum(['waiting', 'completed', 'failed', 'cancelled']),
  startedAt: z.number(),
  endedAt: z.number().nullable(),
});

const traceLine = z.object({
  seq: z.number(),
  at: z.number(),
  kind: z.enum([
    'started',
    'heard',
    'entered',
    'left',
    'waiting',
    'asked',
    'note',
    'warning',
    'failed',
    'ended',
  ]),
  stepId: z.string().nullable(),
  exitId: z.string().nullable(),
  text: z.string(),
});

const detail = z.object({ instance: summary, trace: z.array(traceLine) });

export type InstanceSummary = z.infer<typeof summary>;
export type TraceLine = z.infer<typeof traceLine>;

export const instancesKey = (contact: string) => ['instances', contact];
export const instanceKey = (id: string) => ['instance', id];

/** The instances of one pretend customer, newest first. */
export function useInstances(contact: string) {
  return useQuery({
    queryKey: instancesKey(contact),
    queryFn: async () => {
      const path = `/api/simulator/contacts/${encodeURIComponent(contact)}/instances`;
      const { instances } = await request(path, z.object({ instances: z.array(summary) }));
      return instances.toSorted((a, b) => b.startedAt - a.startedAt);
    },
  });
}

export function useInstance(id: string | null) {
  return useQuery({
    queryKey: instanceKey(id ?? ''),
    queryFn: () => request(`/api/instances/${encodeURIComponent(id ?? '')}`, detail),
    enabled: id !== null,
    placeholderData: (before) => before,
  });
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as z from 'zod';
import type { Workflow } from '../../engine/index.ts';
import { request } from './request.ts';

const summary = z.object({
  id: z.string(),
  name: z.string(),
  enabled: z.boolean(),
  version: z.number().nullable(),
  trigger: z.object({ type: z.string(), keywords: z.array(z.string()).optional() }),
  openInstances: z.number(),
  updatedAt: z.number(),
});

const problem = z.object({
  code: z.string(),
  severity: z.string(),
  path: z.string(),
  message: z.string(),
});

const detail = z.object({
  workflow: z.custom<Workflow>((value) => typeof value === 'object' && value !== null),
  version: z.number().nullable(),
  enabled: z.boolean(),
  problems: z.array(problem),
});

export type WorkflowSummary = z.infer<typeof summary>;
export type Problem = z.infer<typeof problem>;

export const workflowsKey = ['workflows'];
export const workflowKey = (id: string) => ['workflow', id];

export function useWorkflows() {
  return useQuery({
    queryKey: workflowsKey,
    queryFn: async () =>
      (await request('/api/workflows', z.object({ workflows: z.array(summary) }))).workflows,
  });
}

export function useWorkflow(id: string) {
  return useQuery({
    queryKey: workflowKey(id),
    queryFn: () => request(`/api/workflows/${encodeURIComponent(id)}`, detail),
  });
}

export function useSwitchWorkflow() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, enabled }: { id: string; enabled: boolean }) =>
      request(`/api/workflows/${encodeURIComponent(id)}`, z.unknown(), {
        method: 'PATCH',
        body: { enabled },
      }),
    onSettled: (_answer, _error, { id }) =>
      Promise.all([
        queries.invalidateQueries({ queryKey: workflowsKey }),
        queries.invalidateQueries({ queryKey: workflowKey(id) }),
      ]),
  });
}

export interface StartRequest {
  readonly contact: string;
  readonly name?: string;
  readonly data: Record<string, string>;
}

export function useStartWorkflow(id: string) {
  return useMutation({
    mutationFn: (start: StartRequest) =>
      request(`/api/workflows/${encodeURIComponent(id)}/start`, z.object({ instanceId: z.string() }), {
        method: 'POST',
        body: start,
      }),
  });
}

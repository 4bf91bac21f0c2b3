import { expect } from 'vitest';
import type { WorkflowInput } from '../../engine/index.ts';
import type { TestServer } from './test-server.ts';

/** Draws, publishes and turns on a workflow, over the API. */
export async function publishWorkflow(
  server: TestServer,
  id: string,
  steps: WorkflowInput['steps'],
  trigger: WorkflowInput['trigger'] = { type: 'http-request' },
): Promise<void> {
  const start = Object.keys(steps)[0] ?? null;
  const drawn = { schemaVersion: 1, id, name: id, trigger, start, steps };
  const created = await server.request('POST', '/api/workflows', drawn);
  expect(created.body).toMatchObject({ workflow: { id } });
  expect((await server.request('POST', `/api/workflows/${id}/publish`)).status).toBe(200);
  const on = await server.request('PATCH', `/api/workflows/${id}`, { enabled: true });
  expect(on.status).toBe(200);
}

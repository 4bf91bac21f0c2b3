import { expect, it } from 'vitest';
import { freeWorkflowId } from './free-workflow-id.ts';

it('makes an id of any name, and one that is free', () => {
  expect(freeWorkflowId('Ask & answer', [])).toBe('ask-answer');
  expect(freeWorkflowId('Prüfung', [{ id: 'prufung' }])).toBe('prufung-2');
  expect(freeWorkflowId('预约', [{ id: 'workflow' }, { id: 'workflow-2' }])).toBe('workflow-3');
});

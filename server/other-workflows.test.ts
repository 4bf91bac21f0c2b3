import { expect, test } from 'vitest';
import { openDatabase } from '../db/open.ts';
import { insertVersion, insertWorkflow, updateWorkflow } from '../db/workflows.ts';
import { otherWorkflows } from './other-workflows.ts';
import { problemsOf, withForms } from './workflows.ts';

const draftOf = (id: string, ...keywords: string[]) => ({
  schemaVersion: 1,
  id,
  name: `Called ${id}`,
  trigger: {
    type: 'inbound-chatapps',
    match: { kind: 'keywords', keywords: keywords.map((text) => ({ text })) },
  },
  start: 'hi',
  steps: {
    hi: {
      type: 'chatapps-message',
      name: 'Hi',
      config: { message: { kind: 'text', text: 'Hi' } },
      exits: [{ id: 'next', label: 'Sent', to: null }],
    },
  },
});

test('other workflows are those that run, as they were published', () => {
  const db = openDatabase(':memory:');
  for (const id of ['first', 'ours', 'later', 'off', 'draft']) {
    insertWorkflow(db, { id, name: `Called ${id}`, draft: draftOf(id, 'book'), at: 1 });
    if (id === 'draft') continue;
    insertVersion(db, { workflowId: id, document: draftOf(id, 'book'), createdAt: 1 });
    updateWorkflow(db, id, { enabled: id !== 'off', updatedAt: 1 });
  }
  updateWorkflow(db, 'later', { draft: draftOf('later', 'other'), updatedAt: 2 });
  const others = otherWorkflows(db, 'ours');
  expect(others.map(({ id, comesFirst }) => [id, comesFirst])).toEqual([
    ['first', true],
    ['later', false],
  ]);
  expect(others[1]?.trigger).toMatchObject({ match: { keywords: [{ text: 'book' }] } });
  expect(problemsOf(draftOf('ours', 'Book'), withForms({ db, now: () => 1 }, 'ours'))).toEqual([
    expect.objectContaining({
      code: 'keyword-clash',
      message: expect.stringContaining('“Called first” stands higher in the list and wins.'),
    }),
  ]);
});

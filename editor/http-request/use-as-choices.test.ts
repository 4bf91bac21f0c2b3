import { expect, it } from 'vitest';
import { parseWorkflow, type Workflow } from '../../engine/index.ts';
import { blankWorkflow } from '../workflow-document/blank-workflow.ts';
import { newStep } from '../workflow-document/new-step.ts';
import { itemFields, likelyFields, rowTemplates, shownRows } from './item-fields.ts';
import { offerAsChoices } from './use-as-choices.ts';

const slots = [
  { slotId: 's1', label: 'Mon 09:00', note: 'Morning', team: { id: 1 } },
  { slotId: 's2', label: 'Mon 10:00', note: null, team: null },
];

function withRequest(next?: Workflow['steps'][string]): Workflow {
  const draft = blankWorkflow('w', 'W');
  const ask = newStep('http-request');
  ask.exits = ask.exits.map((exit) => (exit.id === 'ok' && next ? { ...exit, to: 'next' } : exit));
  draft.steps = { ask, ...(next && { next }) };
  draft.start = 'ask';
  return draft;
}

const row = rowTemplates(likelyFields(itemFields(slots)), true);

it('guesses what is shown as what, and shows it', () => {
  const fields = likelyFields(itemFields(slots));
  expect(itemFields(slots)).toEqual(['slotId', 'label', 'note']);
  expect(fields).toEqual({ title: 'label', description: '', id: 'slotId' });
  expect(shownRows(slots, { ...fields, description: 'note' })).toEqual([
    { id: 's1', title: 'Mon 09:00', description: 'Morning' },
    { id: 's2', title: 'Mon 10:00', description: '' },
  ]);
  expect(row).toEqual({ id: '{{item.slotId}}', title: '{{item.label}}' });
});

it('shows items without fields as they are', () => {
  expect(itemFields(['a', 'b'])).toEqual([]);
  expect(shownRows(['a', 2], likelyFields([]))).toMatchObject([{ title: 'a' }, { title: '2' }]);
  expect(rowTemplates(likelyFields([]), false)).toEqual({ id: '{{item}}', title: '{{item}}' });
});

it('puts a question where none follows, and it can be read', () => {
  const draft = withRequest();
  const id = offerAsChoices(draft, 'ask', { keys: ['data', 'slots'], row });
  const step = draft.steps[id ?? ''];
  expect(draft.steps['ask']).toMatchObject({
    config: { keep: [{ name: 'slots', path: '$.data.slots' }] },
  });
  expect(step).toMatchObject({
    config: { message: { kind: 'list', choices: { from: 'data', items: '{{data.slots}}', row } } },
  });
  expect(Object.keys(draft.steps)).toHaveLength(3);
  expect(parseWorkflow(draft)).toMatchObject({ ok: true });
});

it.each(['text', 'buttons'] as const)('makes a list of the %s that follows', (kind) => {
  const next = newStep('chatapps-message');
  if (next.type !== 'chatapps-message') expect.fail('It is a message.');
  next.config.message =
    kind === 'text'
      ? { kind, text: 'When?' }
      : { kind, body: 'When?', choices: { from: 'typed', rows: [{ id: 'a', title: 'A' }] } };
  const draft = withRequest(next);
  expect(offerAsChoices(draft, 'ask', { keys: ['slots'], row })).toBe('next');
  expect(draft.steps['next']).toMatchObject({
    config: { message: { kind: 'list', body: 'When?', choices: { items: '{{data.slots}}' } } },
  });
  expect(Object.keys(draft.steps)).toHaveLength(2);
});

it('keeps a list once', () => {
  const draft = withRequest();
  offerAsChoices(draft, 'ask', { keys: ['slots'], row });
  offerAsChoices(draft, 'ask', { keys: ['slots'], row });
  expect(draft.steps['ask']).toMatchObject({ config: { keep: [{ name: 'slots' }] } });
  expect(Object.keys(draft.steps)).toHaveLength(3);
  expect(offerAsChoices(draft, 'nowhere', { keys: [], row })).toBeNull();
});

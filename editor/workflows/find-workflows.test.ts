import { expect, it } from 'vitest';
import { findWorkflows } from './find-workflows.ts';

const workflow = (id: string, name: string, keywords: string[]) => ({
  id,
  name,
  enabled: true,
  held: false,
  version: 1,
  trigger: { type: 'inbound-chatapps', keywords },
  openInstances: 0,
  updatedAt: 0,
});

it('finds by name and by what starts it, whatever the accents', () => {
  const all = [workflow('a', 'Café table', ['book']), workflow('b', 'Send a technician', ['leak'])];
  const found = (search: string) => findWorkflows(all, search).map(({ id }) => id);
  expect(found('')).toEqual(['a', 'b']);
  expect(found('cafe')).toEqual(['a']);
  expect(found('LEAK tech')).toEqual(['b']);
  expect(found('leak table')).toEqual([]);
});

import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => vi.unstubAllGlobals());

/** What is collapsed after this was found in the browser. */
async function collapsedAfter(stored: string | null) {
  const localStorage = { getItem: () => stored, setItem() {}, removeItem() {} };
  vi.stubGlobal('window', { localStorage });
  vi.resetModules();
  const { useCollapsedSections } = await import('./collapsed-sections.ts');
  return useCollapsedSections.getState();
}

const kept = (state: unknown) => JSON.stringify({ state, version: 1 });

it('is what was collapsed last time', async () => {
  const { collapsed } = await collapsedAfter(kept({ collapsed: { w: ['a', 'b'] } }));
  expect(collapsed).toEqual({ w: ['a', 'b'] });
});

it('has nothing collapsed of a workflow that is called as every object is', async () => {
  const { collapse } = await collapsedAfter(null);
  const { collapsedOf, useCollapsedSections } = await import('./collapsed-sections.ts');
  const now = () => collapsedOf(useCollapsedSections.getState(), 'constructor');
  expect(now()).toEqual([]);
  collapse('constructor', 'a');
  expect(now()).toEqual(['a']);
});

it.each([
  ['nothing', null],
  ['no JSON', '{"state": {'],
  ['something else', '7'],
  ['null', kept(null)],
  ['a list', kept([])],
  ['a text for the workflows', kept({ collapsed: 'w' })],
  ['a text for the sections', kept({ collapsed: { w: 'a' } })],
  ['sections that are no ids', kept({ collapsed: { w: ['a', { id: 'b' }] } })],
])('forgets what cannot be read, and goes on: %s', async (_what, stored) => {
  const { collapse } = await collapsedAfter(stored);
  const { useCollapsedSections } = await import('./collapsed-sections.ts');
  expect(useCollapsedSections.getState().collapsed).toEqual({});
  collapse('w', 'a');
  expect(useCollapsedSections.getState().collapsed).toEqual({ w: ['a'] });
});

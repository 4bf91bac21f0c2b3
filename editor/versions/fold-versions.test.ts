import { expect, it } from 'vitest';
import { foldVersions } from './fold-versions.ts';

const version = (number: number, note: string | null = null, openInstances = 0) => ({
  version: number,
  createdAt: number,
  publishedBy: 'Ann',
  note,
  openInstances,
});

it('folds versions in which only cards were moved, unless there is more to say', () => {
  const versions = [7, 6, 5, 4, 3, 2].map((number) =>
    version(number, number === 3 ? 'Prettier' : null),
  );
  const summaries = new Map([
    [7, []],
    [6, []],
    [5, []],
    [4, ['“Ask” is new.']],
    [3, []],
  ]);
  const groups = foldVersions(versions, 7, summaries);
  const shown = groups.map((group) =>
    group.kind === 'one' ? group.version.version : group.versions.map((each) => each.version),
  );
  expect(shown).toEqual([7, [6, 5], 4, 3, 2]);
  const [waited] = foldVersions([version(6, null, 2)], 7, summaries);
  expect(waited?.kind).toBe('one');
});

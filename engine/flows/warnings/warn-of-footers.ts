import { child, type PlacedComponent, type Screen } from '../meaning/flow-index.ts';
import type { Warn } from './warn.ts';

/** Where one branch has a Footer and another has none, some customers cannot go on. */
export function warnOfFooters({ components }: Screen, warn: Warn): void {
  for (const component of components) {
    const branches = branchesOf(component);
    const withFooter = branches.filter((path) => hasFooter(path, components));
    if (withFooter.length === 0 || withFooter.length === branches.length) continue;
    const message = 'One branch has a Footer and another has none: there nobody can go on.';
    warn('missing-footer', component.path, message);
  }
}

function branchesOf({ type, json, path }: PlacedComponent): string[] {
  if (type === 'If') return [`${path}.then[`, `${path}.else[`];
  if (type !== 'Switch') return [];
  const cases = Object.keys(child(json, 'cases'));
  return cases.map((key) => `${path}.cases.${key}[`);
}

function hasFooter(branch: string, components: readonly PlacedComponent[]): boolean {
  return components.some(({ type, path }) => type === 'Footer' && path.startsWith(branch));
}

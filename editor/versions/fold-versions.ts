import type { VersionSummary } from '../api/versions.ts';

export type VersionGroup =
  | { readonly kind: 'one'; readonly version: VersionSummary }
  /** Versions one after the other in which only cards were moved. */
  | { readonly kind: 'folded'; readonly versions: readonly VersionSummary[] };

/** What somebody wrote a note for, or is in the middle of, or is live, is shown whatever it changed. */
export function foldVersions(
  versions: readonly VersionSummary[],
  live: number | null,
  summaries: ReadonlyMap<number, readonly string[]>,
): VersionGroup[] {
  const groups: VersionGroup[] = [];
  for (const version of versions) {
    const isPlain =
      version.note === null && version.openInstances === 0 && version.version !== live;
    const last = groups.at(-1);
    if (!isPlain || summaries.get(version.version)?.length !== 0) {
      groups.push({ kind: 'one', version });
    } else if (last?.kind === 'folded') {
      groups[groups.length - 1] = { kind: 'folded', versions: [...last.versions, version] };
    } else groups.push({ kind: 'folded', versions: [version] });
  }
  return groups;
}

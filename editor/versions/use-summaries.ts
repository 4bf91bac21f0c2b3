import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { VersionSummary } from '../api/versions.ts';
import { versionQuery } from '../api/workflows.ts';
import { changesInWords } from '../workflow-document/changes-in-words.ts';
import { readVersion } from './read-version.ts';
import { versionWords } from './versions-words.ts';

/**
 * What each version changed for customers, by its number. An empty one moved cards, or nothing; one
 * that is not there is still being asked for.
 */
export function useSummaries(
  id: string,
  versions: readonly VersionSummary[],
  shown: number,
): ReadonlyMap<number, readonly string[]> {
  // Each is held against the one before it.
  const asked = versions.slice(0, shown + 1);
  const documents = useQueries({
    queries: asked.map(({ version }) => versionQuery(id, version)),
    combine: (answers) => answers.map(({ data }) => data),
  });
  return useMemo(() => {
    const read = documents.map((document) => (document ? readVersion(document) : null));
    const summaries = new Map<number, readonly string[]>();
    for (const [index, { version }] of asked.slice(0, shown).entries()) {
      const [document, before] = [read[index], read[index + 1]];
      const isFirst = index === versions.length - 1;
      if (isFirst) summaries.set(version, [versionWords.first]);
      else if (document && before) {
        summaries.set(version, [...new Set(changesInWords(before, document))]);
      }
    }
    return summaries;
  }, [documents, asked, shown, versions]);
}

import { Button, Drawer, Loader } from '@mantine/core';
import { useState } from 'react';
import { sentenceOf } from '../api/client.ts';
import { useVersions, type VersionSummary } from '../api/versions.ts';
import { foldVersions } from './fold-versions.ts';
import { SetAsideEntry } from './set-aside-entry.tsx';
import { useSummaries } from './use-summaries.ts';
import { VersionEntry } from './version-entry.tsx';
import styles from './versions-drawer.module.css';
import { versionWords } from './versions-words.ts';

interface VersionsDrawerProps {
  readonly workflowId: string;
  readonly live: number | null;
  readonly close: () => void;
  readonly goBack: (version: number) => void;
}

/** What was published: when, by whom, why, and what became different; and the way back to it. */
export function VersionsDrawer({ workflowId, live, close, goBack }: VersionsDrawerProps) {
  const versions = useVersions(workflowId);
  return (
    <Drawer opened onClose={close} position="right" size={470} title={versionWords.title}>
      <SetAsideEntry close={close} />
      {versions.isPending && <Loader color="var(--accent)" size={24} />}
      {versions.isError && <p role="alert">{sentenceOf(versions.error)}</p>}
      {versions.data && (
        <VersionList workflowId={workflowId} live={live} versions={versions.data} goBack={goBack} />
      )}
    </Drawer>
  );
}

const pageSize = 10;

type VersionListProps = Omit<VersionsDrawerProps, 'close'> & {
  readonly versions: readonly VersionSummary[];
};

function VersionList({ workflowId, live, versions, goBack }: VersionListProps) {
  const [shown, setShown] = useState(pageSize);
  const summaries = useSummaries(workflowId, versions, shown);
  const groups = foldVersions(versions.slice(0, shown), live, summaries);
  const entry = (version: VersionSummary) => (
    <VersionEntry
      key={version.version}
      workflowId={workflowId}
      version={version}
      isLive={version.version === live}
      isFirst={version === versions.at(-1)}
      summary={summaries.get(version.version) ?? null}
      goBack={goBack}
    />
  );
  return (
    <div className={styles.content}>
      <p className={styles.intro}>
        {versions.length === 0 ? versionWords.none : versionWords.intro}
      </p>
      <ol className={styles.list} reversed>
        {groups.map((group) =>
          group.kind === 'one' ? (
            entry(group.version)
          ) : (
            <li key={group.versions[0]?.version} className={styles.folded}>
              <details>
                <summary>{versionWords.folded(group.versions.length)}</summary>
                <ol className={styles.list} reversed>
                  {group.versions.map(entry)}
                </ol>
              </details>
            </li>
          ),
        )}
      </ol>
      {versions.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + pageSize)}>
          {versionWords.earlier}
        </Button>
      )}
    </div>
  );
}

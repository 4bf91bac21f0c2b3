import { Button } from '@mantine/core';
import { Users } from 'lucide-react';
import { Link } from 'wouter';
import type { VersionSummary } from '../api/versions.ts';
import { fullTime } from '../words/time.ts';
import { versionPath } from './version-path.ts';
import styles from './versions-drawer.module.css';
import { versionWords as words } from './versions-words.ts';

interface VersionEntryProps {
  readonly workflowId: string;
  readonly version: VersionSummary;
  readonly isLive: boolean;
  readonly isFirst: boolean;
  /** What it changed; null: not known yet. */
  readonly summary: readonly string[] | null;
  readonly goBack: (version: number) => void;
}

const changesShownMax = 4;

/** One version in the list, and what can be done with it. */
export function VersionEntry(props: VersionEntryProps) {
  const { workflowId, version: each, isLive, isFirst, summary, goBack } = props;
  const { version, createdAt, publishedBy, note, openInstances } = each;
  const compare = isFirst ? words.compare.withDraft : words.compare.withBefore;
  return (
    <li className={styles.version} aria-label={words.version(version)}>
      <div className={styles.head}>
        <strong>{words.version(version)}</strong>
        {isLive && <span className={styles.live}>{words.live}</span>}
      </div>
      <p className={styles.when}>
        <time dateTime={new Date(createdAt).toISOString()}>{fullTime(createdAt)}</time>
        {publishedBy !== null && ` · ${words.by(publishedBy)}`}
      </p>
      {note !== null && (
        <p className={styles.note} dir="auto">
          {words.note(note)}
        </p>
      )}
      {summary && <Summary changes={summary} />}
      {openInstances > 0 && (
        <p className={styles.people}>
          <Users size={14} aria-hidden />
          {words.people(openInstances)}
        </p>
      )}
      <div className={styles.actions}>
        <Button
          component={Link}
          href={versionPath(workflowId, version, null)}
          size="compact-md"
          variant="default"
          aria-label={words.of(words.lookAt, version)}
        >
          {words.lookAt}
        </Button>
        <Button
          component={Link}
          href={versionPath(workflowId, version, isFirst ? 'draft' : 'before')}
          size="compact-md"
          variant="default"
          aria-label={words.of(compare, version)}
        >
          {compare}
        </Button>
        <Button
          size="compact-md"
          variant="default"
          aria-label={words.of(words.goBack.button, version)}
          onClick={() => goBack(version)}
        >
          {words.goBack.button}
        </Button>
      </div>
    </li>
  );
}

function Summary({ changes }: { changes: readonly string[] }) {
  // One more is as long as saying that there is one.
  const shown = changes.length === changesShownMax + 1 ? changes.length : changesShownMax;
  const more = changes.length - shown;
  if (changes.length === 0) return <p className={styles.when}>{words.nothing}</p>;
  return (
    <ul className={styles.changes}>
      {changes.slice(0, shown).map((change) => (
        <li key={change} dir="auto">
          {change}
        </li>
      ))}
      {more > 0 && <li>{words.more(more)}</li>}
    </ul>
  );
}

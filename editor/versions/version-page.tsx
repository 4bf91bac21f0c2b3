import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { ChevronLeft, Eye, Route as RouteIcon } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link, useSearch } from 'wouter';
import { ApiError } from '../api/client.ts';
import { useVersions, type VersionSummary } from '../api/versions.ts';
import { useWorkflow, useWorkflowVersion, type WorkflowAnswer } from '../api/workflows.ts';
import { NotFound } from '../shell/not-found.tsx';
import { Failed, Loading, PageMessage } from '../shell/page-state.tsx';
import { fullTime } from '../words/time.ts';
import { words } from '../words/words.ts';
import { comparedWorkflow } from './compared-workflow.ts';
import { Differences } from './differences.tsx';
import { readVersion } from './read-version.ts';
import { StillCanvas } from './still-canvas.tsx';
import styles from './version-page.module.css';
import { type ComparedWith, comparedWith, goBackPath, versionPath } from './version-path.ts';
import { versionWords } from './versions-words.ts';

/** A version, to be looked at and to be compared; nothing on this page changes anything. */
export function VersionPage({ id, version }: { id: string; version: number }) {
  const answer = useWorkflow(id);
  const versions = useVersions(id);
  const failed = [answer, versions].find((each) => each.isError);
  if (failed) {
    const isMissing = failed.error instanceof ApiError && failed.error.status === 404;
    const retry = () => Promise.all([answer.refetch(), versions.refetch()]);
    return isMissing ? <NotFound /> : <Failed error={failed.error} retry={retry} />;
  }
  if (!answer.data || !versions.data) return <Loading />;
  const shown = versions.data.find((each) => each.version === version);
  if (!shown) return <NotFound />;
  return <ShownVersion answer={answer.data} versions={versions.data} shown={shown} />;
}

interface ShownVersionProps {
  readonly answer: WorkflowAnswer;
  readonly versions: readonly VersionSummary[];
  readonly shown: VersionSummary;
}

function ShownVersion({ answer, versions, shown }: ShownVersionProps) {
  const { workflow } = answer;
  const other = comparedWith(new URLSearchParams(useSearch()));
  const pair = usePair({ answer, versions, shown }, other);
  const [wanted, setWanted] = useState<{ readonly cardId: string } | null>(null);
  const title = versionWords.version(shown.version);
  useDocumentTitle(`${title} · ${workflow.name} · ${words.app.name}`);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Tooltip label={versionWords.looking.back}>
          <ActionIcon
            component={Link}
            href={`/workflows/${workflow.id}`}
            aria-label={versionWords.looking.back}
          >
            <ChevronLeft size={20} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <h1 className={styles.name}>{workflow.name}</h1>
      </header>
      <Banner answer={answer} shown={shown} other={other} names={pair?.names ?? null} />
      {!pair && <Loading />}
      {pair && !pair.after && (
        <PageMessage
          icon={<RouteIcon size={28} aria-hidden />}
          title={versionWords.looking.unreadable}
          text={versionWords.looking.unreadableText}
        />
      )}
      {pair?.after && (
        <div className={styles.parts}>
          <section className={styles.canvas} aria-label={versionWords.looking.canvas}>
            <StillCanvas
              key={`${shown.version} ${other}`}
              workflow={pair.after}
              compared={pair.compared}
              wanted={wanted}
            />
          </section>
          {pair.before && pair.compared && (
            <Differences
              before={pair.before}
              after={pair.after}
              compared={pair.compared}
              show={(cardId) => setWanted({ cardId })}
            />
          )}
        </div>
      )}
    </div>
  );
}

/** The two that are compared, the earlier first; or the one that is looked at. Null: being asked for. */
function usePair({ answer, versions, shown }: ShownVersionProps, other: ComparedWith) {
  const { workflow: draft, version: live } = answer;
  const { id } = draft;
  const index = versions.indexOf(shown);
  const otherVersion =
    other === 'live' ? live : other === 'before' ? (versions[index + 1]?.version ?? null) : null;
  const own = useWorkflowVersion(id, shown.version).data;
  const another = useWorkflowVersion(id, otherVersion).data;
  return useMemo(() => {
    const isAwaited = own === undefined || (otherVersion !== null && another === undefined);
    if (isAwaited) return null;
    const looked = readVersion(own);
    const { version, draft: draftName } = versionWords.compare;
    const ownName = version(shown.version);
    if (other === 'draft') return comparison([looked, draft], [ownName, draftName]);
    if (otherVersion === null) return { before: null, after: looked, compared: null, names: null };
    const beside = readVersion(another);
    return otherVersion > shown.version
      ? comparison([looked, beside], [ownName, version(otherVersion)])
      : comparison([beside, looked], [version(otherVersion), ownName]);
  }, [own, another, draft, other, otherVersion, shown.version]);
}

type Drawn = ReturnType<typeof readVersion>;

function comparison([before, after]: [Drawn, Drawn], names: [string, string]) {
  const compared = before && after ? comparedWorkflow(before, after) : null;
  return { before, after, compared, names };
}

interface BannerProps {
  readonly answer: WorkflowAnswer;
  readonly shown: VersionSummary;
  readonly other: ComparedWith;
  readonly names: readonly [string, string] | null;
}

function Banner({ answer, shown, other, names }: BannerProps) {
  const { id } = answer.workflow;
  const { version, createdAt, publishedBy, note } = shown;
  const { looking, compare, goBack } = versionWords;
  const isLive = version === answer.version;
  const link = (text: string, href: string) => (
    <Button component={Link} href={href} variant="default">
      {text}
    </Button>
  );
  return (
    <section className={styles.banner} aria-label={versionWords.version(version)}>
      <Eye size={20} aria-hidden />
      <div className={styles.text}>
        <p>
          <strong>
            {names
              ? compare.title(names[0], names[1])
              : looking.title(versionWords.version(version), fullTime(createdAt))}
          </strong>
          {isLive && !names && <span className={styles.live}>{versionWords.live}</span>}
        </p>
        <p>
          {[
            !names && publishedBy !== null ? versionWords.publishedBy(publishedBy) : '',
            !names && note !== null ? `${versionWords.note(note)}.` : '',
            names ? looking.comparing : looking.text,
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      </div>
      <div className={styles.actions}>
        {other !== null && link(compare.stop, versionPath(id, version, null))}
        {!isLive && other !== 'live' && link(compare.withLive, versionPath(id, version, 'live'))}
        {other !== 'draft' && link(compare.withDraft, versionPath(id, version, 'draft'))}
        <Button component={Link} href={goBackPath(id, version)}>
          {goBack.buttonOf(version)}
        </Button>
      </div>
    </section>
  );
}

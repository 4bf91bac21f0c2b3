import { ActionIcon, Tooltip } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { ChevronLeft, History, Route as RouteIcon } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { ApiError } from '../api/client.ts';
import { type InstanceDetail, useInstance } from '../api/instances.ts';
import { textAt } from '../api/read-json.ts';
import { useWorkflow } from '../api/workflows.ts';
import { NotFound } from '../shell/not-found.tsx';
import { Failed, Loading, PageMessage } from '../shell/page-state.tsx';
import { groupTrace, type TraceGroup } from '../trace/group-trace.ts';
import { TracePanel } from '../trace/trace-panel.tsx';
import { readVersion } from '../versions/read-version.ts';
import pageStyles from '../versions/version-page.module.css';
import { exactTime, fullTime } from '../words/time.ts';
import { words } from '../words/words.ts';
import { ConversationDrawing } from './conversation-drawing.tsx';
import styles from './conversation-page.module.css';
import { conversationWords as texts } from './conversation-words.ts';
import { errorIn, linesUpTo } from './moments.ts';
import { Scrubber } from './scrubber.tsx';

/** One conversation, moment by moment, on the version of the workflow that ran. */
export function ConversationPage({ id, instanceId }: { id: string; instanceId: string }) {
  const found = useInstance(instanceId);
  const now = useWorkflow(id).data?.version ?? null;
  useDocumentTitle(`${found.data ? titleOf(found.data) : ''} · ${words.app.name}`);
  if (found.isPending) return <Loading />;
  if (found.isError) {
    const isMissing = found.error instanceof ApiError && found.error.status === 404;
    return isMissing ? <NotFound /> : <Failed error={found.error} retry={() => found.refetch()} />;
  }
  return (
    <div className={pageStyles.page}>
      <header className={pageStyles.header}>
        <Tooltip label={texts.back}>
          <ActionIcon component={Link} href={`/workflows/${id}?days=30`} aria-label={texts.back}>
            <ChevronLeft size={20} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <h1 className={pageStyles.name}>{titleOf(found.data)}</h1>
      </header>
      <Banner detail={found.data} now={now} />
      <Conversation detail={found.data} />
    </div>
  );
}

function titleOf({ instance: { contact } }: InstanceDetail): string {
  return texts.title(contact.name || contact.phone || texts.somebody);
}

/** Which version ran, when, and how it ended. */
function Banner({ detail: { instance }, now }: { detail: InstanceDetail; now: number | null }) {
  const { workflowName, version, status, startedAt } = instance;
  return (
    <section className={pageStyles.banner} aria-label={texts.ranOn(version, now)}>
      <History size={20} aria-hidden />
      <div className={pageStyles.text}>
        <p>
          <strong>{texts.ranOn(version, now)}</strong>
          <span className={pageStyles.live}>{words.trace.status[status]}</span>
        </p>
        <p>
          {`${workflowName} · ${fullTime(startedAt)}. `}
          {version === now ? texts.current : texts.ranOnHelp}
        </p>
      </div>
    </section>
  );
}

function Conversation({ detail }: { detail: InstanceDetail }) {
  const { trace, workflow: document } = detail;
  const workflow = useMemo(() => (document ? readVersion(document) : null), [document]);
  const moments = useMemo(() => groupTrace(trace), [trace]);
  // Whoever looks at the end goes on seeing the end.
  const [chosen, choose] = useState<number | null>(null);
  const last = Math.max(0, moments.length - 1);
  const index = Math.min(chosen ?? last, last);
  const lines = useMemo(() => linesUpTo(moments, index), [moments, index]);
  const goTo = (next: number) => choose(next === last ? null : next);
  const moment = moments[index];
  const stepId = lines.findLast((line) => line.stepId !== null)?.stepId ?? null;
  return (
    <>
      {moment && (
        <Scrubber
          index={index}
          count={moments.length}
          said={momentInWords(moment, detail)}
          goTo={goTo}
          error={errorIn(moments)}
        />
      )}
      <div className={pageStyles.parts}>
        <section className={pageStyles.canvas} aria-label={texts.canvas}>
          {workflow ? (
            <ConversationDrawing workflow={workflow} lines={lines} followedId={stepId} />
          ) : (
            <PageMessage
              icon={<RouteIcon size={28} aria-hidden />}
              title={texts.unreadable}
              text={texts.unreadableText}
            />
          )}
        </section>
        <aside className={styles.trace} aria-label={words.trace.label}>
          <TracePanel
            instances={[]}
            instance={detail}
            chooseInstance={() => {}}
            selectedId={moment?.stepId ?? null}
            selectStep={(wanted) => goTo(moments.findLastIndex((each) => each.stepId === wanted))}
          />
        </aside>
      </div>
    </>
  );
}

function momentInWords({ stepId, at, lines }: TraceGroup, { workflow }: InstanceDetail): string {
  const [first] = lines;
  const outside = { started: texts.begins, heard: texts.heard }[first?.kind ?? ''] ?? texts.ends;
  const what = stepId === null ? outside : (textAt(workflow, 'steps', stepId, 'name') ?? stepId);
  return `${exactTime(at)} · ${what}`;
}

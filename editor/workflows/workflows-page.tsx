import { Switch } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { FileUp, Plus, Route as RouteIcon } from 'lucide-react';
import { Link } from 'wouter';
import { sentenceOf } from '../api/client.ts';
import { useSwitchWorkflow, useWorkflows, type WorkflowSummary } from '../api/workflows.ts';
import { TriggerIcon } from '../canvas/trigger-icon.tsx';
import { DialogButton } from '../settings/dialog-button.tsx';
import { Failed, Loading, PageMessage } from '../shell/page-state.tsx';
import { editingWords } from '../words/en-editing.ts';
import { ago, fullTime } from '../words/time.ts';
import { words } from '../words/words.ts';
import { ExportWorkflow } from './export-workflow.tsx';
import { ImportWorkflow } from './import-workflow.tsx';
import { NewWorkflow } from './new-workflow.tsx';
import { startInWords } from './start-in-words.ts';
import { transferWords } from './transfer-words.ts';
import { WorkflowActions } from './workflow-actions.tsx';
import styles from './workflows-page.module.css';

export function WorkflowsPage() {
  useDocumentTitle(`${words.workflows.title} · ${words.app.name}`);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{words.workflows.title}</h1>
        <div className={styles.make}>
          <DialogButton
            label={transferWords.import}
            icon={<FileUp size={16} aria-hidden />}
            title={transferWords.importTitle}
          >
            {(close) => <ImportWorkflow close={close} />}
          </DialogButton>
          <DialogButton
            label={editingWords.list.create}
            icon={<Plus size={16} aria-hidden />}
            look="first"
            title={editingWords.list.createTitle}
          >
            {() => <NewWorkflow />}
          </DialogButton>
        </div>
      </div>
      <Workflows />
    </div>
  );
}

function Workflows() {
  const workflows = useWorkflows();
  if (workflows.isPending) return <Loading />;
  if (workflows.isError)
    return <Failed error={workflows.error} retry={() => workflows.refetch()} />;
  if (workflows.data.length === 0) {
    return (
      <PageMessage
        icon={<RouteIcon size={28} aria-hidden />}
        title={words.workflows.emptyTitle}
        text={words.workflows.emptyText}
      />
    );
  }
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.workflows.name}</th>
          <th scope="col">{words.workflows.enabled}</th>
          <th scope="col">{words.workflows.version}</th>
          <th scope="col">{words.workflows.open}</th>
          <th scope="col">{words.workflows.changed}</th>
          <th scope="col">
            <span className="unseen">{transferWords.exportColumn}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {workflows.data.map((workflow) => (
          <WorkflowRow key={workflow.id} workflow={workflow} />
        ))}
      </tbody>
    </table>
  );
}

function WorkflowRow({ workflow }: { workflow: WorkflowSummary }) {
  const text = words.workflows;
  const { version, openInstances, updatedAt } = workflow;
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.name}>
        <span className={styles.tile}>
          <TriggerIcon type={workflow.trigger.type} />
        </span>
        <span>
          <Link href={`/workflows/${workflow.id}`} className={styles.link}>
            {workflow.name}
          </Link>
          <span className={styles.start}>{startInWords(workflow.trigger)}</span>
        </span>
      </th>
      <td data-label={text.enabled} className={styles.above}>
        <EnabledSwitch workflow={workflow} />
      </td>
      <td data-label={text.version}>
        {version === null ? text.notLive : text.versionNumber(version)}
      </td>
      <td data-label={text.open} className="tabular">
        {openInstances === 0 ? (
          <span className={styles.none}>{text.nobody}</span>
        ) : (
          text.people(openInstances)
        )}
      </td>
      <td data-label={text.changed}>
        <time dateTime={new Date(updatedAt).toISOString()} title={fullTime(updatedAt)}>
          {ago(updatedAt, Date.now())}
        </time>
      </td>
      <td className={`${styles.above} ${styles.export}`}>
        <ExportWorkflow id={workflow.id} name={workflow.name} />
        <WorkflowActions workflow={workflow} />
      </td>
    </tr>
  );
}

function EnabledSwitch({
  workflow: { id, name, enabled, version },
}: {
  workflow: WorkflowSummary;
}) {
  const switchWorkflow = useSwitchWorkflow();
  const shown = switchWorkflow.isPending ? switchWorkflow.variables.enabled : enabled;
  return (
    <Switch
      className={styles.switch}
      aria-label={words.workflows.turnOn(name)}
      checked={shown}
      disabled={version === null}
      onChange={(event) =>
        switchWorkflow.mutate(
          { id, enabled: event.currentTarget.checked },
          {
            onError: (error) =>
              notifications.show({
                color: 'red',
                title: words.workflows.couldNotSwitch(name),
                message: sentenceOf(error),
                closeButtonProps: { 'aria-label': words.app.close },
              }),
          },
        )
      }
    />
  );
}

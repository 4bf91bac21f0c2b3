import { Switch, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Search } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { sentenceOf } from '../api/client.ts';
import { useSwitchWorkflow, type WorkflowSummary } from '../api/workflows.ts';
import { TriggerIcon } from '../canvas/trigger-icon.tsx';
import { type RowDrag, useRowDrag } from '../look/use-row-drag.ts';
import { ago, fullTime } from '../words/time.ts';
import { words } from '../words/words.ts';
import { ExportWorkflow } from './export-workflow.tsx';
import { findWorkflows } from './find-workflows.ts';
import { listWords } from './list-words.ts';
import { OrderCell } from './order-cell.tsx';
import { PauseWorkflow } from './pause-workflow.tsx';
import { startInWords } from './start-in-words.ts';
import { transferWords } from './transfer-words.ts';
import { useWorkflowOrder } from './use-workflow-order.ts';
import { WorkflowActions } from './workflow-actions.tsx';
import styles from './workflows-page.module.css';

const searchedFrom = 11;

/** The workflows in their order of priority, which can be changed; many can be searched. */
export function WorkflowList({ workflows }: { workflows: readonly WorkflowSummary[] }) {
  const [search, setSearch] = useState('');
  const { ordered, move, said } = useWorkflowOrder(workflows);
  const placeOf = (id: string) => ordered.findIndex((each) => each.id === id);
  const drag = useRowDrag({ drop: (id, onto) => move(id, placeOf(onto)) });
  const found = findWorkflows(ordered, search);
  const isOrdered = workflows.length > 1 && found.length === ordered.length;
  return (
    <>
      <div className={styles.above}>
        {workflows.length >= searchedFrom && (
          <TextInput
            type="search"
            aria-label={listWords.search}
            placeholder={listWords.search}
            leftSection={<Search size={16} aria-hidden />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        )}
        {isOrdered && <p className={styles.orderText}>{listWords.orderText}</p>}
      </div>
      <p className="unseen" role="status">
        {said}
      </p>
      {found.length === 0 && <p>{listWords.nothing(search)}</p>}
      {found.length > 0 && (
        <table className={styles.table}>
          <Columns isOrdered={isOrdered} />
          <tbody>
            {found.map((workflow, place) => (
              <WorkflowRow
                key={workflow.id}
                workflow={workflow}
                drag={drag}
                onMove={(by) => move(workflow.id, place + by)}
                order={
                  isOrdered && (
                    <OrderCell
                      id={workflow.id}
                      name={workflow.name}
                      place={place}
                      count={ordered.length}
                      move={move}
                      drag={drag}
                    />
                  )
                }
              />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Columns({ isOrdered }: { isOrdered: boolean }) {
  return (
    <thead>
      <tr>
        {isOrdered && <th scope="col">{listWords.order}</th>}
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
  );
}

interface WorkflowRowProps {
  readonly workflow: WorkflowSummary;
  /** Null: there is nothing to order. */
  readonly order: ReactNode;
  readonly drag: RowDrag;
  readonly onMove: (by: -1 | 1) => void;
}

function WorkflowRow({ workflow, order, drag, onMove }: WorkflowRowProps) {
  const text = words.workflows;
  const { version, openInstances, updatedAt } = workflow;
  function onKeyDown(event: KeyboardEvent) {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!order || !event.altKey || (by !== -1 && by !== 1)) return;
    event.preventDefault();
    onMove(by);
  }
  return (
    <tr
      className={styles.row}
      data-workflow={workflow.id}
      {...drag.rowOf(workflow.id)}
      onKeyDown={onKeyDown}
    >
      {order && (
        <td data-label={listWords.order} className={`${styles.above} ${styles.order}`}>
          {order}
        </td>
      )}
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
        {workflow.held && <span className={styles.held}>{listWords.held}</span>}
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
        <PauseWorkflow workflow={workflow} />
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
              }),
          },
        )
      }
    />
  );
}

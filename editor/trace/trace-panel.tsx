import { Footprints, Route } from 'lucide-react';
import { Link } from 'wouter';
import type { InstanceDetail, InstanceSummary } from '../api/instances.ts';
import { textAt } from '../api/read-json.ts';
import { conversationPath } from '../conversation/conversation-path.ts';
import { conversationWords } from '../conversation/conversation-words.ts';
import { keyboardScroll } from '../look/keyboard-scroll.ts';
import { useStickToEnd } from '../look/use-stick-to-end.ts';
import { draftVersion } from '../trial/draft-version.ts';
import { trialWords } from '../trial/trial-words.ts';
import { clockTime, exactTime } from '../words/time.ts';
import { words } from '../words/words.ts';
import { groupTrace, type TraceGroup } from './group-trace.ts';
import { TraceLineView } from './trace-line.tsx';
import styles from './trace-panel.module.css';

interface TracePanelProps {
  readonly instances: readonly InstanceSummary[];
  readonly instance: InstanceDetail | null;
  readonly chooseInstance: (id: string) => void;
  readonly selectedId: string | null;
  readonly selectStep: (stepId: string) => void;
}

/** What the workflow did for this customer and why, as it happens. */
export function TracePanel(props: TracePanelProps) {
  const { instances, instance, chooseInstance, selectedId, selectStep } = props;
  const { listProps } = useStickToEnd<HTMLOListElement>(`${instance?.trace.at(-1)?.seq}`);
  return (
    <div className={styles.panel}>
      {instances.length > 0 && (
        <InstanceChoice instances={instances} instance={instance} choose={chooseInstance} />
      )}
      {instance === null && (
        <div className={styles.empty}>
          <Footprints size={22} aria-hidden />
          <p>{words.trace.empty}</p>
        </div>
      )}
      {instance !== null && (
        <ol
          className={styles.groups}
          aria-label={words.trace.label}
          {...listProps}
          {...keyboardScroll}
        >
          {groupTrace(instance.trace).map((group) => (
            <Group
              key={group.id}
              group={group}
              name={nameOf(group, instance)}
              isSelected={group.stepId !== null && group.stepId === selectedId}
              selectStep={selectStep}
            />
          ))}
        </ol>
      )}
    </div>
  );
}

interface InstanceChoiceProps {
  readonly instances: readonly InstanceSummary[];
  readonly instance: InstanceDetail | null;
  readonly choose: (id: string) => void;
}

function InstanceChoice({ instances, instance, choose }: InstanceChoiceProps) {
  const { id, status } = instance?.instance ?? {};
  return (
    <div className={styles.choice}>
      <select
        className={styles.select}
        aria-label={words.trace.choose}
        value={id ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {id === undefined && <option value="">{words.trace.earlier}</option>}
        {instances.map((each) => (
          <option key={each.id} value={each.id}>
            {nameOfInstance(each)}
          </option>
        ))}
      </select>
      {status !== undefined && (
        <span className={styles.status} data-status={status}>
          {words.trace.status[status]}
        </span>
      )}
      {instance && instance.instance.version !== draftVersion && (
        <Link
          href={conversationPath(instance.instance.workflowId, instance.instance.id)}
          className={styles.see}
          aria-label={conversationWords.see}
          title={conversationWords.see}
        >
          <Route size={16} aria-hidden />
        </Link>
      )}
    </div>
  );
}

function nameOfInstance({ startedAt, workflowName, version }: InstanceSummary): string {
  const time = clockTime(startedAt);
  return version === draftVersion
    ? trialWords.instance(time, workflowName)
    : words.trace.instance(time, workflowName, version);
}

function nameOf({ stepId, lines }: TraceGroup, { workflow, instance }: InstanceDetail): string {
  if (stepId !== null) return textAt(workflow, 'steps', stepId, 'name') ?? stepId;
  const [first] = lines;
  if (first?.kind === 'started') return words.trace.started(instance.workflowName);
  return first?.kind === 'heard' ? words.trace.heard : words.trace.ended;
}

interface GroupProps {
  readonly group: TraceGroup;
  readonly name: string;
  readonly isSelected: boolean;
  readonly selectStep: (stepId: string) => void;
}

function Group({ group, name, isSelected, selectStep }: GroupProps) {
  const { stepId, at, lines, hasProblem, isOpen } = group;
  const time = (
    <time className={styles.time} dateTime={new Date(at).toISOString()}>
      {exactTime(at)}
    </time>
  );
  return (
    <li
      className={styles.group}
      data-open={isOpen || undefined}
      data-problem={hasProblem || undefined}
      data-selected={isSelected || undefined}
    >
      {stepId === null ? (
        <p className={styles.title}>
          {name}
          {time}
        </p>
      ) : (
        <button
          type="button"
          className={styles.title}
          aria-current={isSelected || undefined}
          onClick={() => selectStep(stepId)}
        >
          {name}
          {time}
        </button>
      )}
      <ul className={styles.lines}>
        {lines
          .filter((line) => line.kind !== 'entered')
          .map((line) => (
            <TraceLineView key={line.seq} line={line} />
          ))}
      </ul>
    </li>
  );
}

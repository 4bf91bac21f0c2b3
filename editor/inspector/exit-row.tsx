import { ActionIcon, TextInput } from '@mantine/core';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import type { Json, stepExits, WorkflowStep } from '../../engine/index.ts';
import { RuleEditor } from '../rules/rule-editor.tsx';
import { changeStep } from '../workflow-document/edit-steps.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { FieldNotes } from './field-notes.tsx';
import { useInspected } from './inspected.ts';
import styles from './inspector.module.css';
import { inspectorWords as words } from './inspector-words.ts';
import { moved } from './json-value.ts';
import { TargetSelect } from './target-select.tsx';
import { useFieldError } from './use-field-error.ts';

type Exit = WorkflowStep['exits'][number];

interface ExitRowProps {
  readonly stepId: string;
  readonly step: WorkflowStep;
  readonly exit: Exit & {
    /** -1: nobody has drawn it yet. */
    readonly index: number;
    /** Undefined: a step like this has no such exit. */
    readonly spec: ReturnType<typeof stepExits>[number] | undefined;
  };
}

/** One way out: its name, its rule where it has one, and where it goes. */
export function ExitRow({ stepId, step, exit }: ExitRowProps) {
  const { write } = useInspected();
  const { workflow } = useWorkflowEditor();
  const { id, to, ends, index, spec, when } = exit;
  // Its name may still be empty.
  const label = exit.label || spec?.label || id;
  const path = ['exits', index];
  const isOwn = !spec || (spec.ruled === true && step.type === 'branch');
  const error = useFieldError([...path, 'to']);
  const title = words.way(label);
  return (
    <li className={isOwn ? styles.item : styles.exit} data-field={path.join('.')}>
      <div className={styles.itemBody}>
        {isOwn && (
          <TextInput
            label={words.wayLabel}
            value={exit.label}
            maxLength={120}
            onChange={(event) =>
              write([...path, 'label'], event.currentTarget.value, { title, isTyped: true })
            }
          />
        )}
        {spec?.ruled && (
          <div data-field={[...path, 'when'].join('.')}>
            <RuleEditor
              rule={when}
              write={(rule: Json, isTyped) => write([...path, 'when'], rule, { title, isTyped })}
            />
          </div>
        )}
        <FieldNotes path={[...path, 'when']} withErrors />
        <div data-field={[...path, 'to'].join('.')}>
          <TargetSelect
            exit={{ stepId, exitId: id }}
            label={isOwn ? words.goesToAfter(label) : label}
            to={to !== null && workflow.steps[to] ? to : null}
            ends={ends === true}
            editName={words.edits.goesTo(label, step.name)}
            error={error}
          />
        </div>
        <FieldNotes path={[...path, 'to']} />
        <FieldNotes path={[...path, 'id']} withErrors />
      </div>
      {isOwn && <WayButtons stepId={stepId} step={step} exit={exit} />}
    </li>
  );
}

function WayButtons({ stepId, step, exit: { id, label, index } }: ExitRowProps) {
  const { edit } = useWorkflowEditor();
  const title = words.way(label);
  const last = step.exits.findIndex((exit) => exit.id === 'otherwise') - 1;

  function change(name: string, exits: Exit[]) {
    edit(name, (draft) => {
      changeStep(draft, stepId, (changed) => {
        changed.exits = exits;
      });
      return undefined;
    });
  }

  const move = (by: -1 | 1) =>
    change(words.edits.move(title, step.name), moved(step.exits, index, by));
  return (
    <div className={styles.itemButtons}>
      <ActionIcon
        size={26}
        aria-label={words.up(title)}
        disabled={index === 0}
        onClick={() => move(-1)}
      >
        <ArrowUp size={14} aria-hidden />
      </ActionIcon>
      <ActionIcon
        size={26}
        aria-label={words.down(title)}
        disabled={index >= last}
        onClick={() => move(1)}
      >
        <ArrowDown size={14} aria-hidden />
      </ActionIcon>
      <ActionIcon
        size={26}
        aria-label={words.remove(title)}
        onClick={() =>
          change(
            words.edits.removeWay(label, step.name),
            step.exits.filter((exit) => exit.id !== id),
          )
        }
      >
        <Trash2 size={14} aria-hidden />
      </ActionIcon>
    </div>
  );
}

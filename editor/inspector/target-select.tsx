import { NativeSelect } from '@mantine/core';
import { CornerDownRight } from 'lucide-react';
import { connect, disconnect, endHere } from '../workflow-document/edit-exits.ts';
import type { ExitRef } from '../workflow-document/exit-ref.ts';
import { triggerId } from '../workflow-document/exit-ref.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { inspectorWords as words } from './inspector-words.ts';

interface TargetSelectProps {
  readonly exit: ExitRef;
  readonly label: string;
  /** Where it leads now; null: nowhere. */
  readonly to: string | null;
  readonly ends: boolean;
  /** What it is called where it is undone. */
  readonly editName: string;
  readonly error: string | null;
}

const end = '@end';

/** Where an exit goes: to any step, nowhere yet, or to the end. */
export function TargetSelect({ exit, label, to, ends, editName, error }: TargetSelectProps) {
  const { workflow, edit } = useWorkflowEditor();
  const steps = Object.entries(workflow.steps).map(([id, { name }]) => ({
    value: id,
    label: name,
  }));
  const canEnd = exit.stepId !== triggerId;

  function choose(target: string) {
    edit(editName, (draft) => {
      if (target === '') disconnect(draft, exit);
      else if (target === end) endHere(draft, exit);
      else connect(draft, exit, target);
      return undefined;
    });
  }

  return (
    <NativeSelect
      label={label}
      leftSection={<CornerDownRight size={15} aria-hidden />}
      error={error}
      value={to ?? (ends ? end : '')}
      data={[
        { value: '', label: words.nowhere },
        ...(canEnd ? [{ value: end, label: words.endsHere }] : []),
        { group: words.steps, items: steps },
      ]}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}

import { ActionIcon, Menu } from '@mantine/core';
import { Copy, EllipsisVertical, Pencil, SquarePen, Trash2 } from 'lucide-react';
import type { WorkflowStep } from '../../engine/index.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { outlineWords as words } from './outline-words.ts';
import type { OutlineEdits } from './use-outline-edits.ts';

interface StepMenuProps {
  readonly id: string;
  readonly step: WorkflowStep;
  readonly edits: OutlineEdits;
}

/** What can be done with a step. */
export function StepMenu({ id, step, edits }: StepMenuProps) {
  const { select } = useWorkflowEditor();
  return (
    <Menu position="bottom-end" radius="md" withinPortal>
      <Menu.Target>
        <ActionIcon size={36} aria-label={words.more(step.name)}>
          <EllipsisVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<SquarePen size={15} aria-hidden />}
          onClick={() => select({ kind: 'step', stepId: id })}
        >
          {words.edit}
        </Menu.Item>
        <Menu.Item leftSection={<Pencil size={15} aria-hidden />} onClick={() => edits.rename(id)}>
          {words.rename}
        </Menu.Item>
        <Menu.Item leftSection={<Copy size={15} aria-hidden />} onClick={() => edits.duplicate(id)}>
          {words.duplicate}
        </Menu.Item>
        <Menu.Item leftSection={<Trash2 size={15} aria-hidden />} onClick={() => edits.remove(id)}>
          {words.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

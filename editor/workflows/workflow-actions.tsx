import { ActionIcon, Modal, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { Copy, Trash2 } from 'lucide-react';
import { sentenceOf } from '../api/client.ts';
import { useDeleteWorkflow } from '../api/drafts.ts';
import { useDuplicateWorkflow } from '../api/transfer.ts';
import { useWorkflows, type WorkflowSummary } from '../api/workflows.ts';
import { Confirm } from '../settings/confirm.tsx';
import { editingWords } from '../words/en-editing.ts';
import { freeWorkflowId } from './free-workflow-id.ts';

const texts = editingWords.list;

/** Duplicates or deletes a workflow. */
export function WorkflowActions({ workflow }: { workflow: WorkflowSummary }) {
  const { id, name } = workflow;
  const [isOpen, { open, close }] = useDisclosure();
  const duplicate = useDuplicate(workflow);
  return (
    <>
      <Tooltip label={texts.duplicateOf(name)}>
        <ActionIcon aria-label={texts.duplicateOf(name)} onClick={() => void duplicate()}>
          <Copy size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={texts.removeOf(name)}>
        <ActionIcon aria-label={texts.removeOf(name)} onClick={open}>
          <Trash2 size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Modal opened={isOpen} onClose={close} title={texts.removeTitle(name)}>
        <Removal id={id} close={close} />
      </Modal>
    </>
  );
}

function Removal({ id, close }: { id: string; close: () => void }) {
  const removal = useDeleteWorkflow(id);
  return (
    <Confirm
      consequence={texts.removeText}
      keep={texts.keep}
      remove={texts.confirm}
      removal={removal}
      onKeep={close}
      onRemove={() => removal.mutate(undefined, { onSuccess: close })}
    />
  );
}

/** The draft and its tests under another name: nothing of it is live. */
function useDuplicate({ id, name }: WorkflowSummary) {
  const duplicating = useDuplicateWorkflow(id);
  const { data = [] } = useWorkflows();
  return async () => {
    try {
      const copy = { id: freeWorkflowId(name, data), name: texts.copyOf(name).slice(0, 120) };
      await duplicating.mutateAsync(copy);
    } catch (error) {
      notifications.show({
        color: 'red',
        message: sentenceOf(error),
      });
    }
  };
}

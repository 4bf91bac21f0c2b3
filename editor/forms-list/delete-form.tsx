import { ActionIcon, Modal, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Trash2 } from 'lucide-react';
import { useDeleteFlow } from '../api/flows.ts';
import { Confirm } from '../settings/confirm.tsx';
import { formsWords } from './forms-words.ts';

const text = formsWords;

/** Deletes a form after asking; says so when a workflow still needs it. */
export function DeleteForm({ id, name }: { id: string; name: string }) {
  const [isOpen, { open, close }] = useDisclosure();
  const removal = useDeleteFlow();
  return (
    <>
      <Tooltip label={text.delete(name)}>
        <ActionIcon aria-label={text.delete(name)} onClick={open}>
          <Trash2 size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Modal opened={isOpen} onClose={close} title={text.delete(name)}>
        <Confirm
          consequence={text.deleteText}
          keep={text.keep}
          remove={text.remove}
          removal={removal}
          onKeep={close}
          onRemove={() => removal.mutate(id)}
        />
      </Modal>
    </>
  );
}

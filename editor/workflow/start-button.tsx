import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import type { Workflow } from '../../engine/index.ts';
import type { PretendCustomer } from '../api/simulator.ts';
import { useStartWorkflow } from '../api/workflows.ts';
import { words } from '../words/words.ts';
import { StartForm } from './start-form.tsx';

interface StartProps {
  readonly workflow: Workflow;
  readonly customer: PretendCustomer;
}

/** Starts a workflow that another system would start, as it is live: for the customer on the phone. */
export function StartButton({ workflow, customer }: StartProps) {
  const [isOpen, { open, close }] = useDisclosure();
  const { mutateAsync: start } = useStartWorkflow(workflow.id);
  const starting = useMutation({
    mutationFn: (data: Readonly<Record<string, string>>) =>
      start({ ...customer, data: { ...data } }),
    onSuccess: close,
  });
  return (
    <>
      <Button variant="default" leftSection={<Play size={16} aria-hidden />} onClick={open}>
        {words.workflow.startIt}
      </Button>
      <Modal opened={isOpen} onClose={close} title={words.start.title(workflow.name)}>
        <StartForm workflow={workflow} customer={customer} starting={starting} />
      </Modal>
    </>
  );
}

import { ActionIcon, Button, Modal, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { FileDown } from 'lucide-react';
import { sentenceOf } from '../api/client.ts';
import { type ExportFormat, useExportWorkflow } from '../api/transfer.ts';
import { FidelityReport } from './fidelity-report.tsx';
import styles from './transfer.module.css';
import { transferWords } from './transfer-words.ts';

interface ExportWorkflowProps {
  readonly id: string;
  readonly name: string;
}

/** Gives a workflow as a file, for 8x8 or for another Journeyman, and says what 8x8 cannot do. */
export function ExportWorkflow({ id, name }: ExportWorkflowProps) {
  const [isOpen, { open, close }] = useDisclosure();
  const text = transferWords;
  return (
    <>
      <Tooltip label={text.exportOf(name)}>
        <ActionIcon aria-label={text.exportOf(name)} onClick={open}>
          <FileDown size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Modal opened={isOpen} onClose={close} title={text.exportOf(name)}>
        <Formats id={id} name={name} />
      </Modal>
    </>
  );
}

function Formats({ id, name }: ExportWorkflowProps) {
  const exporting = useExportWorkflow(id);
  const text = transferWords;

  function save(format: ExportFormat) {
    exporting.mutate(format, {
      onSuccess: ({ document }) => download(`${name}.json`, JSON.stringify(document, null, 2)),
    });
  }

  return (
    <div className={styles.content}>
      <p>{text.exportText}</p>
      <div className={styles.actions}>
        <Button variant="default" onClick={() => save('journeyman')}>
          {text.forJourneyman}
        </Button>
        <Button onClick={() => save('8x8')}>{text.for8x8}</Button>
      </div>
      {exporting.isError && (
        <p className={styles.problem} role="alert">
          {sentenceOf(exporting.error)}
        </p>
      )}
      {exporting.isSuccess && (
        <>
          <p role="status">{text.exported}</p>
          <FidelityReport lines={exporting.data.report} />
        </>
      )}
    </div>
  );
}

function download(fileName: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}

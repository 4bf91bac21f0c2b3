import { ActionIcon, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Pencil } from 'lucide-react';
import { RenameDialog } from '../canvas/rename-dialog.tsx';
import { editingWords } from '../words/en-editing.ts';
import { changeSettings } from '../workflow-document/edit-workflow.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import styles from './workflow-header.module.css';

/** What the workflow is called, and the way to call it something else. */
export function WorkflowName() {
  const { workflow, edit } = useWorkflowEditor();
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <h1 className={styles.name}>{workflow.name}</h1>
      <Tooltip label={editingWords.renameWorkflow}>
        <ActionIcon
          className={styles.rename ?? ''}
          aria-label={editingWords.renameWorkflow}
          onClick={open}
        >
          <Pencil size={14} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {isOpen && (
        <RenameDialog
          title={editingWords.renameWorkflow}
          name={workflow.name}
          close={close}
          rename={(name) =>
            edit(editingWords.edits.nameWorkflow, (draft) => {
              changeSettings(draft, { name });
              return undefined;
            })
          }
        />
      )}
    </>
  );
}

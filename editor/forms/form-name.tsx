import { ActionIcon, Tooltip } from '@mantine/core';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useChangeFlow } from '../api/flows.ts';
import { RenameDialog } from '../canvas/rename-dialog.tsx';
import { formWords } from '../words/en-forms.ts';
import styles from './form-header.module.css';

/** What its owner calls the form, and how to change that; customers never see it. */
export function FormName({ id, name }: { id: string; name: string }) {
  const [isOpen, setOpen] = useState(false);
  const change = useChangeFlow(id);
  return (
    <>
      <h1 className={styles.name}>{name}</h1>
      <Tooltip label={formWords.rename}>
        <ActionIcon aria-label={formWords.rename} onClick={() => setOpen(true)}>
          <Pencil size={15} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {isOpen && (
        <RenameDialog
          title={formWords.rename}
          name={name}
          rename={(given) => change.mutate({ name: given })}
          close={() => setOpen(false)}
        />
      )}
    </>
  );
}

import { ActionIcon, Tooltip } from '@mantine/core';
import { Braces, ChevronLeft, LayoutList } from 'lucide-react';
import { Link } from 'wouter';
import type { FlowAnswer } from '../api/flows.ts';
import type { DocumentStore } from '../document/document-store.ts';
import { UndoButtons } from '../document/undo-buttons.tsx';
import { FormAt8x8 } from '../forms-list/form-at-8x8.tsx';
import { formWords } from '../words/en-forms.ts';
import { useBuilder } from './builder.ts';
import styles from './form-header.module.css';
import { FormName } from './form-name.tsx';
import type { Selection } from './model/fault-place.ts';
import type { Form } from './model/form-document.ts';
import { ProblemsButton } from './problems-button.tsx';
import { PublishButton } from './publish-button.tsx';
import { SaveState } from './save-state.tsx';
import { TransferMenu } from './transfer-menu.tsx';
import { VersionsButton } from './versions-button.tsx';

interface FormHeaderProps {
  readonly answer: FlowAnswer;
  readonly store: DocumentStore<Form>;
  readonly isJson: boolean;
  /** Null: the form can be shown as JSON only. */
  readonly toggleJson: (() => void) | null;
  readonly redo: () => void;
  readonly show: (selection: Selection) => void;
}

export function FormHeader({ answer, store, isJson, toggleJson, redo, show }: FormHeaderProps) {
  const { undo } = useBuilder();
  const jsonLabel = isJson ? formWords.json.hide : formWords.json.show;
  return (
    <header className={styles.header}>
      <div className={styles.title}>
        <Tooltip label={formWords.back}>
          <ActionIcon component={Link} href="/forms" aria-label={formWords.back}>
            <ChevronLeft size={20} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <FormName id={answer.id} name={answer.name} />
      </div>
      <div className={styles.state}>
        <StateChip answer={answer} />
        <SaveState store={store} />
        <ProblemsButton at8x8={answer.at8x8} show={show} />
      </div>
      <div className={styles.actions}>
        <UndoButtons store={store} words={formWords} undo={() => undo()} redo={redo} />
        {toggleJson && (
          <Tooltip label={jsonLabel}>
            <ActionIcon aria-label={formWords.json.show} aria-pressed={isJson} onClick={toggleJson}>
              {isJson ? <LayoutList size={18} aria-hidden /> : <Braces size={18} aria-hidden />}
            </ActionIcon>
          </Tooltip>
        )}
        <TransferMenu name={answer.name} />
        <FormAt8x8 id={answer.id} name={answer.name} />
        <VersionsButton answer={answer} />
        <PublishButton answer={answer} store={store} />
      </div>
    </header>
  );
}

function StateChip({ answer: { state, version } }: { answer: FlowAnswer }) {
  const shown = state === 'problems' && version !== null ? 'changed' : state;
  return (
    <span className={styles.chip} data-state={shown}>
      <span className={styles.lamp} />
      {formWords.state[shown]}
    </span>
  );
}

import { Button, Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Workflow } from '../../engine/index.ts';
import type { DocumentStore } from '../document/document-store.ts';
import type { MirrorCopy } from '../document/mirror.ts';
import { editingWords } from '../words/en-editing.ts';
import {
  conflictKey,
  type MergeChoices,
  type MergeConflict,
  mergeWorkflows,
} from '../workflow-document/merge-workflows.ts';
import styles from './choose-dialog.module.css';
import { ConflictSide } from './conflict-side.tsx';
import { versionWords } from './versions-words.ts';

const texts = versionWords.conflict;

interface ChooseDialogProps {
  readonly store: DocumentStore<Workflow>;
  readonly theirs: MirrorCopy<Workflow>;
  readonly close: () => void;
}

/** For each thing that both changed: mine or theirs, side by side. */
export function ChooseDialog({ store, theirs, close }: ChooseDialogProps) {
  const { saved, history } = useStore(store.state);
  const mine = history.document;
  const [choices, setChoices] = useState<MergeChoices>({});
  const { document, conflicts } = useMemo(
    () => mergeWorkflows(saved, mine, theirs.document, choices),
    [saved, mine, theirs, choices],
  );
  const left = conflicts.filter((each) => !choices[conflictKey(each)]).length;

  function chooseAll(whose: 'mine' | 'theirs') {
    setChoices(Object.fromEntries(conflicts.map((each) => [conflictKey(each), whose])));
  }
  function settle() {
    void store.settle(texts.took, document);
    close();
  }

  return (
    <Modal opened onClose={close} size={760} title={texts.dialog}>
      <div className={styles.content}>
        {conflicts.length > 1 && <All choose={chooseAll} />}
        {conflicts.map((conflict) => (
          <Choice
            key={conflictKey(conflict)}
            conflict={conflict}
            workflows={{ mine, theirs: theirs.document }}
            chosen={choices[conflictKey(conflict)] ?? null}
            choose={(whose) => setChoices({ ...choices, [conflictKey(conflict)]: whose })}
          />
        ))}
        <div className={styles.actions}>
          <span role="status" className={styles.left}>
            {left > 0 && texts.left(left)}
          </span>
          <Button disabled={left > 0} onClick={settle}>
            {texts.confirm}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

/** One answer for all. */
function All({ choose }: { choose: (whose: 'mine' | 'theirs') => void }) {
  return (
    <div className={styles.all}>
      {(['mine', 'theirs'] as const).map((whose) => (
        <Button key={whose} variant="default" size="compact-md" onClick={() => choose(whose)}>
          {editingWords.conflict[whose]}
        </Button>
      ))}
    </div>
  );
}

interface ChoiceProps {
  readonly conflict: MergeConflict;
  readonly workflows: Readonly<Record<'mine' | 'theirs', Workflow>>;
  readonly chosen: 'mine' | 'theirs' | null;
  readonly choose: (whose: 'mine' | 'theirs') => void;
}

function Choice({ conflict, workflows, chosen, choose }: ChoiceProps) {
  const key = conflictKey(conflict);
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>{nameOf(conflict)}</legend>
      {(['mine', 'theirs'] as const).map((whose) => (
        <label key={whose} className={styles.side} data-chosen={chosen === whose || undefined}>
          <span className={styles.whose}>
            <input
              type="radio"
              name={key}
              checked={chosen === whose}
              onChange={() => choose(whose)}
            />
            {texts[whose]}
          </span>
          <ConflictSide conflict={conflict} whose={whose} workflow={workflows[whose]} />
        </label>
      ))}
    </fieldset>
  );
}

function nameOf(conflict: MergeConflict): string {
  if (conflict.kind === 'step') {
    return (conflict.base ?? conflict.theirs ?? conflict.mine)?.name ?? '';
  }
  const names: Readonly<Record<string, string>> = texts.fields;
  return names[conflict.id] ?? texts.fields.other;
}

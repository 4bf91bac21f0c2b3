import { Plus } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { CanvasEditsProvider } from '../canvas/canvas-edits.ts';
import { RemovingDialogs } from '../canvas/removing-dialogs.tsx';
import { RenameDialog } from '../canvas/rename-dialog.tsx';
import type { RunView } from '../canvas/run-view.ts';
import { StepPicker } from '../canvas/step-picker.tsx';
import { TriggerIcon } from '../canvas/trigger-icon.tsx';
import { triggerTitle } from '../canvas/trigger-title.ts';
import { editingWords } from '../words/en-editing.ts';
import { startExit } from '../workflow-document/exit-ref.ts';
import { cardIdOf } from '../workflow-document/selection.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { outlineOf } from './outline.ts';
import { OutlineNotes } from './outline-notes.tsx';
import { OutlineRow } from './outline-row.tsx';
import styles from './outline-view.module.css';
import { outlineWords as words } from './outline-words.ts';
import { useOutlineEdits } from './use-outline-edits.ts';

/** The same workflow as a list that can be read aloud, worked by keyboard, and used on a small screen. */
export function OutlineView({ run }: { run: RunView }) {
  const { workflow, select, selection } = useWorkflowEditor();
  const frame = useRef<HTMLElement>(null);
  const outline = useMemo(() => outlineOf(workflow), [workflow]);
  const edits = useOutlineEdits(frame);
  return (
    <CanvasEditsProvider value={edits.picker.edits}>
      <section ref={frame} className={styles.outline} aria-label={words.title} onKeyDown={walk}>
        <button
          type="button"
          className={styles.trigger}
          aria-pressed={selection?.kind === 'trigger'}
          data-outline-step
          onClick={() => select({ kind: 'trigger' })}
        >
          <span className={styles.tile} data-tone="start">
            <TriggerIcon type={workflow.trigger.type} />
          </span>
          <span>
            <span className={styles.kind}>{words.start}</span>
            <span className={styles.name}>{triggerTitle(workflow.trigger)}</span>
          </span>
        </button>
        {outline.main.length === 0 && (
          <button
            type="button"
            className={styles.first}
            onClick={(event) => edits.pickAfter(startExit, event.currentTarget)}
          >
            <Plus size={16} aria-hidden />
            {words.addFirst}
          </button>
        )}
        <OutlineRow
          label={words.main}
          steps={outline.main}
          run={run}
          selectedId={cardIdOf(selection)}
          edits={edits}
        />
        {outline.loose.map((row) => (
          <section key={row[0]?.id} className={styles.loose} aria-label={words.loose}>
            <h3>{words.loose}</h3>
            <p>{words.looseText}</p>
            <OutlineRow
              label={words.loose}
              steps={row}
              run={run}
              selectedId={cardIdOf(selection)}
              edits={edits}
            />
          </section>
        ))}
        <OutlineNotes />
        {edits.picker.request && (
          <StepPicker {...edits.picker} workflow={workflow} request={edits.picker.request} />
        )}
        <RemovingDialogs removing={edits.removing} />
        {edits.renamed !== null && (
          <RenameDialog
            title={editingWords.canvas.rename}
            name={edits.nameOf(edits.renamed)}
            rename={edits.renameTo}
            close={edits.endRenaming}
          />
        )}
      </section>
    </CanvasEditsProvider>
  );
}

/** Up and down go from step to step, Home and End to the first and the last. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key } = event;
  if (!(target instanceof HTMLElement) || !target.matches('[data-outline-step]')) return;
  const all = [...currentTarget.querySelectorAll<HTMLElement>('[data-outline-step]')];
  const at = all.indexOf(target);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[key];
  if (to === undefined) return;
  event.preventDefault();
  all[to]?.focus();
}

import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import type { WorkflowStep } from '../../engine/index.ts';
import { defaultExits } from '../workflow-document/default-exits.ts';
import { addWay } from '../workflow-document/edit-exits.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { ExitRow } from './exit-row.tsx';
import { FieldNotes } from './field-notes.tsx';
import styles from './inspector.module.css';
import { inspectorWords as words } from './inspector-words.ts';

/** Every way out of a step: when it is taken, and where it goes. */
export function ExitsSection({ stepId, step }: { stepId: string; step: WorkflowStep }) {
  const { edit } = useWorkflowEditor();
  const specs = defaultExits(step);
  const drawn = step.exits.map((exit, index) => ({
    ...exit,
    index,
    spec: specs.find(({ id }) => id === exit.id),
  }));
  const undrawn = specs
    .filter(({ id }) => !step.exits.some((exit) => exit.id === id))
    .map((spec) => ({ id: spec.id, label: spec.label, to: null, index: -1, spec }));
  return (
    <section className={styles.section} aria-label={words.exits}>
      <h3>{words.exits}</h3>
      {specs.length === 0 && <p className={styles.hint}>{words.noExits}</p>}
      <FieldNotes path={['exits']} withErrors />
      <ol className={styles.items}>
        {[...drawn, ...undrawn].map((exit) => (
          <ExitRow key={exit.id} stepId={stepId} step={step} exit={exit} />
        ))}
      </ol>
      {step.type === 'branch' && (
        <Button
          variant="subtle"
          size="compact-md"
          className={styles.add}
          leftSection={<Plus size={15} aria-hidden />}
          onClick={() =>
            edit(words.edits.way(step.name), (draft) => {
              addWay(draft, stepId, words.newWay(step.exits.length));
              return undefined;
            })
          }
        >
          {words.addWay}
        </Button>
      )}
    </section>
  );
}

import { cardOf } from '../canvas/card.ts';
import type { RunView } from '../canvas/run-view.ts';
import { Block } from '../canvas/step-card.tsx';
import { StepIcon } from '../canvas/step-icon.tsx';
import { useAnswerNames } from '../text/use-answer-names.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import type { OutlineStep } from './outline.ts';
import { OutlineExits } from './outline-exits.tsx';
import styles from './outline-view.module.css';
import { outlineWords as words } from './outline-words.ts';
import { StepMenu } from './step-menu.tsx';
import { StepNotes } from './step-notes.tsx';
import type { OutlineEdits } from './use-outline-edits.ts';

interface OutlineRowProps {
  readonly label: string;
  readonly steps: readonly OutlineStep[];
  readonly run: RunView;
  readonly selectedId: string | null;
  readonly edits: OutlineEdits;
}

/** Steps one after the other. */
export function OutlineRow({ label, steps, ...around }: OutlineRowProps) {
  if (steps.length === 0) return null;
  return (
    <ol className={styles.row} aria-label={label}>
      {steps.map((step) => (
        <OutlineItem key={step.id} outlined={step} {...around} />
      ))}
    </ol>
  );
}

interface OutlineItemProps extends Omit<OutlineRowProps, 'label' | 'steps'> {
  readonly outlined: OutlineStep;
}

/** One step: what it does, its ways out, and under each what branches off there. */
function OutlineItem({ outlined, ...around }: OutlineItemProps) {
  const { workflow, select } = useWorkflowEditor();
  const names = useAnswerNames(workflow);
  const { id, number } = outlined;
  const step = workflow.steps[id];
  if (!step) return null;
  const { run, selectedId, edits } = around;
  const card = cardOf(step, names.stepAnswer);
  const isHere = run.isOpen && run.current.has(id);
  return (
    <li className={styles.item} data-step={id}>
      {outlined.sections.map((title) => (
        <h3 key={title} className={styles.section}>
          {title}
        </h3>
      ))}
      <article
        className={styles.card}
        data-selected={id === selectedId || undefined}
        aria-current={isHere ? 'step' : undefined}
      >
        <header className={styles.head}>
          <h3 className={styles.heading}>
            <button
              type="button"
              className={styles.open}
              aria-pressed={id === selectedId}
              data-outline-step
              onClick={() => select({ kind: 'step', stepId: id })}
              onKeyDown={(event) => edits.onKeyDown(event, id)}
            >
              <span className={styles.tile} data-tone={card.tone}>
                <StepIcon icon={card.icon} />
              </span>
              <span>
                <span className={styles.kind}>{card.kind}</span>
                <span className={styles.name}>{words.step(number, step.name)}</span>
              </span>
            </button>
          </h3>
          <StepMenu id={id} step={step} edits={edits} />
        </header>
        <StepNotes stepId={id} isHere={isHere} />
        <div className={styles.body}>
          {card.blocks.map((block) => (
            <Block key={block.type} block={block} />
          ))}
        </div>
        <OutlineExits
          outlined={outlined}
          step={step}
          edits={edits}
          branchOf={({ label, branch }) => (
            <OutlineRow label={words.branch(label)} steps={branch} {...around} />
          )}
        />
      </article>
    </li>
  );
}

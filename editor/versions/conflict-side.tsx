import type { Workflow, WorkflowStep } from '../../engine/index.ts';
import { cardOf } from '../canvas/card.ts';
import { CardFrame } from '../canvas/card-frame.tsx';
import { Block } from '../canvas/step-card.tsx';
import { StepIcon } from '../canvas/step-icon.tsx';
import { triggerTitle } from '../canvas/trigger-title.ts';
import { useAnswerNames } from '../text/use-answer-names.ts';
import { listChanges } from '../workflow-document/changes-in-words.ts';
import type { MergeConflict } from '../workflow-document/merge-workflows.ts';
import styles from './choose-dialog.module.css';
import { versionWords } from './versions-words.ts';

const texts = versionWords.conflict;

interface ConflictSideProps {
  readonly conflict: MergeConflict;
  readonly whose: 'mine' | 'theirs';
  /** All of what this side has: its steps have names. */
  readonly workflow: Workflow;
}

/** How one of the two has it. */
export function ConflictSide({ conflict, whose, workflow }: ConflictSideProps) {
  if (conflict.kind === 'field') {
    return <p dir="auto">{fieldInWords(conflict.id, conflict[whose], workflow)}</p>;
  }
  const step = conflict[whose];
  if (!step) return <p>{texts.gone}</p>;
  return (
    <>
      {conflict.base && (
        <Changes stepId={conflict.id} base={conflict.base} step={step} workflow={workflow} />
      )}
      <StepPreview step={step} workflow={workflow} />
    </>
  );
}

interface StepProps {
  readonly step: WorkflowStep;
  readonly workflow: Workflow;
}

function Changes({
  stepId,
  base,
  step,
  workflow,
}: StepProps & { stepId: string; base: WorkflowStep }) {
  const others = { ...workflow, steps: { ...workflow.steps, [stepId]: step } };
  const before = { ...others, steps: { ...others.steps, [stepId]: base } };
  return (
    <ul className={styles.changes}>
      {listChanges(before, others).map(({ text }) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

/** The step as its card shows it, with where its exits lead in words. */
function StepPreview({ step, workflow }: StepProps) {
  const nameOf = (id: string | null) => (id === null ? null : (workflow.steps[id]?.name ?? null));
  const card = cardOf(step, useAnswerNames(workflow).stepAnswer);
  return (
    <CardFrame
      tone={card.tone}
      icon={<StepIcon icon={card.icon} />}
      name={step.name}
      kind={card.kind}
      isSelected={false}
      run="none"
      problem="none"
    >
      {card.blocks.map((block) => (
        <Block key={block.type} block={block} />
      ))}
      <ul className={styles.exits}>
        {step.exits.map(({ id, label, to }) => {
          const target = nameOf(to);
          return (
            <li key={id}>{target === null ? texts.ends(label) : texts.exits(label, target)}</li>
          );
        })}
      </ul>
    </CardFrame>
  );
}

function fieldInWords(id: string, value: unknown, workflow: Workflow): string {
  if (id === 'trigger') return triggerTitle(workflow.trigger);
  if (id === 'start' && typeof value === 'string') return workflow.steps[value]?.name ?? '';
  return typeof value === 'string' && value !== '' ? value : texts.nothing;
}

import { ActionIcon, Tooltip } from '@mantine/core';
import { X, Zap } from 'lucide-react';
import type { WorkflowStep } from '../../engine/index.ts';
import { cardOf } from '../canvas/card.ts';
import { StepIcon } from '../canvas/step-icon.tsx';
import { words } from '../words/words.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import styles from './inspector-head.module.css';
import { inspectorWords } from './inspector-words.ts';

/** What kind of thing is set here, and the way out. Null: the trigger. */
export function InspectorHead({ step }: { step: WorkflowStep | null }) {
  const { workflow, select } = useWorkflowEditor();
  const card = step && cardOf(step, (id) => workflow.steps[id]?.name ?? null);
  return (
    <header className={styles.head}>
      <span className={styles.tile} data-tone={card?.tone ?? 'start'}>
        {card ? <StepIcon icon={card.icon} /> : <Zap size={16} aria-hidden />}
      </span>
      <h2 className={styles.title}>{card?.kind ?? words.canvas.triggerKind}</h2>
      <Tooltip label={inspectorWords.close}>
        <ActionIcon aria-label={inspectorWords.close} onClick={() => select(null)}>
          <X size={17} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </header>
  );
}

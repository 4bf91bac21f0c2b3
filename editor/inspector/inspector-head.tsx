import { ActionIcon, Tooltip } from '@mantine/core';
import { Play, X, Zap } from 'lucide-react';
import type { WorkflowStep } from '../../engine/index.ts';
import { cardOf } from '../canvas/card.ts';
import { StepIcon } from '../canvas/step-icon.tsx';
import { trialWords } from '../trial/trial-words.ts';
import { useTry } from '../trial/try-context.ts';
import { words } from '../words/words.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import styles from './inspector-head.module.css';
import { inspectorWords } from './inspector-words.ts';

/** What kind of thing is set here, and the way out. Null: the trigger. */
export function InspectorHead({ step }: { step: WorkflowStep | null }) {
  const { selection, select } = useWorkflowEditor();
  const tryIt = useTry();
  const stepId = selection?.kind === 'step' ? selection.stepId : null;
  const card = step && cardOf(step, () => null);
  return (
    <header className={styles.head}>
      <span className={styles.tile} data-tone={card?.tone ?? 'start'}>
        {card ? <StepIcon icon={card.icon} /> : <Zap size={16} aria-hidden />}
      </span>
      <h2 className={styles.title}>{card?.kind ?? words.canvas.triggerKind}</h2>
      {tryIt && stepId !== null && (
        <Tooltip label={trialWords.tryFromHere}>
          <ActionIcon aria-label={trialWords.tryFromHere} onClick={() => tryIt(stepId)}>
            <Play size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      <Tooltip label={inspectorWords.close}>
        <ActionIcon aria-label={inspectorWords.close} onClick={() => select(null)}>
          <X size={17} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </header>
  );
}

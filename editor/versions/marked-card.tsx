import type { NodeProps } from '@xyflow/react';
import { Minus, Pencil, Plus } from 'lucide-react';
import { createContext, type ReactNode, useContext } from 'react';
import type { StepNode, TriggerNode } from '../canvas/canvas-elements.ts';
import { StepCard } from '../canvas/step-card.tsx';
import { TriggerCard } from '../canvas/trigger-card.tsx';
import type { Difference } from './compared-workflow.ts';
import styles from './marked-card.module.css';
import { versionWords } from './versions-words.ts';

const Differences = createContext<ReadonlyMap<string, Difference>>(new Map());

/** By the id of the card: what is different of it. */
export const DifferencesProvider = Differences.Provider;

export function MarkedStep(props: NodeProps<StepNode>) {
  return (
    <Marked cardId={props.id}>
      <StepCard {...props} />
    </Marked>
  );
}

export function MarkedTrigger(props: NodeProps<TriggerNode>) {
  return (
    <Marked cardId={props.id}>
      <TriggerCard {...props} />
    </Marked>
  );
}

const icons = { added: Plus, removed: Minus, changed: Pencil };

function Marked({ cardId, children }: { cardId: string; children: ReactNode }) {
  const difference = useContext(Differences).get(cardId);
  if (!difference) return children;
  const Icon = icons[difference];
  return (
    <div className={styles.marked} data-difference={difference}>
      {children}
      <span className={styles.flag}>
        <Icon size={13} aria-hidden />
        {versionWords.compare.cards[difference]}
      </span>
    </div>
  );
}

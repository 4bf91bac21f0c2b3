import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import type { StepNode } from '../canvas/canvas-elements.ts';
import { CardFrame } from '../canvas/card-frame.tsx';
import card from '../canvas/step-card.module.css';
import { Block } from '../canvas/step-card.tsx';
import { StepIcon } from '../canvas/step-icon.tsx';
import { CountPill } from './count-pill.tsx';
import styles from './funnel-card.module.css';
import { FunnelExits } from './funnel-exits.tsx';
import { useShownFunnel } from './shown-funnel.ts';
import { cameInWords, stepFacts } from './step-facts.ts';

/** A step with how many came to it, wait there and were lost there. */
export const FunnelCard = memo(function FunnelCard({ id, data }: NodeProps<StepNode>) {
  const step = useShownFunnel().funnel.steps[id];
  const { tone, icon, kind, blocks } = data.card;
  return (
    <div className={styles.counted} data-nobody={!step?.came || undefined}>
      <Handle className={card.entry} type="target" position={Position.Top} />
      <CardFrame
        tone={tone}
        icon={<StepIcon icon={icon} />}
        name={data.name}
        kind={kind}
        isSelected={data.isSelected}
        run="none"
        problem="none"
      >
        <div className={card.body}>
          {blocks.map((block) => (
            <Block key={block.type} block={block} />
          ))}
        </div>
        <p className={styles.came}>{cameInWords(step)}</p>
        <FunnelExits stepId={id} exits={data.exits} isSelected={data.isSelected} />
      </CardFrame>
      <Corner facts={stepFacts(step)} name={data.name} isSelected={data.isSelected} />
    </div>
  );
}, isSameCard);

function isSameCard(before: NodeProps<StepNode>, after: NodeProps<StepNode>): boolean {
  return before.data === after.data;
}

interface CornerProps {
  readonly facts: ReturnType<typeof stepFacts>;
  readonly name: string;
  readonly isSelected: boolean;
}

function Corner({ facts, name, isSelected }: CornerProps) {
  if (facts.length === 0) return null;
  return (
    <div className={styles.corner}>
      {facts.map(({ id, icon, look, short, passed }) => (
        <CountPill
          key={id}
          icon={icon}
          look={look}
          text={short}
          title={`${name}: ${short}`}
          passed={passed}
          isTabStop={isSelected}
        />
      ))}
    </div>
  );
}

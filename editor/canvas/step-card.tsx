import { Handle, type NodeProps, Position } from '@xyflow/react';
import { Check, CircleAlert, CircleX, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { AnswerText } from '../text/answer-text.tsx';
import { words } from '../words/words.ts';
import type { StepNode } from './canvas-elements.ts';
import { canvasWords } from './canvas-words.ts';
import type { CardBlock } from './card.ts';
import { CardFrame } from './card-frame.tsx';
import { Exits } from './exits.tsx';
import { MenuButton } from './menu-button.tsx';
import styles from './step-card.module.css';
import { StepIcon } from './step-icon.tsx';

/** One step: what it is, what the customer sees of it, and its ways out. */
export const StepCard = memo(function StepCard({ id, data }: NodeProps<StepNode>) {
  const { card, exits, name, problem, run, isSelected, isLoose } = data;
  return (
    <>
      <Handle
        className={styles.entry}
        type="target"
        position={Position.Top}
        isConnectableStart={false}
      />
      <CardFrame
        tone={card.tone}
        icon={<StepIcon icon={card.icon} />}
        name={name}
        kind={card.kind}
        isSelected={isSelected}
        run={run}
        problem={problem}
        mark={<ProblemMark problem={problem} />}
      >
        <div className={styles.body}>
          {card.blocks.map((block) => (
            <Block key={block.type} block={block} />
          ))}
        </div>
        <Exits stepId={id} exits={exits} />
      </CardFrame>
      {isLoose && run === 'none' && <span className={styles.loose}>{canvasWords.loose}</span>}
      <RunFlag run={run} />
      <MenuButton cardId={id} name={name} />
    </>
  );
}, isSameCard);

/** Where it stands is React Flow's affair: a card that is only dragged is not drawn again. */
function isSameCard(before: NodeProps<StepNode>, after: NodeProps<StepNode>): boolean {
  return before.data === after.data;
}

/** A part of what a card says. */
export function Block({ block }: { block: CardBlock }) {
  switch (block.type) {
    case 'bubble':
      return (
        <div className={styles.bubble} dir="auto">
          {block.heading.length > 0 && (
            <strong className={styles.heading}>
              <AnswerText parts={block.heading} />
            </strong>
          )}
          <p className={styles.clamped}>
            <AnswerText parts={block.text} />
          </p>
        </div>
      );
    case 'choices':
      return (
        <ul className={styles.choices}>
          {block.choices.map(({ id, title }) => (
            <li key={id} className={styles.choice} dir="auto">
              <AnswerText parts={title} />
            </li>
          ))}
          {block.more > 0 && <li className={styles.more}>{words.card.more(block.more)}</li>}
        </ul>
      );
    case 'fact':
      return (
        <p className={styles.fact}>
          <AnswerText parts={block.parts} />
        </p>
      );
    case 'call':
      return (
        <p className={styles.call}>
          <span className={styles.method}>{block.method}</span>
          <span className={styles.address}>
            <AnswerText parts={block.address} isPlain />
          </span>
        </p>
      );
  }
}

function ProblemMark({ problem }: { problem: StepNode['data']['problem'] }) {
  if (problem === 'none') return null;
  const Icon = problem === 'error' ? CircleAlert : TriangleAlert;
  return <Icon className={styles.alert} data-problem={problem} size={16} aria-hidden />;
}

const flags = {
  current: { label: words.canvas.here, icon: null },
  ended: { label: words.canvas.ended, icon: Check },
  failed: { label: words.canvas.stopped, icon: CircleX },
};

function RunFlag({ run }: { run: StepNode['data']['run'] }) {
  if (run === 'none' || run === 'visited') return null;
  const { label, icon: Icon } = flags[run];
  return (
    <span className={styles.flag} data-run={run}>
      {Icon ? <Icon size={12} aria-hidden /> : <span className={styles.beat} />}
      {label}
    </span>
  );
}

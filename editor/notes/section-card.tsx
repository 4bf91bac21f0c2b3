import { Handle, type NodeProps, Position } from '@xyflow/react';
import { ChevronRight, CircleAlert, Layers, TriangleAlert } from 'lucide-react';
import { type MouseEvent, memo } from 'react';
import { useCanvasEdits } from '../canvas/canvas-edits.ts';
import type { SectionNode } from '../canvas/canvas-elements.ts';
import { CardFrame } from '../canvas/card-frame.tsx';
import { Exits } from '../canvas/exits.tsx';
import entry from '../canvas/step-card.module.css';
import { notesWords as words } from './notes-words.ts';
import styles from './section-card.module.css';

/** A collapsed section: its name, how much is in it, and the ways out of it. */
export const SectionCard = memo(function SectionCard({ id, data }: NodeProps<SectionNode>) {
  const { title, stepCount, exits, problem, problems, run, isSelected } = data;
  const openSection = useCanvasEdits()?.openSection;
  function open(event: MouseEvent) {
    event.stopPropagation();
    openSection?.(id);
  }
  return (
    <>
      <Handle
        className={entry.entry}
        type="target"
        position={Position.Top}
        isConnectableStart={false}
      />
      <div className={styles.stack} aria-hidden />
      <CardFrame
        tone="end"
        icon={<Layers size={16} aria-hidden />}
        name={title}
        kind={words.stepsInside(stepCount)}
        isSelected={isSelected}
        run={run}
        problem={problem}
        mark={
          <button
            type="button"
            tabIndex={-1}
            className={`${styles.open} nodrag nopan`}
            aria-label={words.openSection(title)}
            title={words.openSection(title)}
            onClick={open}
          >
            <ChevronRight size={16} aria-hidden />
          </button>
        }
      >
        {problems > 0 && <ProblemsInside count={problems} isBroken={problem === 'error'} />}
        <Exits stepId={id} exits={exits} />
      </CardFrame>
    </>
  );
}, isSameCard);

function isSameCard(before: NodeProps<SectionNode>, after: NodeProps<SectionNode>): boolean {
  return before.data === after.data;
}

function ProblemsInside({ count, isBroken }: { count: number; isBroken: boolean }) {
  const Icon = isBroken ? CircleAlert : TriangleAlert;
  return (
    <p className={styles.problems} data-broken={isBroken || undefined}>
      <Icon size={14} aria-hidden />
      {words.problemsInside(count)}
    </p>
  );
}

import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import { editingWords } from '../words/en-editing.ts';
import { words } from '../words/words.ts';
import { startExit, startExitId } from '../workflow-document/exit-ref.ts';
import { AddButton } from './add-button.tsx';
import type { TriggerNode } from './canvas-elements.ts';
import { CardFrame } from './card-frame.tsx';
import exits from './exits.module.css';
import styles from './trigger-card.module.css';
import { TriggerIcon } from './trigger-icon.tsx';
import { triggerTitle } from './trigger-title.ts';

const keywordsShownMax = 6;

/** What starts the workflow. */
export const TriggerCard = memo(function TriggerCard({ data }: NodeProps<TriggerNode>) {
  const keywords = keywordsOf(data.trigger);
  const more = keywords.length - keywordsShownMax;
  return (
    <CardFrame
      tone="start"
      icon={<TriggerIcon type={data.trigger.type} />}
      name={triggerTitle(data.trigger)}
      kind={words.canvas.triggerKind}
      isSelected={data.isSelected}
      run={data.isWalked ? 'visited' : 'none'}
      problem="none"
    >
      {keywords.length > 1 && (
        <ul className={styles.keywords}>
          {keywords.slice(0, keywordsShownMax).map((keyword) => (
            <li key={keyword} className={styles.keyword}>
              {keyword}
            </li>
          ))}
          {more > 0 && <li className={styles.more}>{words.card.more(more)}</li>}
        </ul>
      )}
      <footer className={exits.exits}>
        <Handle
          id={startExitId}
          type="source"
          position={Position.Bottom}
          className={exits.down}
          title={editingWords.canvas.exit}
          data-walked={data.isWalked || undefined}
        />
        <AddButton exit={startExit} label="" side="bottom" isOpen={data.isOpen} isShy={false} />
      </footer>
    </CardFrame>
  );
}, isSameCard);

function isSameCard(before: NodeProps<TriggerNode>, after: NodeProps<TriggerNode>): boolean {
  return before.data === after.data;
}

function keywordsOf(trigger: TriggerNode['data']['trigger']): string[] {
  if (!('match' in trigger) || trigger.match.kind !== 'keywords') return [];
  return trigger.match.keywords.map((keyword) => keyword.text);
}

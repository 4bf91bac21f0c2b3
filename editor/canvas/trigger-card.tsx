import { Handle, type NodeProps, Position } from '@xyflow/react';
import { Zap } from 'lucide-react';
import { memo } from 'react';
import { words } from '../words/words.ts';
import exits from './exits.module.css';
import { startExitId } from './layout.ts';
import { type TriggerNode, triggerTitle } from './project.ts';
import styles from './step-card.module.css';
import trigger from './trigger-card.module.css';

const keywordsShownMax = 6;

/** What starts the workflow. */
export const TriggerCard = memo(function TriggerCard({ data, selected }: NodeProps<TriggerNode>) {
  const keywords = keywordsOf(data.trigger);
  const more = keywords.length - keywordsShownMax;
  return (
    <article className={styles.card} data-tone="start" data-selected={selected || undefined}>
      <header className={styles.header}>
        <span className={styles.tile}>
          <Zap size={16} aria-hidden />
        </span>
        <span className={styles.titles}>
          <span className={styles.name}>{triggerTitle(data.trigger)}</span>
          <span className={styles.kind}>{words.canvas.triggerKind}</span>
        </span>
      </header>
      {keywords.length > 1 && (
        <ul className={`${styles.body} ${trigger.keywords}`}>
          {keywords.slice(0, keywordsShownMax).map((keyword) => (
            <li key={keyword} className={trigger.keyword}>
              {keyword}
            </li>
          ))}
          {more > 0 && <li className={styles.more}>{words.card.more(more)}</li>}
        </ul>
      )}
      <Handle
        id={startExitId}
        type="source"
        position={Position.Bottom}
        isConnectable={false}
        className={exits.down}
        data-walked={data.isWalked || undefined}
      />
    </article>
  );
});

function keywordsOf(trigger: TriggerNode['data']['trigger']): string[] {
  if (trigger.type !== 'inbound-chatapps' || trigger.match.kind !== 'keywords') return [];
  return trigger.match.keywords.map((keyword) => keyword.text);
}
